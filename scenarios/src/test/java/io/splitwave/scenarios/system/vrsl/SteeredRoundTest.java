package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scheme is shown of a straggler that is better off. */
class SteeredRoundTest {
    @ParameterizedTest
    @ValueSource(strings = {"optimizer.scheme=makespan", "optimizer.scheme=no-irs"})
    void itIsHeardWithTheMedianGainAndTheOthersAsTheyWere(String setting) {
        PlannedFrame frame = new FrameReplay(
                        ScenarioLoader.load("quickstart", List.of(ScenarioOverride.parse(setting))))
                .planned(0, 0)
                .orElseThrow();
        PastFrames.Frame past = new PastFrames.Frame(
                frame.result().decision(), frame.links(), Attendance.of(frame.present()), frame.reached());
        double[] before = frame.links().copyDownlinkGain();
        double[] sorted = before.clone();
        Arrays.sort(sorted);
        // of eight UDs
        double median = (sorted[3] + sorted[4]) / 2;
        for (int ud = 0; ud < before.length; ud++) {
            ChannelState shown = SteeredRound.heardAsMedian(frame.context().channel(), ud, past);
            EffectiveGains gains = EffectiveGains.compute(shown, past.plan().phases());
            for (int other = 0; other < before.length; other++) {
                double expected = other == ud ? median : before[other];
                // a root, a product and sums of squares: rounding only
                assertThat(gains.downlink(other)).isCloseTo(expected, within(1e-12 * expected));
            }
        }
    }
}
