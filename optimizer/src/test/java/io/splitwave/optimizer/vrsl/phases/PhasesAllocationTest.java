package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.AllocatedBytes;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.TestStreams;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The searches over phases allocate what they return, and nothing on the way. */
class PhasesAllocationTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final int UDS = 12;
    private static final int ELEMENTS = 16;
    private static final int[] CUT = DelayOfPhasesTest.cuts(UDS, 6);

    @ParameterizedTest
    @CsvSource({"false, false, Infinity", "true, true, 0.6"})
    void evaluationsAllocateNothing(boolean direct, boolean uplink, double limitW) {
        FrameContext context = frame(direct, uplink, limitW);
        DelayOfPhases ofPhases = new DelayOfPhases(context, CUT);
        double[] theta = PhaseSearchTest.random(ELEMENTS, 1).copyRad();
        double[] gradient = new double[ELEMENTS];
        assertThat(AllocatedBytes.by(() -> {
                    for (int i = 0; i < 200; i++) {
                        theta[i % ELEMENTS] += 0.1;
                        ofPhases.at(theta, gradient);
                    }
                }))
                .isZero();
        DelayOfFactor ofFactor = new DelayOfFactor(context, CUT, 8);
        double[] z = new double[ofFactor.variables()];
        double[] slope = new double[z.length];
        Arrays.setAll(z, i -> Math.sin(i));
        assertThat(AllocatedBytes.by(() -> {
                    for (int i = 0; i < 50; i++) {
                        z[i % z.length] += 0.1;
                        ofFactor.at(z, slope);
                    }
                }))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"false, false, Infinity", "true, true, 0.6"})
    void aDescentAllocatesItsEndHoweverManyStepsItTakes(boolean direct, boolean uplink, double limitW) {
        FrameContext context = frame(direct, uplink, limitW);
        PhaseShifts start = PhaseSearchTest.random(ELEMENTS, 1);
        PhaseSearch coarse = new PhaseSearch(context, CUT, 0.1);
        PhaseSearch fine = new PhaseSearch(context, CUT, 1e-12);
        long bytes = AllocatedBytes.by(() -> coarse.from(start));
        long more = AllocatedBytes.by(() -> fine.from(start)) - bytes;
        int evaluations = fine.evaluations() - coarse.evaluations();
        assertThat(evaluations).isGreaterThan(20);
        assertThat(more).isLessThan(evaluations * AllocatedBytes.LEAST_OBJECT);
        assertThat(bytes).isLessThan(3 * 8 * ELEMENTS);
    }

    @ParameterizedTest
    @CsvSource({"false, false, Infinity", "true, true, 0.6"})
    void discretePhasesAllocateTheirEndHoweverOftenTheyAreKicked(boolean direct, boolean uplink, double limitW) {
        FrameContext context = frame(direct, uplink, limitW);
        PhaseShifts start = PhaseSearchTest.random(ELEMENTS, 1);
        var stream = TestStreams.of(1, "kicks");
        DiscretePhases once = new DiscretePhases(context, CUT, 2, 1);
        DiscretePhases often = new DiscretePhases(context, CUT, 2, 201);
        assertThat(AllocatedBytes.by(() -> often.near(start, stream))
                        - AllocatedBytes.by(() -> once.near(start, stream)))
                .isLessThan(200 * AllocatedBytes.LEAST_OBJECT);
    }

    private static FrameContext frame(boolean direct, boolean uplink, double limitW) {
        return DelayOfPhasesTest.frame(1, UDS, ELEMENTS, 8, direct, uplink, limitW);
    }
}
