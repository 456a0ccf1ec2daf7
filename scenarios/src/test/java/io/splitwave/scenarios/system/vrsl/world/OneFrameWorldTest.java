package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.vrsl.PlayedRun;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A world that holds the channel of one frame at a time has the channels of one that holds them all. */
class OneFrameWorldTest {
    private static final int FRAMES = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knowledge.error=0",
                "knowledge.error=0.1",
                "knowledge.ageFrames=2",
                "knowledge.age=1 s",
                "irs.faults.deadShare=0.3"
            })
    void framesAreTheSame(String setting) {
        Scenario scenario = PlayedRun.small("radio.directLink.presentWithIrs=true", setting);
        Worlds worlds = Worlds.of(scenario);
        RandomStreams streams = new RandomStreams(scenario.seed());
        try (World all = worlds.draw(streams, 1, true, Optional.empty());
                World one = worlds.drawOneFrame(streams, 1, true, Optional.empty())) {
            for (int frame = 0; frame < FRAMES; frame++) {
                WorldFrame expected = all.next();
                WorldFrame found = one.next();
                assertSame(found.truth(), expected.truth());
                assertSame(found.known(), expected.known());
            }
        }
    }

    private static void assertSame(ChannelState found, ChannelState expected) {
        assertThat(found.irsUd()).isEqualTo(expected.irsUd());
        assertThat(found.apIrs()).isEqualTo(expected.apIrs());
        assertThat(found.direct()).isPresent().isEqualTo(expected.direct());
    }
}
