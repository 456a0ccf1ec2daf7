package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.system.Release;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is given to others. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ArchivesIT {
    @TempDir
    private Path folder;

    @Test
    void theInstallationIsWholeButForTraining() throws IOException {
        try (FileSystem zip = opened(archive(".zip"))) {
            Path home = zip.getPath(name());
            for (String file : List.of(
                    "LICENSE",
                    "NOTICE",
                    "plugins/README.txt",
                    "training/README.txt",
                    "training/pom.xml",
                    "examples/presets/paper.yaml",
                    "examples/comparisons/barriers.yaml",
                    "completion/splitwave.bash",
                    "man/man1/splitwave-run.1",
                    "guide/scenarios/FORMAT.md")) {
                assertThat(home.resolve(file)).isRegularFile();
                assertThat(mode(home.resolve(file))).as(file).isEqualTo("rw-r--r--");
            }
            for (String program : List.of("bin/splitwave", "bin/splitwave.bat")) {
                assertThat(mode(home.resolve(program))).as(program).isEqualTo("rwxr-xr-x");
            }
            assertThat(names(home.resolve("lib")))
                    .contains("scenarios-" + version() + ".jar")
                    .noneMatch(jar -> jar.startsWith("pytorch-"));
            assertThat(Files.readString(home.resolve("training/pom.xml")))
                    .as("versions are filled in")
                    .doesNotContain("@")
                    .doesNotContain("${");
        }
        try (FileSystem training = opened(archive("-training.zip"))) {
            assertThat(names(training.getPath("/")))
                    .contains("pytorch.txt")
                    .anyMatch(jar -> jar.startsWith("pytorch-engine-"))
                    .anyMatch(jar -> jar.startsWith("pytorch-jni-"));
        }
    }

    @Test
    void whatWasUnpackedRuns() throws Exception {
        try (Launched tar =
                Launched.in(folder, "", List.of("tar", "xzf", archive(".tar.gz").toString()))) {
            assertThat(tar.exitCode()).as(tar.err()).isZero();
        }
        String program = folder.resolve(name()).resolve("bin/splitwave").toString();
        try (Launched run = Launched.in(folder, "", List.of(program, "run", "quickstart", "--quiet"))) {
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        try (Launched trains = Launched.in(folder, "", List.of(program, "validate", "digits"))) {
            assertThat(trains.exitCode()).isEqualTo(2);
            assertThat(trains.err())
                    .isEqualTo("splitwave: learning.loss trained: expected the training add-on, found an installation"
                            + " without it; fetch it with: mvn -q -f '"
                            + folder.toRealPath().resolve(name())
                            + "/training/pom.xml' package");
        }
    }

    @Test
    void theScriptForWindowsNamesWhatIsThere() throws IOException {
        String script = Files.readString(launcher().resolveSibling("splitwave.bat"));
        assertThat(script.lines().count()).isGreaterThan(20);
        assertThat(script.replace("\r\n", ""))
                .as("lines end as Windows has them")
                .doesNotContain("\n");
        assertThat(script)
                .contains("\"-Dsplitwave.plugins=%BASEDIR%\\plugins\"", "\"%BASEDIR%\\lib\\*;%BASEDIR%\\training\\*\"")
                .contains(" " + Main.class.getName() + " %*")
                .endsWith("exit /b %ERRORLEVEL%\r\n");
        for (String label : List.of("onpath", "found")) {
            assertThat(script).contains("goto " + label, "\n:" + label);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static FileSystem opened(Path zip) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"));
    }

    private static Path archive(String end) {
        return launcher().getParent().getParent().resolveSibling(name() + end);
    }

    private static String name() {
        return "splitwave-" + version();
    }

    private static String version() {
        return Release.current().version();
    }

    private static Path launcher() {
        return Path.of(System.getProperty(LauncherIT.LAUNCHER));
    }
}
