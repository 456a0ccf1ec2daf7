package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.scenarios.format.Scenario;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The preset "paper" against VRSL Fig. 5 at 100 UDs: the sum of the planned delays of the first frame, mean of 20
 * replications of seed 1. Half-widths are those of the 95 % confidence interval of the mean.
 */
@Tag("statistics")
class CalibrationTest {
    private static final int REPLICATIONS = 20;
    /** Student's t, 97.5 % quantile at 19 degrees of freedom, from its table. */
    private static final double T_QUANTILE = 2.093;

    private static final Map<String, Sample> SAMPLES = new ConcurrentHashMap<>();

    private record Sample(double mean, double halfWidth) {}

    private static Sample sumOfDelaysS(String scheme) {
        return SAMPLES.computeIfAbsent(scheme, CalibrationTest::simulate);
    }

    private static Sample simulate(String scheme) {
        Scenario scenario = PlayedRun.scenario("paper", "seed=1", "horizon.frames=1", "optimizer.scheme=" + scheme);
        double[] sumS = IntStream.range(0, REPLICATIONS)
                .mapToObj(replication ->
                        PlayedRun.play(scenario, replication).frames().get(0))
                .mapToDouble(frame -> DelayModel.delays(
                                frame.context(), frame.result().decision(), frame.links())
                        .sumS())
                .toArray();
        double mean = DoubleStream.of(sumS).average().orElseThrow();
        double variance =
                DoubleStream.of(sumS).map(s -> (s - mean) * (s - mean)).sum() / (REPLICATIONS - 1);
        return new Sample(mean, T_QUANTILE * Math.sqrt(variance / REPLICATIONS));
    }

    @Test
    void theProposedSchemeTakes17Point8Seconds() {
        assertThat(sumOfDelaysS("ao").mean()).isCloseTo(17.8, within(0.05 * 17.8));
    }

    @Test
    void withoutTwinsItTakesMoreThan28Seconds() {
        Sample sample = sumOfDelaysS("no-dt");

        assertThat(sample.mean() - sample.halfWidth()).isGreaterThan(28);
    }

    @Test
    void withoutIrsItTakesMoreThan26Seconds() {
        Sample sample = sumOfDelaysS("no-irs");

        assertThat(sample.mean() - sample.halfWidth()).isGreaterThan(26);
    }

    /**
     * Not from Fig. 5, but from its parameters: E[C_k(M)] E[1 / f] summed over 100 UDs, with C_k(M) twelve layers of 1
     * GFLOP on average and f uniform in 5 .. 12 GHz, E[1 / f] = ln(12 / 5) / 7 GHz: 150.1 s.
     */
    @Test
    void fullLocalInferenceTakesAbout150Seconds() {
        double expectedS = 100 * 12e9 * Math.log(12.0 / 5) / 7e9;

        assertThat(expectedS).isCloseTo(150.1, within(0.05));
        assertThat(sumOfDelaysS("full-local").mean()).isCloseTo(expectedS, within(0.05 * expectedS));
    }

    /** Not from the paper: with 100 UDs on one surface, the strong ones win the sum, and aligned phases gain little. */
    @Test
    void randomPhasesAreWithinThreePercentOfTheProposedScheme() {
        double proposedS = sumOfDelaysS("ao").mean();

        assertThat(sumOfDelaysS("random-phase").mean()).isCloseTo(proposedS, within(0.03 * proposedS));
    }
}
