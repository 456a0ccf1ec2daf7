package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Sample ONE = new Sample(new double[] {10, 20});
    private static final Sample OTHER = new Sample(new double[] {20, 25});

    @Test
    void samplesAreTakenTogetherReplicationByReplication() {
        assertThat(OTHER.minus(ONE).values()).containsExactly(10, 5);
        assertThat(ONE.below(OTHER).values()).containsExactly(0.5, 0.2);
        assertThat(OTHER.above(ONE).values()).containsExactly(1, 0.25);
        assertThat(ONE.over(10).values()).containsExactly(1, 2);
        assertThat(ONE.largest()).isEqualTo(20);
    }

    @Test
    void aPairedDifferenceIsKnownBetterThanTheMeans() {
        Sample noisy = new Sample(new double[] {1, 5, 9, 2});
        Sample shifted = noisy.map(value -> value + 1);
        assertThat(shifted.minus(noisy).estimate(0.95).halfWidth()).isZero();
        assertThat(noisy.estimate(0.95).halfWidth()).isGreaterThan(1);
    }

    @Test
    void samplesOfDifferentSizeAreRefused() {
        assertThatThrownBy(() -> ONE.minus(new Sample(new double[] {1})))
                .hasMessage("samples of 2 and 1 replications cannot be taken together");
    }
}
