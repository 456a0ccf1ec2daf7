package io.splitwave.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

@DisabledOnOs(OS.WINDOWS)
class NeedTest {
    private static final String SCRIPT = "splitwave.install";

    /** No earlier build has looked for it. */
    private final String name = "thing-" + UUID.randomUUID();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream console = System.out;
    private final String script = System.getProperty(SCRIPT);

    @TempDir
    private Path folder;

    private Path thing;
    private Need need;

    @BeforeEach
    void listen() {
        thing = folder.resolve("thing");
        need = new Need(name, () -> Files.exists(thing), List.of(thing.toString(), "more"));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() throws IOException {
        System.setOut(console);
        System.clearProperty(name + ".install");
        if (script == null) {
            System.clearProperty(SCRIPT);
        } else {
            System.setProperty(SCRIPT, script);
        }
        for (String left : List.of(name + ".lock", "without-" + name + ".txt", "install-" + name + ".txt")) {
            Files.deleteIfExists(Path.of("target", left));
        }
    }

    private void installBy(String text) throws IOException {
        System.setProperty(
                SCRIPT, Files.writeString(folder.resolve("install"), text).toString());
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void whatIsThereIsNotInstalled() throws Exception {
        Files.createFile(thing);
        installBy("exit 1");
        need.require();
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatIsMissingIsInstalled() throws Exception {
        installBy("touch \"$1\"");
        need.require();
        assertThat(thing).exists();
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).startsWith("Installing ").contains("-D" + name + ".install=false");
    }

    @Test
    void testsAreSkippedInOneLineWhereItCannotBe() throws Exception {
        installBy("echo downloading; echo no network");
        for (int test = 0; test < 2; test++) {
            assertThatThrownBy(need::require).isInstanceOf(TestAbortedException.class);
        }
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1))
                .startsWith(
                        "Tests that need " + name + " do not run here: no network. Install " + thing + " and more ");
    }

    @Test
    void whoForbidsItIsObeyed() throws Exception {
        installBy("touch \"$1\"");
        System.setProperty(name + ".install", "false");
        assertThatThrownBy(need::require).isInstanceOf(TestAbortedException.class);
        assertThat(thing).doesNotExist();
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).contains("-D" + name + ".install=false");
    }
}
