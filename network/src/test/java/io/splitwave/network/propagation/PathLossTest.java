package io.splitwave.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathLossTest {

    /** -30 dB at 1 m. */
    private static final double C0 = 1e-3;

    @Test
    void twentyMetresAtExponentTwoPointTwo() {
        // VRSL (68): 1e-3 x 20^-2.2, 40-digit arithmetic
        double expected = 1.373200679132647190274e-6;
        assertThat(new LogDistancePathLoss(C0, 1, 2.2).gain(20)).isCloseTo(expected, within(expected * 1e-14));
    }

    @Test
    void theReferenceDistanceHasTheReferenceGain() {
        assertThat(new LogDistancePathLoss(C0, 5, 2.8).gain(5)).isEqualTo(C0);
        assertThat(new LogDistancePathLoss(C0, 5, 2).gain(10)).isCloseTo(C0 / 4, within(C0 * 1e-15));
    }

    /** The least distance has the largest gain; 1e-3 x 0.5^-2.8 by hand. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 1e-3, 0.4999})
    void nearerThanTheLeastDistanceNothingIsGained(double distanceM) {
        assertThat(new LogDistancePathLoss(C0, 1, 2.8).gain(distanceM)).isEqualTo(C0);
        double expected = 6.964404506368993e-3;
        LogDistancePathLoss half = new LogDistancePathLoss(C0, 1, 2.8, 0.5);
        assertThat(half.gain(distanceM)).isCloseTo(expected, within(expected * 1e-14));
        assertThat(half.gain(0.75)).isLessThan(expected).isGreaterThan(C0);
        assertThat(new DirectLink(half, 3).gain(distanceM))
                .isCloseTo(expected * Math.pow(10, -0.3), within(expected * 1e-14));
    }

    @Test
    void aLeastDistanceAtWhichTheLinkWouldAmplifyIsRefused() {
        assertThatThrownBy(() -> new LogDistancePathLoss(C0, 1, 2.8, 1e-3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leastDistanceM = 0.001 must be <= 1");
    }

    @Test
    void directLinkLosesPathAndPenetration() {
        // 1e-3 x 30^-3.5 x 10^-2.8, 40-digit arithmetic
        double expected = 1.071705867589294488225e-11;
        DirectLink link = new DirectLink(new LogDistancePathLoss(C0, 1, 3.5), 28);
        assertThat(link.gain(30)).isCloseTo(expected, within(expected * 1e-14));
        assertThat(new DirectLink(new LogDistancePathLoss(C0, 1, 3.5), 0).gain(1))
                .isEqualTo(C0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 2, referenceGain",
        "-30, 1, 2, referenceGain",
        "1.5, 1, 2, referenceGain",
        "NaN, 1, 2, referenceGain",
        "0.1, 0, 2, referenceDistanceM",
        "0.1, Infinity, 2, referenceDistanceM",
        "0.1, 1, -1, exponent",
        "0.1, 1, NaN, exponent",
        "0.1, 1, Infinity, exponent"
    })
    void impossibleParametersAreNamed(double gain, double distanceM, double exponent, String named) {
        assertThatThrownBy(() -> new LogDistancePathLoss(gain, distanceM, exponent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleDistancesAreRefused(double distanceM) {
        LogDistancePathLoss law = new LogDistancePathLoss(C0, 1, 2);
        assertThatThrownBy(() -> law.gain(distanceM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("distanceM must be finite and >= 0, was " + distanceM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossiblePenetrationLossesAreRefused(double lossDb) {
        LogDistancePathLoss law = new LogDistancePathLoss(C0, 1, 2);
        assertThatThrownBy(() -> new DirectLink(law, lossDb))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("penetrationLossDb");
    }
}
