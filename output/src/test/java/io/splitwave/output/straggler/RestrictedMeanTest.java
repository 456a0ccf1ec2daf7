package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.summary.Estimate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RestrictedMeanTest {
    private static double ofS(double[] closedS, double... cutOffS) {
        LengthSample closed = new LengthSample();
        for (double each : closedS) {
            closed.add(each);
        }
        return RestrictedMean.ofS(closed, cutOffS);
    }

    @Test
    void byHand() {
        // share that lasts longer: 1 up to 1 s, 2/3 up to 3 s; the one cut off at 2 s counts as the one that took 3 s
        assertThat(ofS(new double[] {1, 3}, 2)).isCloseTo(7.0 / 3, within(1e-15));
        // cut off after all that closed: the mean of what was seen, which is a lower bound
        assertThat(ofS(new double[] {1, 2}, 6)).isCloseTo(3, within(1e-15));
        // cut off before any closed: says nothing
        assertThat(ofS(new double[] {1, 3}, 0.5)).isCloseTo(2, within(1e-15));
        // cut off at the instant at which another closes: it lasted at least as long
        assertThat(ofS(new double[] {1, 3}, 1)).isCloseTo(7.0 / 3, within(1e-15));
    }

    @Test
    void withoutCutsItIsTheMean() {
        assertThat(ofS(new double[] {1, 2, 2, 7})).isCloseTo(3, within(1e-15));
        assertThat(ofS(new double[] {})).isNaN();
        assertThat(ofS(new double[] {}, 2, 5)).isEqualTo(5);
    }

    /**
     * Freireich's 21 patients on 6-MP, remission in weeks: estimates 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448 after
     * 6, 7, 10, 13, 16, 22, 23 (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. 2002,
     * 1.2); the area under them up to 35, the last time seen, from these three digits.
     */
    @Test
    void theTextbookExample() {
        double[] relapsed = {6, 6, 6, 7, 10, 13, 16, 22, 23};
        double[] censored = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
        double area = 6 + 0.857 + 0.807 * 3 + 0.753 * 3 + 0.690 * 3 + 0.627 * 6 + 0.538 + 0.448 * 12;
        assertThat(ofS(relapsed, censored)).isCloseTo(area, within(0.0005 * 29));
    }

    /** Lengths uniform on 0.2 to 1.8 s, cut off at a time uniform on 0 to 4 s: mean 1 s, though those that close average less. */
    @Test
    void findsTheMeanThatClosedRoundsMiss() {
        SplittableRandom random = new SplittableRandom(11);
        double[] restricted = new double[200];
        double[] ofClosed = new double[200];
        for (int sample = 0; sample < 200; sample++) {
            double[] closed = new double[400];
            double[] cut = new double[400];
            int closes = 0;
            int cuts = 0;
            for (int n = 0; n < 400; n++) {
                double lengthS = random.nextDouble(0.2, 1.8);
                double cutS = random.nextDouble(0, 4);
                if (lengthS <= cutS) {
                    closed[closes++] = lengthS;
                } else {
                    cut[cuts++] = cutS;
                }
            }
            double[] closedS = Arrays.copyOf(closed, closes);
            double[] cutS = Arrays.copyOf(cut, cuts);
            Arrays.sort(closedS);
            Arrays.sort(cutS);
            restricted[sample] = ofS(closedS, cutS);
            ofClosed[sample] = Arrays.stream(closedS).average().orElseThrow();
        }
        // significance 0.001, two-sided
        Estimate found = Estimate.of(restricted, 0.999);
        Estimate naive = Estimate.of(ofClosed, 0.999);
        assertThat(Math.abs(found.mean() - 1))
                .isLessThan(found.halfWidth() + 0.002); // up to the longest seen: 0.002 short
        assertThat(naive.mean()).isLessThan(0.95);
    }
}
