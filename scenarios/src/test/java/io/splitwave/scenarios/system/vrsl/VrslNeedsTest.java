package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.scenarios.system.Forecast;
import org.junit.jupiter.api.Test;

/** By hand from the constants: 120 MB and 1500 + 16 M + 16 N byte a UD. */
class VrslNeedsTest {
    @Test
    void memoryGrowsWithUdsAndThreads() {
        Forecast million = new VrslNeeds(PlayedRun.scenario("million")).forecast(); // M = 6, N = 16
        assertThat(million.heapBytes(1)).isCloseTo(120e6 + 1852e6, within(1.0));
        assertThat(million.heapBytes(2)).isCloseTo(120e6 + 2 * 1852e6, within(1.0));
        assertThat(million.threadsThatFit(1.9e9)).isZero();
        assertThat(million.threadsThatFit(2.0e9)).isOne();
        assertThat(million.threadsThatFit(4.0e9)).isEqualTo(2);
        assertThat(million.threadsThatFit(1e8)).isZero();
        assertThat(new VrslNeeds(PlayedRun.scenario("paper")).forecast().threadsThatFit(512 << 20))
                .as("the preset paper fits many times into half a gigabyte")
                .isGreaterThan(100);
    }

    @Test
    void tenMillionUdsFitTwentyGigabytes() {
        Forecast ten = new VrslNeeds(PlayedRun.scenario("million", "ud.count=10000000")).forecast();
        assertThat(ten.heapBytes(1)).isLessThan(19e9);
        assertThat(ten.threadsThatFit(19e9)).isOne();
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
