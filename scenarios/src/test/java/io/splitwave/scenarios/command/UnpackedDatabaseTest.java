package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpackedDatabaseTest {
    private static final List<String> ENTRIES =
            List.of("org/duckdb/Driver.class", "libduckdb_java.so_linux_amd64", "libduckdb_java.so_macos_arm64");

    @TempDir
    private Path folder;

    @Test
    void theLibraryOfOnePlatformMovesNextToTheJar() throws IOException {
        Path jar = jar("duckdb_jdbc-2.0.jar");
        UnpackedDatabase.unpack(folder, "libduckdb_java.so_linux_amd64");
        assertThat(folder.resolve("libduckdb_java.so_linux_amd64")).hasContent("libduckdb_java.so_linux_amd64");
        assertThat(entries(jar)).containsExactlyInAnyOrder("org/duckdb/Driver.class", "libduckdb_java.so_macos_arm64");
    }

    @Test
    void aPlatformWithoutALibraryChangesNothing() throws IOException {
        Path jar = jar("duckdb_jdbc-2.0.jar");
        byte[] before = Files.readAllBytes(jar);
        UnpackedDatabase.unpack(folder, "libduckdb_java.so_linux_s390x");
        assertThat(jar).hasBinaryContent(before);
        assertThat(folder.resolve("libduckdb_java.so_linux_s390x")).doesNotExist();
    }

    @Test
    void noJarAndTwoAreRefused() throws IOException {
        assertThatThrownBy(() -> UnpackedDatabase.unpack(folder, "any")).hasMessageEndingWith("found 0");
        jar("duckdb_jdbc-2.0.jar");
        jar("duckdb_jdbc-2.1.jar");
        assertThatThrownBy(() -> UnpackedDatabase.unpack(folder, "any")).hasMessageEndingWith("found 2");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux_amd64",
        "Linux, aarch64, linux_arm64",
        "Mac OS X, aarch64, macos_arm64",
        "Windows 11, amd64, windows_amd64"
    })
    void platformsAreNamedAsTheDriverDoes(String system, String processor, String name) {
        assertThat(UnpackedDatabase.platform(system, processor)).isEqualTo(name);
    }

    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : ENTRIES) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
