package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.InFlightControl;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.LeftOut;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithinReachTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final int[] DEAD = {0, 3, 4, 9, 14, 15, 21, 27, 29};
    private static final int[] ALIVE = IntStream.range(0, 30)
            .filter(ud -> Arrays.binarySearch(DEAD, ud) < 0)
            .toArray();

    /** Every scheme but full-local, with links to the 9 that are dead, or so weak that a round takes years. */
    static Stream<Arguments> schemesAndLinks() {
        return new SchemeRegistry()
                .names().stream().filter(name -> !name.equals("full-local")).flatMap(name -> Stream.of(
                                0, 1e-200, 1e-150, 1e-20, 1e-9)
                        .map(amplitude -> Arguments.of(name, amplitude)));
    }

    @ParameterizedTest
    @MethodSource("schemesAndLinks")
    void thePlanOfThirtyWithNineOutOfReachIsThatOfTheTwentyOneAlone(String name, double amplitude) {
        FrameContext whole = weakened(world(name), amplitude, DEAD);
        SchemeResult all = create(name).decide(whole);
        SchemeResult alone = create(name).decide(whole.select(ALIVE));

        assertThat(alone.leftOut()).isEmpty();
        assertThat(all.leftOut()).extracting(LeftOut::ud).containsExactly(boxed(DEAD));
        assertThat(all.leftOut()).allSatisfy(out -> assertThat(out.reason() == LeftOut.Reason.TOO_SLOW)
                .isEqualTo(Double.isFinite(out.leastS())));
        assertThat(all.decision().phases()).isEqualTo(alone.decision().phases());
        for (int i = 0; i < ALIVE.length; i++) {
            assertThat(all.decision().powerW(ALIVE[i]))
                    .isEqualTo(alone.decision().powerW(i));
            assertThat(all.decision().cut(ALIVE[i])).isEqualTo(alone.decision().cut(i));
            assertThat(all.decision().local(ALIVE[i]))
                    .isEqualTo(alone.decision().local(i));
            assertThat(all.decision().twinHz(ALIVE[i]))
                    .isEqualTo(alone.decision().twinHz(i));
        }
        for (int ud : DEAD) {
            assertThat(all.decision().powerW(ud)).isZero();
            assertThat(all.decision().twinHz(ud)).isZero();
            assertThat(all.decision().local(ud)).isTrue();
        }
        assertThat(all.report().objectiveS())
                .isFinite()
                .isEqualTo(alone.report().objectiveS());
        assertThat(all.report().objectivePerIterateS())
                .containsExactly(alone.report().objectivePerIterateS());
        assertThat(all.report().lowerBoundS())
                .isEqualTo(Double.valueOf(alone.report().lowerBoundS())); // NaN where there is none
        assertThat(all.report().phaseObjective())
                .isEqualTo(Double.valueOf(alone.report().phaseObjective()));
        assertThat(all.report().stop()).isEqualTo(alone.report().stop());
    }

    @ParameterizedTest
    @ValueSource(strings = {"makespan", "reactive"})
    void roundsInFlightOfTheOthersArePlannedAsIfTheDeadWereNotThere(String name) {
        FrameContext whole = weakened(world(name), 1e-30, DEAD);
        List<WorkLeft.Part> parts = new ArrayList<>();
        for (int ud = 0; ud < 30; ud++) {
            parts.add(new WorkLeft.Part(4, ud % 2 == 0, ud % 3 == 0 ? 0 : 2e5, 4e9 - 1e8 * ud, 1e5, 0));
        }
        WorkLeft left = new WorkLeft(parts);
        WorkLeft leftAlive =
                new WorkLeft(Arrays.stream(ALIVE).mapToObj(parts::get).toList());
        PhaseShifts start = new PhaseShifts(new double[32]);
        InFlightControl control = create(name).inFlight().orElseThrow();
        InFlightPlan all = control.replan(whole, left, start);
        FrameContext narrow = whole.select(ALIVE);
        InFlightPlan alone = create(name).inFlight().orElseThrow().replan(narrow, leftAlive, start);

        assertThat(all.timeS()).isFinite().isEqualTo(alone.timeS());
        assertThat(all.decision().phases()).isEqualTo(alone.decision().phases());
        for (int i = 0; i < ALIVE.length; i++) {
            assertThat(all.decision().powerW(ALIVE[i]))
                    .isEqualTo(alone.decision().powerW(i));
            assertThat(all.decision().twinHz(ALIVE[i]))
                    .isEqualTo(alone.decision().twinHz(i));
        }
        for (int ud : DEAD) {
            assertThat(all.decision().powerW(ud)).isZero();
            assertThat(all.decision().twinHz(ud)).isZero();
            assertThat(all.decision().cut(ud)).isEqualTo(4);
            assertThat(all.decision().local(ud)).isEqualTo(ud % 2 == 0);
        }
        double[] uplinkBps = DelayModel.links(whole, start, new double[30]).copyUplinkBps();
        control.twinHzNow(whole, left, uplinkBps).ifPresent(hz -> {
            double[] aliveBps =
                    Arrays.stream(ALIVE).mapToDouble(ud -> uplinkBps[ud]).toArray();
            double[] aloneHz = create(name)
                    .inFlight()
                    .orElseThrow()
                    .twinHzNow(narrow, leftAlive, aliveBps)
                    .orElseThrow();
            assertThat(Arrays.stream(ALIVE).mapToDouble(ud -> hz[ud]).toArray()).containsExactly(aloneHz);
            assertThat(Arrays.stream(DEAD).mapToDouble(ud -> hz[ud]).sum()).isZero();
        });
    }

    @Test
    void oneThatNeedsNoLinkAnyMoreIsReachedInFlight() {
        FrameContext whole = weakened(world("reactive"), 0, DEAD);
        List<WorkLeft.Part> parts = new ArrayList<>();
        for (int ud = 0; ud < 30; ud++) {
            parts.add(new WorkLeft.Part(4, false, 0, 4e9, ud == DEAD[0] ? 0 : 1e5, 0));
        }
        InFlightPlan plan = create("reactive")
                .inFlight()
                .orElseThrow()
                .replan(whole, new WorkLeft(parts), new PhaseShifts(new double[32]));
        assertThat(plan.decision().twinHz(DEAD[0])).isPositive();
        assertThat(plan.decision().twinHz(DEAD[1])).isZero();
    }

    @Test
    void aStragglerAtTheEndOfARoundIsNoDeviceOutOfReach() {
        FrameContext whole = world("makespan");
        List<WorkLeft.Part> parts = new ArrayList<>();
        for (int ud = 0; ud < 30; ud++) {
            parts.add(new WorkLeft.Part(4, true, ud == 7 ? 2e5 : 1e-9, 0, 0, 0));
        }
        InFlightPlan plan = create("makespan")
                .inFlight()
                .orElseThrow()
                .replan(whole, new WorkLeft(parts), new PhaseShifts(new double[32]));
        assertThat(plan.decision().powerW(7)).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ao", "direct", "dual", "random-phase", "no-dt", "full-offload", "ga", "admm", "makespan"})
    void whereNobodyIsReachedNothingIsDecided(String name) {
        FrameContext whole = weakened(world(name), 0, IntStream.range(0, 30).toArray());
        SchemeResult result = create(name).decide(whole);
        assertThat(result.leftOut()).hasSize(30);
        assertThat(result.report().objectiveS()).isInfinite();
        assertThat(result.report().stop()).isEqualTo(StopReason.NOBODY);
        assertThat(result.decision().copyPowerW()).containsOnly(0);
        assertThat(result.decision().copyTwinHz()).containsOnly(0);
        assertThat(result.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.DELAY_LIMIT)
                .hasSize(30);
    }

    @Test
    void devicesThatAreAllSlowAreAllServed() {
        FrameContext whole = weakened(world("ao"), 1e-9, IntStream.range(0, 30).toArray());
        SchemeResult result = create("ao").decide(whole);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.report().objectiveS()).isFinite().isGreaterThan(1e6);
    }

    @Test
    void theReasonNamesTheLinkThatIsMissing() {
        FrameContext whole = PaperFrame.of(1, 4, 8, 4, 6, false, true);
        ChannelState channel = whole.channel();
        ChannelState deaf = new ChannelState(
                channel.apIrs(),
                channel.irsUd(),
                channel.direct(),
                channel.apIrsUplink().map(WithinReachTest::zeroed));
        assertThat(create("ao").decide(with(whole, deaf)).leftOut())
                .hasSize(4)
                .allMatch(out -> out.reason() == LeftOut.Reason.NO_UPLINK);
        ChannelState mute =
                new ChannelState(zeroed(channel.apIrs()), channel.irsUd(), channel.direct(), channel.apIrsUplink());
        assertThat(create("ao").decide(with(whole, mute)).leftOut())
                .hasSize(4)
                .allMatch(out -> out.reason() == LeftOut.Reason.NO_DOWNLINK)
                .first()
                .satisfies(out -> assertThat(out.text()).isEqualTo("UD 0: no downlink"));
        // raw input goes up alone: nothing of the downlink is needed
        assertThat(create("full-offload")
                        .decide(with(whole, mute).withBudgets(PaperFrame.withServer(2e11)))
                        .leftOut())
                .isEmpty();
    }

    /** One dead device that can keep all its layers: a cut that sends nothing either way. */
    @ParameterizedTest
    @ValueSource(strings = {"ao", "dual", "ga", "admm", "makespan", "no-dt", "direct"})
    void aDeviceThatACutServesWithoutLinksIsNotOutOfReach(String name) {
        FrameContext whole = weakened(PaperFrame.of(3, 8, 8, 4, 5, false, false), 0, new int[] {1, 2, 6});
        double[][] flop = new double[8][5];
        for (int ud = 0; ud < 8; ud++) {
            for (int layer = 1; layer <= 5; layer++) {
                flop[ud][layer - 1] = whole.profile().layerFlop(ud, layer);
            }
        }
        ModelProfile silentAtTheEnd = new ModelProfile(
                flop, new double[] {0, 2e5, 2e5, 2e5, 2e5, 0}, new double[] {1e6, 5e5, 3e5, 2e5, 1e5, 0});
        FrameContext frame = new FrameContext(0, whole.channel(), silentAtTheEnd, whole.copyCpuHz(), whole.budgets());
        SchemeResult result = create(name).decide(frame);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.report().objectiveS()).isFinite();
        assertThat(result.decision().cut(1)).isEqualTo(5);
        assertThat(result.decision().cut(2)).isEqualTo(5);
        assertThat(result.decision().cut(6)).isEqualTo(5);
        // the others are not kept from better cuts by those three
        SchemeResult others = create(name).decide(frame.select(0, 3, 4, 5, 7));
        assertThat(IntStream.of(0, 3, 4, 5, 7)
                        .map(result.decision()::cut)
                        .filter(cut -> cut < 5)
                        .count())
                .isEqualTo(Arrays.stream(others.decision().copyCut())
                        .filter(cut -> cut < 5)
                        .count());
    }

    @Test
    void aHeldDecisionIsMadeAnewWhenADeviceComesIntoReachOrLeavesIt() {
        FrameContext clear = world("ao");
        FrameContext dead = weakened(clear, 0, DEAD);
        Scheme held =
                new SchemeRegistry().create("ao", TestOptions.standard(), TestStreams.of(1, "scheme"), 100, false);
        assertThat(held.decide(dead).report().stop()).isNotEqualTo(StopReason.HELD);
        assertThat(held.decide(at(1, dead)).report().stop()).isEqualTo(StopReason.HELD);
        assertThat(held.decide(at(1, dead)).leftOut()).hasSize(9);
        SchemeResult back = held.decide(at(2, clear));
        assertThat(back.report().stop()).isNotEqualTo(StopReason.HELD);
        assertThat(back.leftOut()).isEmpty();
        assertThat(back.decision().powerW(DEAD[0])).isPositive();
    }

    @Test
    void violationsAreThoseOfAllDevices() {
        SchemeResult result = create("ao").decide(weakened(world("ao"), 0, DEAD));
        assertThat(result.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.DELAY_LIMIT)
                .extracting(Violation::ud)
                .containsExactly(boxed(DEAD));
        assertThat(result.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.UPLINK_RATE)
                .extracting(Violation::ud)
                .containsExactly(boxed(DEAD));
    }

    private static Scheme create(String name) {
        return new SchemeRegistry().create(name, TestOptions.standard(), TestStreams.of(1, "scheme"));
    }

    private static FrameContext world(String name) {
        FrameContext frame = PaperFrame.of(2, 30, 32, 8, 12, name.equals("no-irs"), false);
        Budgets b = frame.budgets();
        Budgets budgets = new Budgets(
                b.bandwidthHz(),
                b.noiseW(),
                b.uplinkPowerW(),
                b.apPowerBudgetW(),
                INF,
                b.minUplinkRateBps(),
                9e11,
                INF,
                b.twinThresholdS(),
                name.equals("power-saving") ? 0.25 : INF,
                name.equals("full-offload") ? 2e11 : INF);
        return with(frame, name.equals("no-irs") ? frame.channel().withoutIrs() : frame.channel())
                .withBudgets(budgets);
    }

    private static FrameContext with(FrameContext frame, ChannelState channel) {
        return new FrameContext(frame.frame(), channel, frame.profile(), frame.copyCpuHz(), frame.budgets());
    }

    private static FrameContext at(long number, FrameContext frame) {
        return new FrameContext(number, frame.channel(), frame.profile(), frame.copyCpuHz(), frame.budgets());
    }

    /** The links of some devices times a factor. */
    private static FrameContext weakened(FrameContext frame, double amplitude, int[] uds) {
        ChannelState channel = frame.channel();
        return with(
                frame,
                new ChannelState(
                        channel.apIrs(),
                        weakened(channel.irsUd(), amplitude, uds),
                        channel.direct().map(direct -> weakened(direct, amplitude, uds)),
                        channel.apIrsUplink()));
    }

    private static ComplexMatrix weakened(ComplexMatrix matrix, double amplitude, int[] rows) {
        double[] re = matrix.copyRe();
        double[] im = matrix.copyIm();
        for (int row : rows) {
            for (int i = row * matrix.columns(); i < (row + 1) * matrix.columns(); i++) {
                re[i] *= amplitude;
                im[i] *= amplitude;
            }
        }
        return ComplexMatrix.of(matrix.rows(), matrix.columns(), re, im);
    }

    private static ComplexMatrix zeroed(ComplexMatrix matrix) {
        return weakened(matrix, 0, IntStream.range(0, matrix.rows()).toArray());
    }

    private static Integer[] boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }
}
