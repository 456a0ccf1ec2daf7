package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no Java file of any module may contain. */
class SourceWordsTest {
    /** Written in two parts, so that this file does not hold it. */
    private static final String FILLER = "see the " + "record";

    /** With it a renamed or new constant fails in a run; an explicit switch fails when it is compiled. */
    private static final Pattern MAPPED_BY_NAME = Pattern.compile("valueOf\\([^;]*\\.name\\(\\)");

    @Test
    void noEnumIsMappedByTheNamesOfItsConstants() throws IOException {
        for (Path file : javaFiles()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(MAPPED_BY_NAME);
        }
    }

    @Test
    void noDescriptionIsFiller() throws IOException {
        List<Path> files = javaFiles();
        assertThat(files).hasSizeGreaterThan(500);
        for (Path file : files) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(FILLER);
        }
    }

    /** The sources of all modules, what builds make left out. */
    private static List<Path> javaFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean hidden = name.startsWith(".") && !name.equals("..");
                return hidden || name.equals("target") || name.equals("results")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
