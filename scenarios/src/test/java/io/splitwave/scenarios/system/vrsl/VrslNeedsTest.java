package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.scenarios.system.Forecast;
import org.junit.jupiter.api.Test;

/** By hand from the constants: 120 MB and 1800 + 24 M + 48 N + 32 N_AP byte a UD. */
class VrslNeedsTest {
    @Test
    void memoryGrowsWithUdsAndThreads() {
        Forecast million = new VrslNeeds(PlayedRun.scenario("million")).forecast(); // M = 6, N = 16, N_AP = 4
        assertThat(million.heapBytes(1)).isCloseTo(120e6 + 2840e6, within(1.0));
        assertThat(million.heapBytes(2)).isCloseTo(120e6 + 2 * 2840e6, within(1.0));
        assertThat(million.threadsThatFit(2.9e9)).isZero();
        assertThat(million.threadsThatFit(3.0e9)).isOne();
        assertThat(million.threadsThatFit(6.0e9)).isEqualTo(2);
        assertThat(million.threadsThatFit(1e8)).isZero();
        assertThat(new VrslNeeds(PlayedRun.scenario("paper")).forecast().threadsThatFit(512 << 20))
                .as("the preset paper fits many times into half a gigabyte")
                .isGreaterThan(100);
    }

    @Test
    void withoutABarrierSharingGrowsWithTheSquare() {
        assertThat(new VrslNeeds(PlayedRun.scenario("million")).sharingS()).isZero();
        assertThat(new VrslNeeds(PlayedRun.scenario("million", "ud.count=10000", "barrier.rule=async")).sharingS())
                .isCloseTo(30, within(1e-9)); // 3e-7 s x 10,000^2
    }

    @Test
    void decisionsOfLaterSchemesAreToldToTakeLonger() {
        assertThat(new VrslNeeds(PlayedRun.scenario("million")).decisionS()).isCloseTo(10, within(1e-9));
        assertThat(new VrslNeeds(PlayedRun.scenario("million", "optimizer.scheme=ga")).decisionS())
                .isCloseTo(400, within(1e-6));
    }
}
