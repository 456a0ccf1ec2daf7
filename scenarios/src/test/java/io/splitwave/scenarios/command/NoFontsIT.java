package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine without a single font, as its list of fonts says. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@EnabledOnOs(OS.LINUX)
class NoFontsIT {
    @TempDir
    private Path folder;

    @Test
    void figuresAreRefusedBeforeAnythingIsPlayed() throws Exception {
        Path list = Files.writeString(
                folder.resolve("fonts.conf"),
                "<fontconfig><dir>" + folder.resolve("none") + "</dir><cachedir>" + folder.resolve("cache")
                        + "</cachedir></fontconfig>");
        List<String> words = List.of(
                "env",
                "FONTCONFIG_FILE=" + list,
                System.getProperty(LauncherIT.LAUNCHER),
                "reproduce",
                "fig2",
                "--quick",
                "--out",
                "figures");
        // Java remembers the fonts of a machine in the user's home
        try (Launched command = Launched.in(folder, "-Duser.home=" + folder, words)) {
            assertThat(command.exitCode()).as(command.err()).isEqualTo(3);
            assertThat(command.err())
                    .isEqualTo(
                            "splitwave: figures have letters on them, and Java finds no fonts on this machine: install"
                                    + " fontconfig and a font, such as fonts-dejavu-core on Debian");
        }
        assertThat(folder.resolve("figures")).doesNotExist();
    }
}
