package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that send and receive amounts of their own, as those with mini-batches of their own do. */
class OwnSizesTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final int UDS = 6;
    private static final int LAYERS = 4;
    private static final double[] DOWN = {0, 2.5e5, 1e5, 2.5e5, 4e5};
    private static final double[] UP = {1.2e6, 7e5, 4e5, 2.5e5, 1.5e5};
    private static final double[] SERVER = {4e9, 3e9, 2e9, 1e9, 0};

    static Stream<String> schemes() {
        return new SchemeRegistry().names().stream();
    }

    private static ModelProfile sized(int uds, double batch) {
        double[] flop = new double[LAYERS];
        Arrays.fill(flop, batch * 1e9);
        return ModelProfile.alike(uds, flop, times(batch, SERVER), times(batch, DOWN), times(batch, UP));
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    private static FrameContext frame(String scheme, ModelProfile profile) {
        FrameContext frame = scheme.equals("no-irs")
                ? PaperFrame.of(3, UDS, 8, 4, LAYERS, true, false)
                : PaperFrame.of(3, UDS, 8, 4, LAYERS, false, false);
        Budgets b = PaperFrame.BUDGETS;
        Budgets budgets = new Budgets(
                b.bandwidthHz(),
                b.noiseW(),
                b.uplinkPowerW(),
                0.03 * UDS,
                INF,
                0,
                5e9 * UDS,
                INF,
                b.twinThresholdS(),
                scheme.equals("power-saving") ? 8 : INF,
                2e11);
        return new FrameContext(
                0,
                scheme.equals("no-irs") ? frame.channel().withoutIrs() : frame.channel(),
                profile,
                frame.copyCpuHz(),
                budgets);
    }

    private static SchemeResult decide(String scheme, FrameContext frame) {
        return new SchemeRegistry()
                .create(scheme, TestOptions.standard(), TestStreams.of(1, "scheme"))
                .decide(frame);
    }

    private static ModelProfile mixed() {
        return ModelProfile.joined(List.of(sized(2, 0.25), sized(3, 1), sized(1, 3)));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void sizesThatAreAlikeAreOneSize(String scheme) {
        SchemeResult expected = decide(scheme, frame(scheme, sized(UDS, 2)));
        ModelProfile joined = ModelProfile.joined(
                IntStream.range(0, UDS).mapToObj(ud -> sized(1, 2)).toList());
        SchemeResult found = decide(scheme, frame(scheme, joined));
        assertThat(found.decision().copyPowerW()).isEqualTo(expected.decision().copyPowerW());
        assertThat(found.decision().copyCut()).isEqualTo(expected.decision().copyCut());
        assertThat(found.decision().copyTwinHz()).isEqualTo(expected.decision().copyTwinHz());
        assertThat(found.report().objectiveS()).isEqualTo(expected.report().objectiveS());
        assertThat(found.report().lowerBoundS())
                .isEqualTo(Double.valueOf(expected.report().lowerBoundS())); // NaN without a bound
    }

    /** VRSL (6)-(15) by hand, each device with its own bits and FLOP; bounds stay below what was reached. */
    @ParameterizedTest
    @MethodSource("schemes")
    void theObjectiveIsOfEachDevicesOwnSizes(String scheme) {
        FrameContext frame = frame(scheme, mixed());
        SchemeResult found = decide(scheme, frame);
        FrameDecision decision = found.decision();
        LinkState links = DelayModel.links(frame, decision.phases(), decision.copyPowerW());
        double sumS = 0;
        for (int ud = 0; ud < UDS; ud++) {
            double batch = ud < 2 ? 0.25 : ud < 5 ? 1 : 3;
            int cut = decision.cut(ud);
            boolean split = decision.form() == RoundForm.SPLIT;
            double downS = split && DOWN[cut] > 0 ? batch * DOWN[cut] / links.downlinkBps(ud) : 0;
            double hz = frame.cpuHz(ud) + (decision.local(ud) ? 0 : decision.twinHz(ud));
            double upS = decision.form() == RoundForm.LOCAL ? 0 : batch * UP[cut] / links.uplinkBps(ud);
            sumS += downS + batch * cut * 1e9 / hz + upS + batch * SERVER[cut] / 2e11;
        }
        assertThat(found.report().objectiveS()).isCloseTo(sumS, within(1e-12 * sumS));
        double bound = found.report().lowerBoundS();
        assertThat(Double.isNaN(bound) || bound <= sumS * (1 + 1e-9)).isTrue();
        assertThat(found.report().slowest().stream()
                        .allMatch(slowest -> Double.isNaN(slowest.lowerBoundS())
                                || slowest.lowerBoundS() <= slowest.delayS() * (1 + 1e-9)))
                .isTrue();
    }

    @Test
    void theBoundOverAllPhasesIsBelowWhatOtherSchemesReach() {
        double boundS = decide("direct", frame("direct", mixed())).report().lowerBoundS();
        assertThat(boundS).isPositive();
        for (String scheme : List.of("ao", "dual", "admm", "ga", "random-phase", "makespan", "no-dt")) {
            assertThat(decide(scheme, frame(scheme, mixed())).report().objectiveS())
                    .as(scheme)
                    .isGreaterThanOrEqualTo(boundS);
        }
    }

    /** A formula that reads the sizes of one device for all of them gives another result in another order. */
    @ParameterizedTest
    @ValueSource(strings = {"dual", "makespan", "power-saving", "admm", "ao"})
    void theOrderOfDevicesChangesNothing(String scheme) {
        FrameContext frame = frame(scheme, mixed());
        SchemeResult forwards = decide(scheme, frame);
        SchemeResult backwards = decide(
                scheme,
                frame.select(IntStream.range(0, UDS).map(ud -> UDS - 1 - ud).toArray()));
        double s = forwards.report().objectiveS();
        assertThat(backwards.report().objectiveS()).isCloseTo(s, within(1e-6 * s));
        double bound = forwards.report().lowerBoundS();
        assertThat(Double.isNaN(bound) || Math.abs(backwards.report().lowerBoundS() - bound) <= 1e-6 * bound)
                .isTrue();
    }
}
