package io.splitwave.optimizer.vrsl.makespan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.RandomWork;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Plans for rounds in flight. */
class InFlightTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void aRoundThatHasDoneNothingIsPlannedAsAFreshOne() {
        for (long seed = 1; seed <= 3; seed++) {
            FrameContext context = PaperFrame.of(seed, 30, 8, 4, 6, false, false);
            PhaseShifts phases = phases(context, seed);
            EffectiveGains gains = EffectiveGains.compute(context.channel(), phases);
            RoundWork fresh = RoundWork.fresh(context, new int[] {1, 2, 3, 4, 5, 6});
            Allocation found = new LeastTime(fresh).solve(gains, 0);
            FrameDecision plan = TimedPlan.of(fresh, phases, found).decision();

            RoundWork left = RoundWork.left(context, RandomWork.whole(context, plan));
            Allocation again = new LeastTime(left).solve(gains, 0);

            // both stop within 1e-10 of the least time with these options
            assertThat(again.timeS()).isCloseTo(found.timeS(), within(2e-10 * found.timeS()));
            assertThat(again.powerW()).containsExactly(found.powerW(), within(1e-6));
            assertThat(again.twinHz()).containsExactly(found.twinHz(), within(1e-6 * 3e12));
            FrameDecision same = TimedPlan.of(left, phases, again).decision();
            assertThat(same.copyCut()).containsExactly(plan.copyCut());
            assertThat(same.copyLocal()).containsExactly(plan.copyLocal());
        }
    }

    @Test
    void aNewPlanIsNeverLaterThanKeepingWhatIsInForce() {
        int sooner = 0;
        for (long seed = 1; seed <= 30; seed++) {
            boolean direct = seed % 2 == 0;
            FrameContext context = PaperFrame.of(seed, 4 + (int) seed, 8, 4, 6, direct, seed % 3 == 0)
                    .withBudgets(PaperFrame.budgets(1e10 * seed, 0.1, INF, seed % 5 == 0 ? 0.4 : INF));
            RandomStream stream = TestStreams.of(seed, "in flight");
            WorkLeft left = RandomWork.of(context, stream);
            FrameDecision inForce = anyDecision(context, left, stream);

            List<TimedPlan> plans = new MakespanSearch(20).inFlight(context, left, inForce.phases());
            TimedPlan plan = plans.get(plans.size() - 1);

            double keptS = delaysLeft(context, left, inForce).largestS();
            double plannedS = delaysLeft(context, left, plan.decision()).largestS();
            assertThat(plannedS).isCloseTo(plan.timeS(), within(1e-9 * plannedS));
            assertThat(plannedS).isLessThanOrEqualTo(keptS * (1 + 1e-9));
            sooner += plannedS < 0.99 * keptS ? 1 : 0;
            assertThat(Arrays.stream(plan.decision().copyPowerW()).sum()).isLessThanOrEqualTo(3 * (1 + 1e-12));
            assertThat(Arrays.stream(plan.decision().copyTwinHz()).sum())
                    .isLessThanOrEqualTo(context.budgets().twinBudgetHz() * (1 + 1e-12));
            for (int ud = 0; ud < context.userDevices(); ud++) {
                assertThat(plan.decision().cut(ud)).isEqualTo(left.of(ud).cut());
                assertThat(plan.decision().local(ud)).isEqualTo(left.of(ud).local());
                if (left.of(ud).downlinkBit() == 0) {
                    assertThat(plan.decision().powerW(ud)).isZero();
                }
                if (left.of(ud).deviceFlop() == 0) {
                    assertThat(plan.decision().twinHz(ud)).isZero();
                }
            }
        }
        assertThat(sooner).isGreaterThan(20);
    }

    /** Random phases, random powers on the budget, frequencies of block 3. */
    private static FrameDecision anyDecision(FrameContext context, WorkLeft left, RandomStream stream) {
        int uds = context.userDevices();
        double[] powerW = new double[uds];
        Arrays.setAll(powerW, ud -> stream.nextDouble());
        double sum = Arrays.stream(powerW).sum();
        double limitW = Math.min(3, context.budgets().maxPowerPerUdW());
        Arrays.setAll(powerW, ud -> Math.min(3 * powerW[ud] / sum, limitW));
        int[] cut = new int[uds];
        boolean[] local = new boolean[uds];
        double[] rad = new double[context.channel().irsElements()];
        Arrays.setAll(cut, ud -> left.of(ud).cut());
        Arrays.setAll(rad, n -> 2 * Math.PI * stream.nextDouble());
        for (int ud = 0; ud < uds; ud++) {
            local[ud] = left.of(ud).local();
        }
        double[] twinHz = TwinFrequencyBlock.solve(context, cut, local);
        return new FrameDecision(RoundForm.SPLIT, new PhaseShifts(rad), powerW, cut, local, twinHz);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void noGridOfPowersAndFrequenciesIsDoneSooner(int uds) {
        int steps = uds == 2 ? 200 : 40;
        for (long seed = 1; seed <= 5; seed++) {
            FrameContext context = PaperFrame.of(seed, uds, 8, 4, 3, false, false)
                    .withBudgets(PaperFrame.budgets(uds * 1.5e10, 0.1, INF, INF));
            WorkLeft left = RandomWork.of(context, TestStreams.of(seed, "grid"));
            PhaseShifts phases = phases(context, seed);
            EffectiveGains gains = EffectiveGains.compute(context.channel(), phases);

            double timeS =
                    new LeastTime(RoundWork.left(context, left)).solve(gains, 0).timeS();

            double grid = INF;
            for (int[] power : shares(uds, steps)) {
                for (int[] twin : shares(uds, steps)) {
                    grid = Math.min(grid, largestS(context, left, gains, power, twin, steps));
                }
            }
            assertThat(timeS).isLessThanOrEqualTo(grid * (1 + 1e-9));
            // and the grid is fine enough to be no idle bound
            assertThat(timeS).isGreaterThan(grid * 0.95);
        }
    }

    /** All ways to deal out a number of equal shares. */
    private static List<int[]> shares(int uds, int steps) {
        List<int[]> all = new java.util.ArrayList<>();
        for (int first = 0; first <= steps; first++) {
            if (uds == 2) {
                all.add(new int[] {first, steps - first});
            } else {
                for (int second = 0; second <= steps - first; second++) {
                    all.add(new int[] {first, second, steps - first - second});
                }
            }
        }
        return all;
    }

    /** Straight from VRSL (6)-(15). */
    private static double largestS(
            FrameContext context, WorkLeft left, EffectiveGains gains, int[] power, int[] twin, int steps) {
        double largest = 0;
        for (int ud = 0; ud < power.length; ud++) {
            WorkLeft.Part part = left.of(ud);
            double powerW = 3.0 * power[ud] / steps;
            double downBps = 1e6 * Math.log(1 + powerW * gains.downlink(ud) / 1e-11) / Math.log(2);
            double upBps = 1e6 * Math.log(1 + 0.1 * gains.uplink(ud) / 1e-11) / Math.log(2);
            double twinHz = part.local()
                    ? 0
                    : context.budgets().twinBudgetHz()
                            * twin[ud]
                            / Arrays.stream(twin).sum();
            double downS = part.downlinkBit() == 0 ? 0 : part.downlinkBit() / downBps;
            largest = Math.max(
                    largest, downS + part.deviceFlop() / (context.cpuHz(ud) + twinHz) + part.uplinkBit() / upBps);
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGradientIsThatOfCentralDifferencesInEveryStage(boolean directAndOwnUplink) {
        FrameContext context = PaperFrame.of(5, 9, 7, 4, 4, directAndOwnUplink, directAndOwnUplink);
        WorkLeft left = RandomWork.of(context, TestStreams.of(3, "gradient"));
        assertThat(left.uds())
                .anyMatch(part -> part.downlinkBit() > 0)
                .anyMatch(part -> part.downlinkBit() == 0 && part.uplinkBit() > 0);
        RoundWork work = RoundWork.left(context, left);
        PhaseShifts start = phases(context, 5);
        StragglerPhases phases = new StragglerPhases(work);
        phases.start(new LeastTime(work).solve(EffectiveGains.compute(context.channel(), start), 0));
        double[] rad = start.copyRad();
        double[] gradient = new double[7];
        double[] unused = new double[7];
        phases.at(rad, gradient);
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        for (int n = 0; n < 7; n++) {
            double kept = rad[n];
            rad[n] = kept + 1e-6;
            double above = phases.at(rad, unused);
            rad[n] = kept - 1e-6;
            double below = phases.at(rad, unused);
            rad[n] = kept;
            // the soft maximum bends within 3e-3 of the time: third derivatives are large
            assertThat((above - below) / 2e-6).isCloseTo(gradient[n], within(1e-4 * largest));
        }
    }

    @Test
    void phasesServeThoseThatOnlyHaveToSend() {
        FrameContext context = PaperFrame.of(2, 12, 16, 4, 4, false, false);
        List<WorkLeft.Part> parts = new java.util.ArrayList<>();
        for (int ud = 0; ud < 12; ud++) {
            parts.add(ud < 4 ? new WorkLeft.Part(2, false, 0, 0, 2e5, 0) : WorkLeft.Part.none(2, false));
        }
        WorkLeft left = new WorkLeft(parts);
        List<TimedPlan> plans = new MakespanSearch(20).inFlight(context, left, phases(context, 2));
        TimedPlan first = plans.get(0);
        TimedPlan last = plans.get(plans.size() - 1);
        assertThat(last.timeS()).isLessThan(0.9 * first.timeS());
        assertThat(delaysLeft(context, left, last.decision()).largestS())
                .isCloseTo(last.timeS(), within(1e-9 * last.timeS()));
        assertThat(last.decision().copyPowerW()).containsOnly(0.0);
        assertThat(last.decision().copyTwinHz()).containsOnly(0.0);
    }

    private static Delays delaysLeft(FrameContext context, WorkLeft left, FrameDecision decision) {
        return DelayModel.delaysLeft(
                context, left, decision, DelayModel.links(context, decision.phases(), decision.copyPowerW()));
    }

    private static PhaseShifts phases(FrameContext context, long seed) {
        RandomStream stream = TestStreams.of(seed, "phases");
        double[] rad = new double[context.channel().irsElements()];
        Arrays.setAll(rad, n -> 2 * Math.PI * stream.nextDouble());
        return new PhaseShifts(rad);
    }
}
