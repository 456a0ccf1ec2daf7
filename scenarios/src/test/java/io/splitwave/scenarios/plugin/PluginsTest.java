package io.splitwave.scenarios.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.splitwave.output.summary.UsedPlugin;
import io.splitwave.scenarios.system.SystemType;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is at hand against what a run was played with. */
class PluginsTest {
    private static final ClassLoader PROGRAM = PluginsTest.class.getClassLoader();
    private static final String OTHER = "0123456789ab" + "0".repeat(52);

    @TempDir
    private Path folder;

    private Path jar;
    private UsedPlugin used;

    @BeforeEach
    void oneIsAtHand() throws Exception {
        jar = PluginBuild.of(folder.resolve("build"), "stub", "1.0")
                .source("org.example.Stub", StubSystem.text("org.example.Stub", "return \"stub\";", Set.of()))
                .offers(SystemType.class, "org.example.Stub")
                .jar(folder.resolve("plugins/stub.jar"));
        Thread.currentThread().setContextClassLoader(PluginLoader.over(List.of(jar.getParent()), PROGRAM));
        used = Plugins.atHand().all().get(0).used();
    }

    @AfterEach
    void withoutPlugins() {
        Thread.currentThread().setContextClassLoader(PROGRAM);
    }

    @Test
    void theSameJarDoes() {
        assertThatCode(() -> Plugins.atHand().require(List.of(used), "run")).doesNotThrowAnyException();
    }

    @Test
    void aMissingOneIsNamed() {
        UsedPlugin missing = new UsedPlugin("gone", "2.1", OTHER);
        String expected = "run: played with plug-in gone 2.1 (SHA-256 0123456789ab…), which is not at hand; name the"
                + " folder of its jar with --plugins, or put the jar into the folder plugins of the installation";
        assertThat(refusal(missing)).isEqualTo(expected);
        assertThat(catchThrowableOfType(
                                PluginException.class, () -> Plugins.atHand().requireNamed(List.of(missing), "run"))
                        .getMessage())
                .isEqualTo(expected);
    }

    @Test
    void anotherVersionIsEnoughForReadingOnly() {
        UsedPlugin earlier = new UsedPlugin("stub", "0.9", OTHER);
        assertThat(refusal(earlier))
                .isEqualTo("run: played with plug-in stub 0.9 (SHA-256 0123456789ab…), found version 1.0 in " + jar
                        + "; replications of two versions do not belong together");
        assertThatCode(() -> Plugins.atHand().requireNamed(List.of(earlier), "run"))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherJarOfTheVersionIsRefused() {
        assertThat(refusal(new UsedPlugin("stub", "1.0", OTHER)))
                .isEqualTo("run: played with plug-in stub 1.0 (SHA-256 0123456789ab…), found " + used.text() + " in "
                        + jar + ", another jar of that version; replications of two jars do not belong together");
    }

    private static String refusal(UsedPlugin recorded) {
        return catchThrowableOfType(
                        PluginException.class, () -> Plugins.atHand().require(List.of(recorded), "run"))
                .getMessage();
    }
}
