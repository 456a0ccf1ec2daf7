package io.splitwave.optimizer.vrsl.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.RandomWork;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.WorkLeft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Delays and constraints of rounds in flight. */
class InFlightCheckTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final FrameContext CONTEXT = PaperFrame.of(1, 3, 4, 2, 4, false, false);
    private static final WorkLeft LEFT = new WorkLeft(List.of(
            new WorkLeft.Part(2, false, 1e5, 2e9, 4e5, 0),
            new WorkLeft.Part(1, true, 0, 5e8, 7e5, 0),
            WorkLeft.Part.none(3, false)));

    private static FrameDecision decision(double[] powerW, double[] twinHz) {
        return new FrameDecision(
                RoundForm.SPLIT,
                new PhaseShifts(new double[4]),
                powerW,
                new int[] {2, 1, 3},
                new boolean[] {false, true, false},
                twinHz);
    }

    /** Rates as given, bit/s. */
    private static LinkState links(double down, double up) {
        return new LinkState(
                CONTEXT.gains(new PhaseShifts(new double[4])), new double[] {down, down, down}, new double[] {up, up, up
                });
    }

    @Test
    void whatIsLeftTakesItsTimeAtTheRatesInForce() {
        Delays delays = DelayModel.delaysLeft(
                CONTEXT, LEFT, decision(new double[] {3, 0, 0}, new double[] {1e10, 0, 0}), links(5e6, 1e7));
        assertThat(delays.downlinkS(0)).isEqualTo(1e5 / 5e6);
        assertThat(delays.computeS(0)).isEqualTo(2e9 / (CONTEXT.cpuHz(0) + 1e10));
        assertThat(delays.uplinkS(0)).isEqualTo(4e5 / 1e7);
        assertThat(delays.downlinkS(1)).isZero();
        assertThat(delays.computeS(1)).isEqualTo(5e8 / CONTEXT.cpuHz(1));
        assertThat(delays.totalS(2)).isZero();
    }

    @Test
    void wholeRoundsLeftTakeAsLongAsTheDecision() {
        FrameContext context = CONTEXT.withBudgets(PaperFrame.withServer(5e10));
        FrameDecision decision = decision(new double[] {1, 1, 1}, new double[] {1e10, 0, 2e10});
        LinkState links = links(5e6, 1e7);
        Delays whole = DelayModel.delays(context, decision, links);
        Delays left = DelayModel.delaysLeft(context, RandomWork.whole(context, decision), decision, links);
        for (int ud = 0; ud < 3; ud++) {
            assertThat(left.totalS(ud)).isCloseTo(whole.totalS(ud), within(1e-15));
            assertThat(left.serverS(ud)).isPositive().isEqualTo(whole.serverS(ud));
        }
    }

    @Test
    void budgetsAreJudgedAsForAnyDecision() {
        FrameDecision over = decision(new double[] {4, 0, 0}, new double[] {4e12, 0, 0});
        assertThat(DecisionCheck.violations(CONTEXT, LEFT, over, links(5e6, 1e7)))
                .containsExactly(
                        new Violation(Constraint.POWER_BUDGET, -1, 1), new Violation(Constraint.TWIN_BUDGET, -1, 1e12));
        FrameContext limited = CONTEXT.withBudgets(PaperFrame.budgets(3e12, 0.1, 5e9, 2));
        FrameDecision one = decision(new double[] {3, 0, 0}, new double[] {1e10, 0, 0});
        assertThat(DecisionCheck.violations(limited, LEFT, one, links(5e6, 1e7)))
                .containsExactly(
                        new Violation(Constraint.POWER_LIMIT, 0, 1), new Violation(Constraint.TWIN_LIMIT, 0, 5e9));
    }

    @Test
    void theUplinkRateCountsForThoseThatStillSend() {
        FrameDecision fine = decision(new double[] {3, 0, 0}, new double[] {1e10, 0, 0});
        assertThat(DecisionCheck.violations(CONTEXT, LEFT, fine, links(5e6, 1e7)))
                .isEmpty();
        assertThat(DecisionCheck.violations(CONTEXT, LEFT, fine, links(5e6, 4e3)))
                .containsExactly(
                        new Violation(Constraint.UPLINK_RATE, 0, 1e3), new Violation(Constraint.UPLINK_RATE, 1, 1e3));
    }

    @Test
    void theDelayLimitIsOneOfTheWholeRoundSoOnlyNeverIsLate() {
        Budgets tight = PaperFrame.withDeadline(1e-3);
        FrameDecision fine = decision(new double[] {3, 0, 0}, new double[] {1e10, 0, 0});
        assertThat(DecisionCheck.violations(CONTEXT.withBudgets(tight), LEFT, fine, links(5e6, 1e7)))
                .isEmpty();
        assertThat(DecisionCheck.violations(CONTEXT, LEFT, fine, links(0, 1e7)))
                .containsExactly(new Violation(Constraint.DELAY_LIMIT, 0, INF));
    }

    @Test
    void workThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new WorkLeft.Part(1, true, Double.NaN, 0, 0, 0))
                .hasMessageContaining("downlinkBit")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new WorkLeft.Part(1, true, 0, -1, 0, 0)).hasMessageContaining("deviceFlop");
        assertThatThrownBy(() -> new WorkLeft.Part(1, true, 0, 0, INF, 0)).hasMessageContaining("uplinkBit");
        assertThatThrownBy(() -> new WorkLeft.Part(-1, true, 0, 0, 0, 0)).hasMessageContaining("cut");
        assertThatThrownBy(() -> new WorkLeft(List.of())).hasMessageContaining("at least one UD");
        assertThat(LEFT.active()).isEqualTo(2);
    }
}
