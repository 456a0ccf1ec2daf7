package io.splitwave.scenarios.spark;

import io.splitwave.scenarios.command.Licences;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The folder for clusters and the jars in it say under which licences they are. */
@Tag("cluster")
class SparkLicencesIT {
    @Test
    void theFolderAndItsJarsCarryThem() throws IOException {
        Path launcher = Path.of(System.getProperty("splitwave.launcher"));
        Licences.requireComplete(launcher.getParent().getParent(), Path.of("../.."));
    }
}
