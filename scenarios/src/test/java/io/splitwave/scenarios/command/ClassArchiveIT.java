package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that the first start makes for the later ones. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClassArchiveIT {
    private static final String MAPPED_FROM = " source: shared objects file";
    private static final String MAPPED = Main.class.getName() + MAPPED_FROM;

    @TempDir
    private Path folder;

    @Test
    void theSecondStartMapsItsClasses() throws Exception {
        Path cache = folder.resolve("a cache");
        requireSilent(cache);
        assertThat(archives(cache)).hasSize(1).allMatch(file -> file.endsWith(".jsa"));
        assertThat(out(cache, "-Xlog:class+load", "--version")).contains(MAPPED);
    }

    @Test
    void runsHaveOneOfTheirOwn() throws Exception {
        Path cache = folder.resolve("cache");
        requireSilent(cache);
        String[] run = {"run", "quickstart", "--replications", "1", "--quiet", "--overwrite"};
        assertThat(out(cache, "", run)).isNotEmpty();
        assertThat(archives(cache)).hasSize(2).anyMatch(file -> file.startsWith("run-"));
        assertThat(out(cache, "-Xlog:class+load", run)).contains(RunCommand.class.getName() + MAPPED_FROM);
    }

    /** Unpacking it took an eighth of a short run. */
    @Test
    void theLibraryOfTheDatabaseIsUnpackedAlready() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        assertThat(out(null, "-Djava.io.tmpdir=" + nowhere, "run", "quickstart", "--replications", "1", "--quiet"))
                .isNotEmpty();
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aDamagedOneIsIgnored() throws Exception {
        Path cache = folder.resolve("cache");
        requireSilent(cache);
        List<String> made = archives(cache);
        assertThat(made).hasSize(1);
        Path archive = cache.resolve(made.get(0));
        Files.delete(archive);
        Files.write(archive, new byte[20_000]);
        requireSilent(cache);
        assertThat(archives(cache))
                .as("nothing has changed, so no other is made")
                .isEqualTo(made);
        assertThat(out(cache, "-Xlog:class+load", "--version")).doesNotContain(MAPPED);
    }

    /** A process that makes one has a part of its own, with its number; that of one still running is left alone. */
    @Test
    void whatAKilledStartLeftIsRemoved() throws Exception {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Process ended = new ProcessBuilder("true").start();
        assertThat(ended.waitFor()).isZero();
        Files.writeString(cache.resolve("classes-1-2.jsa." + ended.pid()), "half");
        String other = "classes-1-2.jsa." + ProcessHandle.current().pid();
        Files.writeString(cache.resolve(other), "half");
        Files.writeString(cache.resolve("classes-1-2.jsa"), "of another installation");
        requireSilent(cache);
        assertThat(archives(cache))
                .hasSize(3)
                .contains(other, "classes-1-2.jsa")
                .allMatch(name -> name.equals(other) || name.endsWith(".jsa"));
    }

    @Test
    void noneIsMadeWhereNoneIsWanted() throws Exception {
        assertThat(out(null, "-Xlog:class+load", "--version")).doesNotContain(MAPPED);
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        requireSilent(file);
        assertThat(file).hasContent("no folder");
    }

    private void requireSilent(Path cache) throws Exception {
        assertThat(out(cache, "", "--version").lines()).hasSize(2);
    }

    private String out(Path cache, String options, String... request) throws Exception {
        List<String> words = new ArrayList<>(List.of("env", "SPLITWAVE_CACHE=" + (cache == null ? "" : cache)));
        words.add(System.getProperty(LauncherIT.LAUNCHER));
        words.addAll(List.of(request));
        try (Launched started = Launched.in(folder, options, words)) {
            assertThat(started.exitCode()).as(started.err()).isZero();
            assertThat(started.err()).isEmpty();
            return started.out();
        }
    }

    private static List<String> archives(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
