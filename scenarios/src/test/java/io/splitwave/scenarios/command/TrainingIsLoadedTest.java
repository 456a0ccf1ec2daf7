package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java tells which classes it loads: the training engine's only where something is trained. */
class TrainingIsLoadedTest {
    private static final String ENGINE = "ai.djl.";

    @TempDir
    private Path folder;

    @Test
    void onlyWhereSomethingIsTrained() throws Exception {
        assertThat(classesOf("run", "quickstart", "--quiet", "--replications", "1"))
                .contains("io.splitwave.scenarios.play.Replication")
                .doesNotContain(ENGINE)
                .doesNotContain("io.splitwave.learning.training.")
                .doesNotContain("io.splitwave.learning.data.");
        assertThat(classesOf("run", "digits", "--quiet", "--set", "replications=1", "--set", "learning.loss=profile"))
                .contains("io.splitwave.learning.loss.LossTable")
                .doesNotContain(ENGINE);
        assertThat(classesOf("run", "digits", "--quiet", "--set", "replications=1", "--set", "horizon.rounds=1"))
                .contains(ENGINE);
    }

    private String classesOf(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "io.splitwave.scenarios.command.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--overwrite", "--out", folder.resolve("results").toString()));
        try (Launched process = Launched.in(folder, "", command)) {
            assertThat(process.exitCode()).as(process.err()).isZero();
            return process.out();
        }
    }
}
