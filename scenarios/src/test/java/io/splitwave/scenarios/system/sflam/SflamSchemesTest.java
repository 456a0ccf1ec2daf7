package io.splitwave.scenarios.system.sflam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes on the same worlds: channels do not change, so round after round each scheme decides the same instance. */
class SflamSchemesTest {
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "frozen, curve, 2 s",
        "frozen, curve, 700 ms",
        "frozen, measured, 1 s",
        "train-embed, curve, 3 s",
        "train-embed, measured, 4 s"
    })
    void noSchemeIsAboveTheOptimum(String embedding, String accuracy, String deadline) {
        for (int replication = 0; replication < 3; replication++) {
            double[] best = objectives(replication, "sflam-opt", embedding, accuracy, deadline);
            assertThat(best).hasSize(3);
            for (String scheme : new String[] {
                "sflam-bcd", "greedy", "random-assignment", "fixed-bits", "max-power", "no-quantisation"
            }) {
                double[] reached = objectives(replication, scheme, embedding, accuracy, deadline);
                for (int r = 0; r < reached.length; r++) {
                    assertThat(reached[r]).as(scheme).isBetween(0.0, best[r] * (1 + ROUNDING));
                }
            }
        }
    }

    private static double[] objectives(
            int replication, String scheme, String embedding, String accuracy, String deadline) {
        return SflamPlay.constant(
                        replication,
                        "optimizer.scheme=" + scheme,
                        "model.embedding=" + embedding,
                        "quantisation.accuracy=" + accuracy,
                        "local.deadline=" + deadline,
                        "local.iterations=1")
                .objectives();
    }

    /** With the table that was measured, four bits for all are within one part in a hundred of the optimum. */
    @ParameterizedTest
    @ValueSource(strings = {"2 s", "4 s"})
    void aMeasuredAccuracyMakesAdaptingPointless(String deadline) {
        assertThat(shareOfOptimum("measured", 4, deadline)).isBetween(0.99, 1.0);
        assertThat(shareOfOptimum("curve", 4, deadline)).isLessThan(0.98);
    }

    /** With eight bits for all it is the other way round: better than four for the curve, worse for the table. */
    @Test
    void whichBitsAreBestDependsOnTheAccuracy() {
        assertThat(shareOfOptimum("curve", 8, "4 s")).isGreaterThan(shareOfOptimum("curve", 4, "4 s") + 0.01);
        assertThat(shareOfOptimum("measured", 8, "4 s")).isLessThan(shareOfOptimum("measured", 4, "4 s") - 0.005);
    }

    private static double shareOfOptimum(String accuracy, int bits, String deadline) {
        double reached = 0;
        double best = 0;
        for (int replication = 0; replication < 10; replication++) {
            String[] common = {
                "quantisation.accuracy=" + accuracy,
                "local.deadline=" + deadline,
                "local.iterations=1",
                "horizon.rounds=1",
                "optimizer.scheme=sflam-opt",
                "quantisation.fixedBits=" + bits
            };
            best += SflamPlay.constant(replication, common).objectives()[0];
            common[4] = "optimizer.scheme=fixed-bits";
            reached += SflamPlay.constant(replication, common).objectives()[0];
        }
        return reached / best;
    }

    /** A bound is reported by the optimum, which reaches it. */
    @Test
    void theOptimumReachesItsBound() {
        SflamPlay play = SflamPlay.of();
        play.rows().decisions().forEach(decision -> {
            double objective = decision.values().number("objective_per_j");
            assertThat(decision.values().number("upper_bound_per_j"))
                    .isBetween(objective, objective * (1 + ROUNDING))
                    .isCloseTo(objective, within(ROUNDING * objective));
        });
    }
}
