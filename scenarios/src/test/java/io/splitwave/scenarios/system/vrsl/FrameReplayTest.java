package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.format.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A frame drawn again is the frame the run had. */
class FrameReplayTest {
    private static final int REPLICATION = 2;

    private static Scenario scenario(String rule) {
        return PlayedRun.small(
                "replications=3",
                "horizon.rounds=4",
                "radio.uplink=independent",
                "radio.directLink.presentWithIrs=true",
                "optimizer.start=random",
                "server.discipline=fifo",
                "barrier.rule=" + rule,
                "barrier.k=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async", "k-of-n"})
    void theFrameDrawnAgainIsTheOneOfTheRunToTheBit(String rule) {
        Scenario scenario = scenario(rule);
        List<PlannedFrame> frames = PlayedRun.play(scenario, REPLICATION).frames();
        int last = frames.size() - 1;

        assertThat(last).isGreaterThan(4);
        for (int frame : new int[] {0, 1, last / 2, last}) {
            PlannedFrame again =
                    new FrameReplay(scenario).planned(REPLICATION, frame).orElseThrow();
            assertThat(again.context().frame()).isEqualTo(frame);
            assertThat(again).usingRecursiveComparison(PlayedRun.TO_THE_BIT).isEqualTo(frames.get(frame));
        }
    }

    @Test
    void aFrameIsDrawnFromItsOwnReplication() {
        Scenario scenario = scenario("sync");

        assertThat(new FrameReplay(scenario)
                        .planned(0, 1)
                        .orElseThrow()
                        .context()
                        .channel())
                .usingRecursiveComparison(PlayedRun.TO_THE_BIT)
                .isNotEqualTo(new FrameReplay(scenario)
                        .planned(1, 1)
                        .orElseThrow()
                        .context()
                        .channel());
    }

    @Test
    void beyondTheLastFrameThereIsNone() {
        Scenario scenario = scenario("sync");
        int frames = PlayedRun.play(scenario, REPLICATION).frames().size();

        assertThat(new FrameReplay(scenario).planned(REPLICATION, frames - 1)).isPresent();
        assertThat(new FrameReplay(scenario).planned(REPLICATION, frames)).isEmpty();
        assertThat(new FrameReplay(scenario).planned(REPLICATION, Long.MAX_VALUE))
                .isEmpty();
    }
}
