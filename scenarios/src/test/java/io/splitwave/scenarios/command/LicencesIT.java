package io.splitwave.scenarios.command;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The packaged folder and the jars in it say under which licences they are. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
class LicencesIT {
    @Test
    void theFolderAndItsJarsCarryThem() throws IOException {
        Path launcher = Path.of(System.getProperty(LauncherIT.LAUNCHER));
        Licences.requireComplete(launcher.getParent().getParent(), Path.of(".."));
    }
}
