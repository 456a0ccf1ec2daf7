package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of a plug-in as its README says: copied out of the tree, built by its own pom, used by the packaged command. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ExamplePluginIT {
    private static final Path EXAMPLE = Path.of("example-plugin");
    private static final int KILLED = 137;
    private static final int POLL_MS = 20;

    @TempDir
    private static Path shared;

    private static Path plugins;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        Path project = shared.resolve("a plug-in of mine");
        copy(EXAMPLE, project);
        Path lib = Path.of(launcher()).getParent().resolveSibling("lib");
        Path repository = LocalRepository.of(shared.resolve("repository"), lib);
        List<String> words = List.of(
                Path.of(System.getProperty("splitwave.maven"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-o",
                "-Dmaven.repo.local=" + repository,
                "package");
        Process maven = new ProcessBuilder(words)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = maven.getInputStream()) {
            String all = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(maven.waitFor()).as(all).isZero();
        } finally {
            LocalRepository.unlink(repository);
        }
        Path jar = project.resolve("target/example-plugin-1.0.jar");
        try (JarFile built = new JarFile(jar.toFile())) {
            Attributes fields = built.getManifest().getMainAttributes();
            assertThat(fields.getValue("Splitwave-Plugin")).isEqualTo("example");
        }
        plugins = Files.createDirectory(shared.resolve("plugins"));
        Files.copy(jar, plugins.resolve("example-plugin-1.0.jar"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.startsWith(from.resolve("target")))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quickstart optimizer.scheme=equal-parts", "polling device.count=20"})
    void itIsPlayedKilledAndResumed(String what) throws Exception {
        List<String> run = List.of(
                "run",
                what.split(" ")[0],
                "--quiet",
                "--no-report",
                "--replications",
                "100",
                "--set",
                what.split(" ")[1],
                "--plugins",
                plugins.toString(),
                "--out");
        require(0, run, "whole");
        killOnceBegun(run, "killed");
        assertThat(require(2, List.of("resume", "killed")))
                .startsWith("splitwave: killed: played with plug-in example 1.0 (SHA-256 ")
                .endsWith("…), which is not at hand; name the folder of its jar with --plugins, or put the jar into the"
                        + " folder plugins of the installation");
        require(0, List.of("resume", "killed", "--quiet", "--no-report", "--plugins", plugins.toString()));
        ResultFiles.requireSame(folder.resolve("killed"), folder.resolve("whole"));
    }

    /** Kills a run as soon as its folder says that it has begun. */
    private void killOnceBegun(List<String> run, String out) throws Exception {
        Path manifest = folder.resolve(out).resolve("manifest.json");
        try (Launched killed = Launched.in(folder, "", words(run, out))) {
            while (!Files.exists(manifest)) {
                Thread.sleep(POLL_MS);
            }
            killed.signal("KILL");
            assertThat(killed.exitCode()).as(killed.err()).isEqualTo(KILLED);
        }
    }

    private String require(int exitCode, List<String> first, String... more) throws Exception {
        try (Launched command = Launched.in(folder, "", words(first, more))) {
            assertThat(command.exitCode()).as(command.err()).isEqualTo(exitCode);
            return command.err();
        }
    }

    private static List<String> words(List<String> first, String... more) {
        List<String> words = new ArrayList<>(List.of(launcher()));
        words.addAll(first);
        words.addAll(List.of(more));
        return words;
    }

    private static String launcher() {
        return Path.of(System.getProperty(LauncherIT.LAUNCHER)).toAbsolutePath().toString();
    }
}
