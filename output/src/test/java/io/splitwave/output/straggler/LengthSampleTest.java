package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthSampleTest {
    private static LengthSample of(double[] lengthsS) {
        LengthSample sample = new LengthSample();
        for (double each : lengthsS) {
            sample.add(each);
        }
        return sample;
    }

    private static double[] lognormal(int n) {
        Random random = new Random(1);
        return random.doubles(n).map(u -> 0.2 * Math.exp(random.nextGaussian())).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 10_000, LengthSample.EXACT})
    void quantilesOfFewAreThoseOfTheSortedArray(int n) {
        double[] lengthsS = lognormal(n);
        LengthSample sample = of(lengthsS);
        Arrays.sort(lengthsS);
        for (double p : new double[] {0, 0.05, 0.5, 0.95, 1}) {
            assertThat(sample.quantile(p)).isEqualTo(Quantile.of(lengthsS, p));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LengthSample.EXACT + 1, 400_000})
    void quantilesOfManyAreWithinATenthOfAPercent(int n) {
        double[] lengthsS = lognormal(n);
        LengthSample sample = of(lengthsS);
        Arrays.sort(lengthsS);
        assertThat(sample.size()).isEqualTo(n);
        for (double p : new double[] {0, 0.05, 0.5, 0.95, 0.999, 1}) {
            double exactS = Quantile.of(lengthsS, p);
            assertThat(sample.quantile(p)).isCloseTo(exactS, within(1e-3 * exactS));
        }
    }

    @Test
    void lengthsThatAreAllAlikeStayWhatTheyAre() {
        double[] lengthsS = new double[LengthSample.EXACT + 5];
        Arrays.fill(lengthsS, 0.3);
        assertThat(of(lengthsS).quantile(0.5)).isEqualTo(0.3);
    }

    @Test
    void zerosAreCounted() {
        double[] lengthsS = new double[LengthSample.EXACT + 3];
        lengthsS[7] = 2;
        LengthSample sample = of(lengthsS);
        assertThat(sample.quantile(0.5)).isZero();
        assertThat(sample.quantile(1)).isEqualTo(2);
    }

    @Test
    void theRestrictedMeanOfManyIsTheirMean() {
        double[] lengthsS = lognormal(LengthSample.EXACT + 1000);
        double meanS = Arrays.stream(lengthsS).average().orElseThrow();
        assertThat(RestrictedMean.ofS(of(lengthsS), new double[0])).isCloseTo(meanS, within(1e-3 * meanS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void otherNumbersAreRefused(double lengthS) {
        assertThatThrownBy(() -> new LengthSample().add(lengthS)).hasMessageContaining("must be finite and >= 0");
    }
}
