package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import org.junit.jupiter.api.Test;

class HeldDecisionTest {
    private static FrameContext frame(long number) {
        return frame(number, 1, 5);
    }

    /** A channel of its own for each frame, the same devices for each seed. */
    private static FrameContext frame(long number, long seed, int uds) {
        FrameContext devices = PaperFrame.of(seed, uds, 8, 4, 4, false, false);
        FrameContext fading = PaperFrame.of(number + 1, uds, 8, 4, 4, false, false);
        return new FrameContext(number, fading.channel(), devices.profile(), devices.copyCpuHz(), devices.budgets());
    }

    private static Scheme ao() {
        return new SchemeRegistry().create("ao", TestOptions.standard(), TestStreams.of(1, "optimizer"));
    }

    @Test
    void decidesInTheFirstFrameItSeesAndAtMultiplesOfItsPeriod() {
        HeldDecision held = new HeldDecision(ao(), 4);
        assertThat(held.name()).isEqualTo("ao");
        SchemeResult last = null;
        for (long number = 2; number < 13; number++) {
            SchemeResult now = held.decide(frame(number));
            boolean decides = number == 2 || number % 4 == 0;
            assertThat(now.report().stop() != StopReason.HELD).isEqualTo(decides);
            if (!decides) {
                assertThat(now.decision()).isSameAs(last.decision());
                FrameContext context = frame(number);
                var links = DelayModel.links(
                        context, now.decision().phases(), now.decision().copyPowerW());
                assertThat(now.report().objectiveS())
                        .isEqualTo(DelayModel.delays(context, now.decision(), links)
                                .sumS())
                        .isNotEqualTo(last.report().objectiveS());
            }
            last = now;
        }
    }

    @Test
    void otherDevicesAreDecidedForAnew() {
        HeldDecision held = new HeldDecision(ao(), 100);
        held.decide(frame(0, 1, 5));
        assertThat(held.decide(frame(1, 1, 5)).report().stop()).isEqualTo(StopReason.HELD);
        assertThat(held.decide(frame(2, 2, 5)).report().stop()).isNotEqualTo(StopReason.HELD);
        assertThat(held.decide(frame(3, 2, 4)).report().stop()).isNotEqualTo(StopReason.HELD);
        assertThat(held.decide(frame(4, 2, 4)).report().stop()).isEqualTo(StopReason.HELD);
        assertThat(held.decide(frame(5, 1, 5)).report().stop()).isNotEqualTo(StopReason.HELD);
    }

    @Test
    void devicesThatSendWithOtherPowersAreDecidedForAnew() {
        HeldDecision held = new HeldDecision(ao(), 100);
        held.decide(frame(0, 1, 2).withUplinkPowers(new double[] {0.1, 0.2}));
        assertThat(held.decide(frame(1, 1, 2).withUplinkPowers(new double[] {0.1, 0.2}))
                        .report()
                        .stop())
                .isEqualTo(StopReason.HELD);
        assertThat(held.decide(frame(2, 1, 2).withUplinkPowers(new double[] {0.2, 0.1}))
                        .report()
                        .stop())
                .isNotEqualTo(StopReason.HELD);
    }

    @Test
    void aPeriodOfOneIsTheSchemeItself() {
        HeldDecision held = new HeldDecision(ao(), 1);
        Scheme plain = ao();
        for (long number = 0; number < 3; number++) {
            assertThat(held.decide(frame(number)).report().objectiveS())
                    .isEqualTo(plain.decide(frame(number)).report().objectiveS());
        }
    }

    @Test
    void noPeriodIsRefused() {
        assertThatThrownBy(() -> new HeldDecision(ao(), 0)).hasMessage("held decision: period must be >= 1, was 0");
    }
}
