package io.splitwave.optimizer.vrsl.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import umontreal.ssj.rng.RandomStream;

/** One IRS element, one antenna, gains 1 and 4, noise 1 W, bandwidth 1 MHz: everything can be done by hand. */
class DelayModelTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final PhaseShifts PHASE = new PhaseShifts(new double[1]);

    @Test
    void aSplitRoundByHand() {
        FrameContext context = context(budgets(3, INF, INF, 100, INF, 1e9, 0));
        // UD 0: down 1 Mbit at log2(1+3*1) = 2 Mbit/s; 2 GFLOP at 4 GHz; up 8 Mbit at log2(1+7*1) = 3 Mbit/s; rest
        // 1 GFLOP at 1 GFLOP/s. UD 1: down 1 Mbit at log2(1+0.75*4) = 2; twin 1 GFLOP at 1+3 GHz; up 16 Mbit at
        // log2(1+7*4); rest 2 GFLOP.
        FrameDecision decision =
                decision(RoundForm.SPLIT, new double[] {3, 0.75}, new int[] {2, 1}, new boolean[] {true, false}, 3e9);
        LinkState links = DelayModel.links(context, PHASE, decision.copyPowerW());
        Delays delays = DelayModel.delays(context, decision, links);
        assertThat(links.downlinkGain(1)).isCloseTo(4, within(1e-15));
        assertThat(links.uplinkGain(1)).isCloseTo(4, within(1e-15));
        assertThat(delays.downlinkS(0)).isCloseTo(0.5, within(1e-15));
        assertThat(delays.computeS(0)).isEqualTo(0.5);
        assertThat(delays.uplinkS(0)).isCloseTo(8.0 / 3, within(1e-14));
        assertThat(delays.serverS(0)).isEqualTo(1);
        assertThat(delays.downlinkS(1)).isCloseTo(0.5, within(1e-15));
        assertThat(delays.computeS(1)).isEqualTo(0.25);
        assertThat(delays.uplinkS(1)).isCloseTo(16 / (Math.log(29) / Math.log(2)), within(1e-14));
        assertThat(delays.serverS(1)).isEqualTo(2);
        assertThat(delays.sumS()).isEqualTo(delays.totalS(0) + delays.totalS(1));
        for (int ud = 0; ud < 2; ud++) {
            assertThat(DelayModel.splitTotalS(
                            context, links, ud, decision.cut(ud), decision.local(ud), decision.twinHz(ud)))
                    .isEqualTo(delays.totalS(ud));
        }
    }

    @Test
    void aLocalRoundUsesNoRadioAndAnOffloadedOneNoDevice() {
        FrameContext context = context(budgets(3, INF, INF, 100, INF, 1e9, 0));
        boolean[] local = {true, true};
        FrameDecision whole = decision(RoundForm.LOCAL, new double[2], new int[] {3, 3}, local, 0);
        LinkState dead = DelayModel.links(context, PHASE, new double[2]);
        assertThat(DelayModel.delays(context, whole, dead).totalS(0)).isEqualTo(3e9 / 4e9);
        FrameDecision raw = decision(RoundForm.OFFLOAD, new double[2], new int[2], local, 0);
        Delays offload = DelayModel.delays(context, raw, dead);
        assertThat(offload.downlinkS(0)).isZero();
        assertThat(offload.computeS(0)).isZero();
        assertThat(offload.uplinkS(0)).isCloseTo(32.0 / 3, within(1e-14));
        assertThat(offload.serverS(0)).isEqualTo(3);
    }

    @Test
    void nothingToSendTakesNoTimeAndNoRateTakesForever() {
        FrameContext context = context(budgets(3, INF, INF, 100, INF, INF, 0));
        boolean[] local = {true, true};
        FrameDecision decision = decision(RoundForm.SPLIT, new double[] {0, 3}, new int[] {1, 3}, local, 0);
        LinkState links = DelayModel.links(context, PHASE, decision.copyPowerW());
        Delays delays = DelayModel.delays(context, decision, links);
        assertThat(delays.downlinkS(0)).isEqualTo(INF);
        assertThat(delays.uplinkS(1)).as("cut 3 sends nothing up").isZero();
        assertThat(delays.serverS(0)).as("server not modelled").isZero();
        assertThat(delays.sumS()).isEqualTo(INF);
        assertThat(DecisionCheck.violations(context, decision, links))
                .containsExactly(new Violation(Constraint.DELAY_LIMIT, 0, INF));
    }

    @Test
    void everyBrokenConstraintIsNamedWithItsAmount() {
        FrameContext context = context(budgets(3, 2, 0.25, 5e9, 4e9, INF, 3.1e6));
        FrameDecision decision =
                decision(RoundForm.SPLIT, new double[] {3, 1}, new int[] {0, 3}, new boolean[] {false, false}, 4.5e9);
        LinkState links = DelayModel.links(context, PHASE, decision.copyPowerW());
        Delays delays = DelayModel.delays(context, decision, links);
        List<Violation> violations = DecisionCheck.violations(context, decision, links);
        assertThat(violations)
                .extracting(Violation::constraint)
                .containsExactly(
                        Constraint.CUT_RANGE,
                        Constraint.POWER_BUDGET,
                        Constraint.POWER_LIMIT,
                        Constraint.TWIN_LIMIT,
                        Constraint.TWIN_LIMIT,
                        Constraint.TWIN_BUDGET,
                        Constraint.UPLINK_RATE,
                        Constraint.DELAY_LIMIT,
                        Constraint.DELAY_LIMIT);
        assertThat(violations).extracting(Violation::ud).containsExactly(0, -1, 0, 0, 1, -1, 0, 0, 1);
        double[] amounts = {
            1, 1, 1, 0.5e9, 0.5e9, 4e9, 3.1e6 - links.uplinkBps(0), delays.totalS(0) - 0.25, delays.totalS(1) - 0.25
        };
        for (int i = 0; i < amounts.length; i++) {
            assertThat(violations.get(i).amount()).isCloseTo(amounts[i], within(1e-12 * amounts[i]));
        }
    }

    @Test
    void localDevicesSpendNoTwinBudgetAndRoundingIsForgiven() {
        FrameContext context = context(budgets(3, 2, INF, 5e9, 4e9, INF, 0));
        FrameDecision local = decision(
                RoundForm.SPLIT, new double[] {2, 1 + 1e-12}, new int[] {1, 1}, new boolean[] {true, true}, 9e9);
        LinkState links = DelayModel.links(context, PHASE, local.copyPowerW());
        assertThat(DecisionCheck.violations(context, local, links)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RoundForm.class)
    void eachFormHasItsOwnRangeOfCuts(RoundForm form) {
        FrameContext context = context(budgets(3, INF, INF, 100, INF, 1e9, 0));
        int[] valid =
                form == RoundForm.SPLIT ? new int[] {1, 3} : form == RoundForm.LOCAL ? new int[] {3, 3} : new int[2];
        int[] invalid = form == RoundForm.SPLIT
                ? new int[] {0, 5}
                : form == RoundForm.LOCAL ? new int[] {2, 4} : new int[] {1, 2};
        double[] powerW = {1, 1};
        LinkState links = DelayModel.links(context, PHASE, powerW);
        boolean[] local = {true, true};
        assertThat(DecisionCheck.violations(context, decision(form, powerW, valid, local, 0), links))
                .isEmpty();
        assertThat(DecisionCheck.violations(context, decision(form, powerW, invalid, local, 0), links))
                .extracting(Violation::constraint)
                .containsExactly(Constraint.CUT_RANGE, Constraint.CUT_RANGE);
    }

    @Test
    void refusesAnotherNumberOfDevicesAndCutsWithoutWork() {
        FrameContext context = context(budgets(3, INF, INF, 100, INF, 1e9, 0));
        LinkState links = DelayModel.links(context, PHASE, new double[2]);
        FrameDecision one =
                new FrameDecision(RoundForm.SPLIT, PHASE, new double[1], new int[] {1}, new boolean[1], new double[1]);
        assertThatThrownBy(() -> DelayModel.delays(context, one, links)).hasMessageContaining("2 UDs, the decision 1");
        assertThatThrownBy(() -> DelayModel.links(context, PHASE, new double[3]))
                .hasMessageContaining("2 powers");
        FrameDecision beyond = decision(RoundForm.SPLIT, new double[2], new int[] {1, 4}, new boolean[2], 0);
        assertThatThrownBy(() -> DelayModel.delays(context, beyond, links)).hasMessageContaining("0..3, was 4");
    }

    private static FrameDecision decision(RoundForm form, double[] powerW, int[] cut, boolean[] local, double twinHz) {
        return new FrameDecision(form, PHASE, powerW, cut, local, new double[] {twinHz, twinHz});
    }

    private static Budgets budgets(
            double powerW,
            double maxPowerW,
            double maxDelayS,
            double twinHz,
            double maxTwinHz,
            double serverFlops,
            double minUplinkBps) {
        return new Budgets(1e6, 1, 7, powerW, maxPowerW, minUplinkBps, twinHz, maxTwinHz, 0.1, maxDelayS, serverFlops);
    }

    private static FrameContext context(Budgets budgets) {
        ChannelState channel = new ChannelState(
                ComplexMatrix.of(1, 1, new double[] {1}, new double[] {0}),
                ComplexMatrix.of(2, 1, new double[] {1, 0}, new double[] {0, 2}),
                Optional.empty(),
                Optional.empty());
        ModelProfile profile = new ModelProfile(
                new double[][] {{1e9, 1e9, 1e9}, {1e9, 1e9, 1e9}},
                new double[] {0, 1e6, 1e6, 1e6},
                new double[] {32e6, 16e6, 8e6, 0});
        return new FrameContext(0, channel, profile, new double[] {4e9, 1e9}, budgets);
    }

    @ParameterizedTest
    @EnumSource(RoundForm.class)
    void sumsWithoutPartsAreThoseOfTheParts(RoundForm form) {
        for (long seed = 1; seed <= 20; seed++) {
            FrameContext frame = PaperFrame.of(seed, 40, 4, 2, 5, false, false);
            RandomStream stream = TestStreams.of(seed, "decision");
            double[] powerW = new double[40];
            int[] cut = new int[40];
            boolean[] local = new boolean[40];
            double[] twinHz = new double[40];
            for (int ud = 0; ud < 40; ud++) {
                powerW[ud] = ud == 7 && seed % 2 == 0 ? 0 : stream.nextDouble(); // a device that hears nothing
                cut[ud] = form == RoundForm.LOCAL ? 5 : stream.nextInt(form == RoundForm.SPLIT ? 1 : 0, 5);
                local[ud] = stream.nextDouble() < 0.5;
                twinHz[ud] = 1e9 * stream.nextDouble();
            }
            PhaseShifts phases = new PhaseShifts(new double[4]);
            FrameDecision decision = new FrameDecision(form, phases, powerW, cut, local, twinHz);
            LinkState links = DelayModel.links(frame, phases, powerW);
            Delays delays = DelayModel.delays(frame, decision, links);
            assertThat(DelayModel.sumS(frame, decision, links)).isEqualTo(delays.sumS());
            for (int ud = 0; ud < 40; ud++) {
                assertThat(DelayModel.totalS(frame, decision, links, ud)).isEqualTo(delays.totalS(ud));
            }
            LinkState under = DelayModel.linksUnder(frame, DelayModel.links(frame, phases, new double[40]), powerW);
            assertThat(DelayModel.links(frame, decision).copyDownlinkBps()).containsExactly(links.copyDownlinkBps());
            assertThat(DelayModel.links(frame, frame.gains(phases), decision).copyUplinkBps())
                    .containsExactly(links.copyUplinkBps());
            assertThat(under.copyDownlinkBps()).containsExactly(links.copyDownlinkBps());
            assertThat(under.copyUplinkBps()).containsExactly(links.copyUplinkBps());
            assertThat(under.sumOfGains()).isEqualTo(links.sumOfGains());
        }
    }
}
