package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainEstimatorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void refusesASystemWithoutEstimators() {
        assertThat(new Session(folder).type("train-estimator", "quickstart").problem())
                .isEqualTo("splitwave: train-estimator: expected a scenario whose system has the key estimator.kind,"
                        + " found system vrsl");
    }
}
