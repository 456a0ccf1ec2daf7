package io.splitwave.optimizer.vrsl.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.DeadlinePower;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeastPowerTest {
    @Test
    void noChoiceKeepsTheDeadlineWithLess() {
        int kept = 0;
        int closed = 0;
        int best = 0;
        for (double deadlineS : new double[] {0.3, 0.6, 1.2}) {
            for (int uds = 1; uds <= 3; uds++) {
                for (long seed = 1; seed <= 8; seed++) {
                    SmallFrame frame = SmallFrame.of(seed, uds, 3, deadlineS);
                    double least = bruteForceW(frame);
                    PricedChoice choice = choose(frame);
                    FrameDecision decision = choice.decision(frame.phases);
                    double powerW = Arrays.stream(decision.copyPowerW()).sum();
                    if (least > frame.context.budgets().apPowerBudgetW()) {
                        assertThat(violations(frame, decision)).isNotEmpty();
                        continue;
                    }
                    kept++;
                    assertThat(violations(frame, decision)).isEmpty();
                    assertThat(powerW).isGreaterThanOrEqualTo(least * (1 - 1e-7)); // accuracy of the brute force
                    assertThat(choice.lowerBound()).isLessThanOrEqualTo(powerW);
                    assertThat(choice.lowerBound()).isLessThanOrEqualTo(least * (1 + 1e-7));
                    closed += powerW <= choice.lowerBound() * (1 + 1e-9) + 1e-15 ? 1 : 0;
                    best += powerW <= least * (1 + 1e-7) + 1e-15 ? 1 : 0;
                }
            }
        }
        assertThat(kept).isEqualTo(KEPT);
        assertThat(closed).isGreaterThanOrEqualTo(CLOSED);
        assertThat(best).isGreaterThanOrEqualTo(BEST);
    }

    /** Of the 72 seeded cases above: those the brute force finds feasible, and what is reached of them. */
    private static final int KEPT = 45;

    private static final int CLOSED = 44;

    private static final int BEST = 45;

    @Test
    void everyDeviceUsesTheWholeOfItsTime() {
        SmallFrame frame = SmallFrame.of(2, 15, 5, 1);
        FrameDecision decision = choose(frame).decision(frame.phases);
        Delays delays = delays(frame, decision);
        for (int ud = 0; ud < 15; ud++) {
            if (decision.powerW(ud) > 0) {
                assertThat(delays.totalS(ud)).isCloseTo(1, within(1e-9));
            } else {
                assertThat(delays.totalS(ud)).isLessThanOrEqualTo(1 + 1e-9);
            }
        }
    }

    @Test
    void laterDeadlinesTakeLessPower() {
        double lastW = Double.POSITIVE_INFINITY;
        for (double deadlineS : new double[] {0.8, 0.9, 1, 1.2, 1.5, 2, 5}) {
            SmallFrame frame = SmallFrame.of(5, 10, 5, deadlineS);
            FrameDecision decision = choose(frame).decision(frame.phases);
            assertThat(violations(frame, decision)).isEmpty();
            double powerW = Arrays.stream(decision.copyPowerW()).sum();
            assertThat(powerW).isLessThan(lastW);
            lastW = powerW;
        }
    }

    @Test
    void aDeadlineOutOfReachIsReportedWithItsAmountAndTheBudgetsHold() {
        for (long seed = 1; seed <= 6; seed++) {
            SmallFrame frame = SmallFrame.of(seed, 8, 4, 0.05);
            FrameDecision decision = choose(frame).decision(frame.phases);
            Delays delays = delays(frame, decision);
            List<Violation> violations = violations(frame, decision);
            assertThat(violations).isNotEmpty();
            double latestS = 0;
            for (Violation violation : violations) {
                assertThat(violation.constraint()).isEqualTo(Constraint.DELAY_LIMIT);
                assertThat(violation.amount())
                        .isFinite()
                        .isCloseTo(delays.totalS(violation.ud()) - 0.05, within(1e-12));
                latestS = Math.max(latestS, delays.totalS(violation.ud()));
            }
            // no later than if the deadline had been the latest of all from the start, which is kept
            SmallFrame late = SmallFrame.of(seed, 8, 4, latestS * 1.001);
            assertThat(violations(late, choose(late).decision(late.phases))).isEmpty();
        }
    }

    @Test
    void needsADeadline() {
        SmallFrame frame = SmallFrame.of(1, 2, 3, SmallFrame.INF);
        assertThatThrownBy(() -> choose(frame)).hasMessageContaining("maxDelayS must be finite");
        assertThatThrownBy(() -> new LeastPower(new int[0], 1)).hasMessageContaining("candidate cut");
        assertThatThrownBy(() -> new LeastPower(new int[] {-1}, 1)).hasMessageContaining("was -1");
    }

    private static PricedChoice choose(SmallFrame frame) {
        return new LeastPower(frame.allCuts(), 20).choose(frame.context, frame.gains);
    }

    private static Delays delays(SmallFrame frame, FrameDecision decision) {
        return DelayModel.delays(
                frame.context, decision, DelayModel.links(frame.context, frame.gains, decision.copyPowerW()));
    }

    private static List<Violation> violations(SmallFrame frame, FrameDecision decision) {
        return DecisionCheck.violations(
                frame.context, decision, DelayModel.links(frame.context, frame.gains, decision.copyPowerW()));
    }

    /** The least power over every cut and place. */
    private static double bruteForceW(SmallFrame frame) {
        double[] least = {SmallFrame.INF};
        frame.everyChoice(
                frame.allCuts(),
                (cut, local) -> least[0] = Math.min(
                        least[0],
                        DeadlinePower.leastW(
                                frame.context,
                                frame.gains,
                                cut,
                                local,
                                frame.context.budgets().maxDelayS())));
        return least[0];
    }
}
