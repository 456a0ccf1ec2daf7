package io.splitwave.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSkewTest {
    private static final int[] EQUAL = {50, 50, 50, 50, 50, 50, 50, 50, 50, 50};

    @Test
    void oneClassOfTenIsFurthestAway() {
        double emd = LabelSkew.emd(new int[] {0, 0, 7, 0, 0, 0, 0, 0, 0, 0}, EQUAL);
        assertThat(emd).isCloseTo(1.8, within(1e-14));
        assertThat(LabelSkew.generatedWeight(emd)).isCloseTo(.81, within(1e-14));
    }

    @Test
    void theSameSharesAreNoDistanceAway() {
        assertThat(LabelSkew.emd(new int[] {2, 4, 6}, new int[] {1, 2, 3})).isZero();
        assertThat(LabelSkew.emd(new int[] {1, 0}, new int[] {0, 1})).isEqualTo(2);
        assertThat(LabelSkew.generatedWeight(0)).isZero();
        assertThat(LabelSkew.generatedWeight(2)).isEqualTo(1);
    }

    @Test
    void theMeanCountsADeviceAsOftenAsItHasImages() {
        assertThat(LabelSkew.mean(new double[] {1.8, .6}, new int[] {100, 300})).isCloseTo(.9, within(1e-15));
        assertThat(LabelSkew.mean(new double[] {1.8, .6}, new int[] {0, 300})).isEqualTo(.6);
    }

    /**
     * Ten shares of a Dirichlet distribution: each is Beta(a, 9 a), whose mean distance from 0.1 is 2 a^a (9a)^(9a) / (B(a, 9a)
     * (10a)^(10a + 1)). The values are ten times that; an independent study found the same.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 1.42", "0.3, 1.09", "0.5, 0.92", "1.0, 0.70"})
    void skewOfDirichletSharesIsKnown(double concentration, double mean) {
        GammaDistribution gamma = new GammaDistribution(new Well19937c(5), concentration, 1);
        double sum = 0;
        for (int device = 0; device < 2000; device++) {
            double[] drawn = gamma.sample(10);
            double total = Arrays.stream(drawn).sum();
            int[] counts = Arrays.stream(drawn)
                    .mapToInt(value -> (int) Math.round(1e6 * value / total))
                    .toArray();
            sum += LabelSkew.emd(counts, EQUAL);
        }
        assertThat(sum / 2000).isCloseTo(mean, within(.02));
    }

    @Test
    void whatIsNoHistogramIsRefused() {
        assertThatThrownBy(() -> LabelSkew.emd(new int[] {1}, new int[] {1, 1}))
                .hasMessage("label skew: a device and all devices must have the same classes, had 1 and 2");
        assertThatThrownBy(() -> LabelSkew.emd(new int[2], new int[] {1, 1}))
                .hasMessage("label skew: a device must have at least one image");
        assertThatThrownBy(() -> LabelSkew.emd(new int[] {1, 0}, new int[] {1, -1}))
                .hasMessage("label skew: images of all devices must be >= 0, were -1");
        assertThatThrownBy(() -> LabelSkew.mean(new double[] {2.1}, new int[] {1}))
                .hasMessage("label skew: an EMD must be >= 0 and <= 2, was 2.1");
        assertThatThrownBy(() -> LabelSkew.generatedWeight(Double.NaN))
                .hasMessage("label skew: an EMD must be >= 0 and <= 2, was NaN");
    }
}
