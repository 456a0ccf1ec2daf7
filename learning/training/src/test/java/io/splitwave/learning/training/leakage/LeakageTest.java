package io.splitwave.learning.training.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import umontreal.ssj.rng.RandomStream;

class LeakageTest {
    private static RandomStream chance(long seed) {
        return new RandomStreams(seed).stream("test", 0);
    }

    private static float[][] random(int rows, int columns, RandomStream chance) {
        float[][] random = new float[rows][columns];
        for (float[] row : random) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) chance.nextDouble();
            }
        }
        return random;
    }

    /** Worked out by hand for pixels (0, 1, 0, 1) and (0.5, 1, 0, 0.5): means 0.5, variances 1/4 and 1/8, covariance 1/8. */
    @Test
    void shouldAgreeWithSimilarityByHand() {
        double[] x = {0, 1, 0, 1};
        double[] y = {.5, 1, 0, .5};
        assertThat(Reconstruction.ssim(x, y)).isCloseTo((.25 + .0009) / (.375 + .0009), within(1e-15));
        assertThat(Reconstruction.ssim(x, x)).isCloseTo(1, within(1e-15));
    }

    /** Two images of two pixels: squared error .25 + 0 + 0 + .04, of the mean image (.5, .5) it is 4 times .25. */
    @Test
    void shouldAgreeWithNmseByHand() {
        float[][] images = {{0, 1}, {1, 0}};
        double[][] told = {{.5, 1.2}, {1, .2}};
        double[] mean = {.5, .5};
        Reconstruction figures = Reconstruction.of("any", images, told, mean);
        assertThat(figures.nmse()).isCloseTo(.29, within(1e-12));
        assertThat(figures.leakage()).isCloseTo(.71, within(1e-12));
        assertThat(Reconstruction.of("any", images, new double[][] {mean, mean}, mean)
                        .leakage())
                .isZero();
        assertThat(Reconstruction.of("any", images, new double[][] {{1, 0}, {0, 1}}, mean)
                        .leakage())
                .isZero();
        assertThatThrownBy(() -> Reconstruction.of("any", new float[][] {{.5f, .5f}}, told, mean))
                .hasMessageContaining("all were equal to it");
    }

    /** Points on a line, worked out with exact fractions by the definitions of Szekely and Rizzo: 28/15 / sqrt(38/15 * 24/5). */
    @Test
    void shouldAgreeWithDistanceCorrelationByHand() {
        float[][] x = {{0}, {1}, {3}, {7}, {4}};
        float[][] y = {{0}, {2}, {1}, {9}, {5}};
        assertThat(new DistanceCorrelation(x, y).value())
                .isCloseTo(1.8666666666666667 / Math.sqrt(2.533333333333333 * 4.8), within(1e-12));
    }

    @Test
    void shouldBeOneForEqualAndAboutZeroForIndependentSamples() {
        RandomStream chance = chance(1);
        float[][] images = random(600, 64, chance);
        Dependence equal = new DistanceCorrelation(images, images).test(19, chance);
        assertThat(equal.correlation()).isCloseTo(1, within(1e-12));
        assertThat(equal.pValue()).isEqualTo(.05);
        assertThat(equal.nullHigh()).isLessThan(.05);
        for (int repeat = 0; repeat < 3; repeat++) {
            Dependence none = new DistanceCorrelation(images, random(600, 64, chance)).test(19, chance);
            assertThat(none.correlation()).isBetween(-.05, .05);
            assertThat(none.nullMean()).isCloseTo(0, within(.01));
            assertThat(none.pValue()).isBetween(.05, 1.0);
        }
        assertThatThrownBy(() -> new DistanceCorrelation(images, images).test(18, chance))
                .hasMessageContaining("at least 19 permutations");
        assertThatThrownBy(() -> new DistanceCorrelation(new float[5][2], random(5, 2, chance)))
                .hasMessageContaining("must vary");
    }

    /**
     * Independent samples: p is at most .05 in a twentieth of the tests. Of 60, more than 9 with a probability of .0003 if it were so
     * (binomial), and none with .05.
     */
    @Test
    void shouldRejectIndependenceAsOftenAsItsLevelSays() {
        RandomStream chance = chance(4);
        int rejected = 0;
        for (int repeat = 0; repeat < 60; repeat++) {
            Dependence none = new DistanceCorrelation(random(30, 5, chance), random(30, 8, chance)).test(99, chance);
            rejected += none.pValue() <= .05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(1, 9);
    }

    /** 200 elements, each a mix of 9 pixels with some noise, and 80 images: a decoder that learns them by heart tells little. */
    @Test
    void shouldLearnFromFewImagesOfWideCuts() {
        RandomStream chance = chance(5);
        float[][] images = random(140, 9, chance);
        float[][] mix = random(200, 9, chance);
        float[][] crossed = random(images.length, mix.length, chance);
        for (int i = 0; i < images.length; i++) {
            for (int e = 0; e < mix.length; e++) {
                for (int p = 0; p < 9; p++) {
                    crossed[i][e] += (mix[e][p] - .5f) * images[i][p];
                }
            }
        }
        Pairs own = part(images, crossed, 0, 80);
        double[][] inputs = Standard.of(own.crossed()).standardised(own.crossed());
        double[][] features = Features.of(own.crossed()).features(own.crossed());
        assertThat(features[0]).hasSizeLessThan(80);
        assertThat(distance(features[3], features[71])).isCloseTo(distance(inputs[3], inputs[71]), within(1e-9));
        Leakage leakage = Leakage.measure(
                own,
                part(images, crossed, 80, 140),
                List.of(new RidgeAttack(), new PerceptronAttack(64, 64, 1500)),
                chance(6));
        assertThat(leakage.attacks()).extracting(Reconstruction::leakage).allSatisfy(told -> assertThat(told)
                .isGreaterThan(.6));
    }

    /** Against a regression for each image that is left out, with means of the others. There are more features than images. */
    @Test
    void shouldKnowTheErrorOfImagesThatAreLeftOut() {
        RandomStream chance = chance(7);
        float[][] inputs = random(8, 10, chance);
        float[][] targets = random(8, 3, chance);
        double error = 0;
        for (int out = 0; out < 8; out++) {
            double[][] others = away(without(inputs, out), inputs);
            double[][] told = away(without(targets, out), targets);
            // the penalty is per image, and there is one less
            double[][] weights = new NormalEquations(
                            away(without(inputs, out), without(inputs, out)),
                            away(without(targets, out), without(targets, out)))
                    .solve(.1 * 8 / 7)
                    .weights();
            error += Math.pow(distance(NormalEquations.product(others[out], weights), told[out]), 2);
        }
        assertThat(new NormalEquations(away(inputs, inputs), away(targets, targets))
                        .solve(.1)
                        .leftOutError())
                .isCloseTo(error, within(1e-12));
    }

    private static float[][] without(float[][] rows, int out) {
        return IntStream.range(0, rows.length)
                .filter(i -> i != out)
                .mapToObj(i -> rows[i])
                .toArray(float[][]::new);
    }

    /** How far rows are from the mean of some. */
    private static double[][] away(float[][] some, float[][] rows) {
        double[] mean = Standard.of(some).mean();
        double[][] away = new double[rows.length][mean.length];
        for (int i = 0; i < rows.length; i++) {
            for (int e = 0; e < mean.length; e++) {
                away[i][e] = rows[i][e] - mean[e];
            }
        }
        return away;
    }

    private static double distance(double[] x, double[] y) {
        double squares = 0;
        for (int e = 0; e < x.length; e++) {
            squares += (x[e] - y[e]) * (x[e] - y[e]);
        }
        return Math.sqrt(squares);
    }

    /** What crosses is a linear map of the image, without loss, or has nothing to do with it. */
    @Test
    void shouldTellAllOrNothing() {
        RandomStream chance = chance(2);
        float[][] images = random(260, 9, chance);
        float[][] mixed = new float[images.length][9];
        for (int i = 0; i < images.length; i++) {
            for (int p = 0; p < 9; p++) {
                mixed[i][p] = 2 * images[i][p] - images[i][(p + 1) % 9];
            }
        }
        List<Attack> attacks = List.of(new RidgeAttack(), new PerceptronAttack(64, 64, 1500));
        Leakage all = measure(images, mixed, attacks);
        assertThat(all.attacks()).extracting(Reconstruction::attack).containsExactly("ridge", "perceptron");
        assertThat(all.attacks().get(0).leakage()).isGreaterThan(.999);
        assertThat(all.attacks().get(1).leakage()).isGreaterThan(.5);
        assertThat(all.leakage()).isEqualTo(all.attacks().get(0).leakage());
        assertThat(all.dependence().pValue()).isEqualTo(.005);
        Leakage none = measure(images, random(images.length, 9, chance), attacks);
        assertThat(none.leakage()).isLessThan(.05);
        assertThat(none.dependence().correlation()).isBetween(-.1, .1);
        List<Attack> quick = List.of(new PerceptronAttack(8, 8, 50));
        assertThat(measure(images, mixed, quick)).isEqualTo(measure(images, mixed, quick));
    }

    private static Leakage measure(float[][] images, float[][] crossed, List<Attack> attacks) {
        return Leakage.measure(part(images, crossed, 0, 200), part(images, crossed, 200, 260), attacks, chance(3));
    }

    private static Pairs part(float[][] images, float[][] crossed, int from, int to) {
        return new Pairs(Arrays.copyOfRange(crossed, from, to), Arrays.copyOfRange(images, from, to));
    }
}
