package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From where commands take plug-ins. A file that is no jar shows that its folder was looked into. */
class PluginFoldersTest {
    private static final String BAD = ": expected the jar of a plug-in, found a file that is no jar";

    @TempDir
    private Path folder;

    private Session session;
    private Path bad;
    private Path good;

    @BeforeEach
    void folders() throws IOException {
        session = new Session(folder);
        bad = Files.createDirectory(folder.resolve("bad"));
        good = Files.createDirectory(folder.resolve("good"));
        Files.writeString(bad.resolve("text.jar"), "no jar");
        Files.writeString(good.resolve("README.txt"), "no jar either, and not called one");
    }

    @AfterEach
    void noFolderBesideTheLauncher() {
        System.clearProperty(PluginsInForce.FOLDER);
    }

    private String problem(String... words) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        String problem = session.type(words).problem();
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--plugins BAD presets",
                "presets --plugins BAD",
                "presets --plugins=BAD",
                "--plugins GOOD presets --plugins BAD",
                "--plugins BAD presets --plugins GOOD",
                "--plugins GOOD --plugins BAD presets quickstart",
                "inspect --plugins GOOD --plugins BAD none --stragglers",
                "run quickstart --plugins BAD"
            })
    void theyAreNamedInFrontOfTheCommandOrAfterIt(String words) {
        List<String> typed = new ArrayList<>();
        for (String word : words.split(" ")) {
            typed.add(word.replace("BAD", bad.toString()).replace("GOOD", good.toString()));
        }
        assertThat(problem(typed.toArray(String[]::new))).isEqualTo("splitwave: " + bad.resolve("text.jar") + BAD);
    }

    @Test
    void oneLiesBesideTheLauncher() throws IOException {
        System.setProperty(PluginsInForce.FOLDER, bad.toString());
        assertThat(problem("presets")).isEqualTo("splitwave: " + bad.resolve("text.jar") + BAD);
        assertThat(problem("presets", "--plugins", good.toString()))
                .isEqualTo("splitwave: " + bad.resolve("text.jar") + BAD);
        System.setProperty(PluginsInForce.FOLDER, good.toString());
        session.type("presets").isDone();
        System.setProperty(PluginsInForce.FOLDER, folder.resolve("deleted").toString());
        session.type("presets").isDone();
    }

    @Test
    void whatIsNoFolderIsRefused() {
        Path file = good.resolve("README.txt");
        assertThat(problem("presets", "--plugins", file.toString()))
                .isEqualTo("splitwave: --plugins: expected a folder with jars of plug-ins, found a file: " + file);
        Path none = folder.resolve("none");
        assertThat(problem("--plugins", none.toString(), "presets"))
                .isEqualTo(
                        "splitwave: --plugins: expected a folder with jars of plug-ins, found no such folder: " + none);
        assertThat(session.type("presets", "--plugins").usageProblem("splitwave presets"))
                .isEqualTo("splitwave: --plugins: expected DIR after it, found nothing");
    }

    @Test
    void helpIsThereWhateverIsWrongWithPlugins() {
        System.setProperty(PluginsInForce.FOLDER, bad.toString());
        assertThat(session.type("--help").isDone().out()).contains("--plugins=DIR");
        assertThat(session.type("run", "--help").isDone().out()).contains("--plugins=DIR");
        assertThat(session.type("help", "run").isDone().out()).contains("--plugins=DIR");
        session.type("--version").isDone();
    }
}
