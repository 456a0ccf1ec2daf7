package io.splitwave.scenarios.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.estimate.Estimators;
import io.splitwave.optimizer.partition.PartitionCut;
import io.splitwave.optimizer.partition.PartitionInstance;
import io.splitwave.optimizer.partition.PartitionPower;
import io.splitwave.optimizer.partition.PartitionWeights;
import io.splitwave.optimizer.partition.PartitionWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatorTrialTest {
    private static final String[] SMALL = {
        "estimator.training=6", "estimator.test=4", "estimator.length=60 s", "estimator.window=5", "estimator.horizon=2"
    };

    /** Two cuts: much is sent early, or little late. */
    private static final PartitionWork WORK = new PartitionWork(new PartitionInstance(
            1e9,
            1e11,
            0.01,
            List.of(
                    new PartitionCut("early", 0, 1e8, 2e6, 1, true),
                    new PartitionCut("late", 9e7, 1e7, 1e5, 0.5, true)),
            new PartitionWeights(0.8, 0.1, 0.1),
            0.2,
            new PartitionPower(5, 1.6, 0.3),
            0.5));

    @TempDir
    private Path folder;

    private EstimatorTrial trial(Optional<PartitionWork> work, String... settings) {
        return EstimatorTrial.of(LinkSystem.scenario(folder, settings), work, new EstimatorStore(folder));
    }

    private static EstimatorScore score(EstimatorTrial trial, String name) {
        return trial.score(Estimators.named(name), false, share -> {});
    }

    @Test
    void shouldJudgeByErrorsWhereNothingIsDecided() {
        EstimatorTrial trial = trial(Optional.empty(), SMALL);
        assertThat(trial.trainingTraces()).isEqualTo(6);
        assertThat(trial.testTraces()).isEqualTo(4);
        EstimatorScore oracle = score(trial, "oracle");
        assertThat(oracle.rmseBps()).isZero();
        assertThat(oracle.r2()).isEqualTo(1);
        assertThat(oracle.decided()).isEmpty();
        assertThat(oracle.learned()).isFalse();
        EstimatorScore ridge = score(trial, "ridge");
        assertThat(ridge.learned()).isTrue();
        assertThat(ridge.rmseBps()).isPositive().isLessThan(score(trial, "last").rmseBps());
        assertThat(score(trial, "ridge").learned()).isFalse();
        assertThat(FixedCuts.of(trial.withoutEstimate())).isEmpty();
    }

    /** The least cost bounds every other way, request by request, and a fixed cut is one of those. */
    @Test
    void shouldPriceDecisions() {
        EstimatorTrial trial = trial(Optional.of(WORK), SMALL);
        FixedCuts without = FixedCuts.of(trial.withoutEstimate()).orElseThrow();
        assertThat(without.fixed()).extracting(Decided::name).containsExactly("fixed-early", "fixed-late");
        for (String name : List.of("last", "log-quantile", "oracle")) {
            Decided decided = score(trial, name).decided().orElseThrow();
            for (int trace = 0; trace < 4; trace++) {
                assertThat(without.least().cost()[trace])
                        .isLessThanOrEqualTo(decided.cost()[trace] + 1e-12)
                        .isLessThanOrEqualTo(without.best().cost()[trace] + 1e-12);
                assertThat(decided.late()[trace]).isBetween(0.0, 1.0);
            }
        }
        assertThat(without.differences(without.best())).containsOnly(0);
        double[] toBest = without.differences(without.least());
        assertThat(toBest[0])
                .isCloseTo(without.least().cost()[0] - without.best().cost()[0], within(1e-15))
                .isNegative();
    }

    /** The study's memory on half as many links as the study had, which takes a minute. */
    @Test
    @Tag("slow")
    void theMemoryIsBetterThanTheLastValue() {
        EstimatorTrial trial = trial(
                Optional.empty(),
                "estimator.training=20",
                "estimator.test=8",
                "estimator.length=100 s",
                "estimator.lstm.epochs=4");
        assertThat(score(trial, "lstm").rmseBps())
                .isLessThan(score(trial, "last").rmseBps());
    }
}
