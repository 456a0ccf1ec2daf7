package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.FourStages;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedCollectorTest {
    private static final double ROUNDING = 1e-12;

    private static ReplicationRow row(int replication, double makespanS) {
        return FourStages.replication(replication, "rounds", 1, "mean_makespan_s", makespanS);
    }

    private static PairedDifference of(Metric metric, List<PairedDifference> differences) {
        return differences.get(FourStages.WORDS.metrics().indexOf(metric));
    }

    @Test
    void threePairsByHand() {
        PairedCollector.Reference reference = new PairedCollector.Reference(FourStages.WORDS.metrics());
        double[] y = {0.5, 1, 2.5};
        double[] x = {1, 2, 4};
        IntStream.range(0, 3).forEach(r -> reference.add(row(r, y[r])));
        PairedCollector pairs = new PairedCollector(reference, FourStages.WORDS.metrics());
        IntStream.range(0, 3).forEach(r -> pairs.add(row(r, x[r])));
        pairs.add(row(3, 100)); // the reference was stopped before it

        PairedDifference found = of(CommonMetrics.MAKESPAN, pairs.differences(2));
        // differences 0.5, 1, 1.5: mean 1, s = 0.5
        assertThat(found.n()).isEqualTo(3);
        assertThat(found.mean()).isCloseTo(1, within(ROUNDING));
        // Student's t with 2 degrees of freedom in closed form: (2p - 1) / sqrt(2 p (1 - p))
        assertThat(found.halfWidth())
                .isCloseTo(0.95 / Math.sqrt(2 * 0.975 * 0.025) * 0.5 / Math.sqrt(3), within(ROUNDING));
        assertThat(found.jointHalfWidth())
                .isCloseTo(0.975 / Math.sqrt(2 * 0.9875 * 0.0125) * 0.5 / Math.sqrt(3), within(ROUNDING));
        // Var X = 7/3, Var Y = 13/12, Var(X - Y) = 1/4
        assertThat(found.varianceSaved()).isCloseTo(1 - 0.25 / (7.0 / 3 + 13.0 / 12), within(ROUNDING));

        PairedDifference absent = of(FourStages.GAP_METRIC, pairs.differences(2));
        assertThat(absent.n()).isZero();
        assertThat(absent.mean()).isNaN();
        assertThat(absent.varianceSaved()).isNaN();
    }

    @Test
    void systemsAreComparedInTheMetricsThatBothHave() {
        PairedCollector.Reference reference =
                new PairedCollector.Reference(List.of(CommonMetrics.FRAMES, CommonMetrics.MAKESPAN));
        PairedCollector pairs =
                new PairedCollector(reference, List.of(CommonMetrics.MAKESPAN, FourStages.OBJECTIVE_METRIC));
        reference.add(row(0, 1));
        pairs.add(row(0, 4));
        assertThat(pairs.differences(1)).singleElement().satisfies(found -> {
            assertThat(found.metric()).isEqualTo(CommonMetrics.MAKESPAN);
            assertThat(found.mean()).isEqualTo(3);
        });
    }

    @Test
    void oneSchemeNeedsNoCorrection() {
        PairedCollector.Reference reference = new PairedCollector.Reference(FourStages.WORDS.metrics());
        PairedCollector pairs = new PairedCollector(reference, FourStages.WORDS.metrics());
        for (int r = 0; r < 5; r++) {
            reference.add(row(r, r));
            pairs.add(row(r, r * r));
        }
        PairedDifference found = of(CommonMetrics.MAKESPAN, pairs.differences(1));
        assertThat(found.jointHalfWidth()).isCloseTo(found.halfWidth(), within(ROUNDING));
    }

    /**
     * Five schemes whose true differences are known, on worlds in common. The intervals of all five hold together in at
     * least 95 % of the experiments; 4000 scatter by 0.34 %, so that an exact method falls below 93.5 % with odds of 1 in
     * 10^5. The intervals that are right for one alone do not: were nothing corrected, this would fail.
     */
    @Test
    void intervalsHoldTogether() {
        Random random = new Random(21);
        int experiments = 4000;
        int schemes = 5;
        int together = 0;
        int alone = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            PairedCollector.Reference reference = new PairedCollector.Reference(FourStages.WORDS.metrics());
            double[] worlds = random.doubles(10, 0, 10).toArray();
            IntStream.range(0, worlds.length).forEach(r -> reference.add(row(r, 20 + worlds[r])));
            boolean allJoint = true;
            boolean allAlone = true;
            for (int scheme = 1; scheme <= schemes; scheme++) {
                PairedCollector pairs = new PairedCollector(reference, FourStages.WORDS.metrics());
                for (int r = 0; r < worlds.length; r++) {
                    pairs.add(row(r, 20 + worlds[r] + scheme + random.nextGaussian()));
                }
                PairedDifference found = of(CommonMetrics.MAKESPAN, pairs.differences(schemes));
                allJoint &= Math.abs(found.mean() - scheme) <= found.jointHalfWidth();
                allAlone &= Math.abs(found.mean() - scheme) <= found.halfWidth();
            }
            together += allJoint ? 1 : 0;
            alone += allAlone ? 1 : 0;
        }
        assertThat((double) together / experiments).isBetween(0.935, 0.975);
        assertThat((double) alone / experiments).isLessThan(0.9);
    }
}
