package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.optimizer.vrsl.StopReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision every so many frames: in between it stays, and the channel does not. */
class HeldDecisionRunTest {

    private static List<PlannedFrame> play(int every) {
        return PlayedRun.playSmall("horizon.rounds=1000", "horizon.frames=7", "optimizer.every=" + every)
                .frames();
    }

    @Test
    void everyThirdFrameDecides() {
        List<PlannedFrame> held = play(3);
        List<PlannedFrame> fresh = play(1);

        assertThat(held).hasSize(7);
        for (int frame = 0; frame < 7; frame++) {
            var decision = held.get(frame).result().decision();
            boolean decides = frame % 3 == 0;
            assertThat(held.get(frame).result().report().stop() == StopReason.HELD)
                    .isEqualTo(!decides);
            assertThat(decision == held.get(frame - frame % 3).result().decision())
                    .isTrue();
            assertThat(held.get(frame).context().channel().irsUd())
                    .isEqualTo(fresh.get(frame).context().channel().irsUd());
            // judged on the channel of its own frame
            var links = held.get(frame).links();
            assertThat(held.get(frame).result().report().objectiveS())
                    .isEqualTo(io.splitwave.optimizer.vrsl.delay.DelayModel.delays(
                                    held.get(frame).context(), decision, links)
                            .sumS());
        }
        assertThat(held.get(4).result().report().objectiveS())
                .isNotEqualTo(held.get(3).result().report().objectiveS());
        assertThat(held.get(0).result().decision().copyPowerW())
                .isEqualTo(fresh.get(0).result().decision().copyPowerW());
    }

    @Test
    void beyondTheLastFrameOneDecisionRulesTheRun() {
        List<PlannedFrame> once = play(1000);

        assertThat(once).allSatisfy(frame -> assertThat(frame.result().decision())
                .isSameAs(once.get(0).result().decision()));
    }
}
