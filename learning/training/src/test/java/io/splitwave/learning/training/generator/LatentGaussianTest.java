package io.splitwave.learning.training.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.LabelledImages;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.probdist.ChiSquareDist;
import umontreal.ssj.rng.RandomStream;

class LatentGaussianTest {
    private static final LabelledImages DIGITS = Digits.load();

    private static RandomStream stream() {
        return new RandomStreams(11).stream("test-ppca", 0);
    }

    /** W W^T + sigma^2 I. */
    private static RealMatrix covariance(LatentGaussian model) {
        RealMatrix sum = MatrixUtils.createRealIdentityMatrix(model.mean().length)
                .scalarMultiply(model.deviation() * model.deviation());
        for (double[] axis : model.axes()) {
            RealVector vector = new ArrayRealVector(axis);
            sum = sum.add(vector.outerProduct(vector));
        }
        return sum;
    }

    @Test
    void theLargestVariancesAreKeptAndTheOthersAreAveraged() {
        // images at +-a_i on axis i: the covariance is diagonal with 2 a_i^2 / 10; two latent dimensions
        double[] a = {1, 5, 2, 4, 3};
        double[][] rows = IntStream.range(0, 10)
                .mapToObj(i -> {
                    double[] row = new double[5];
                    row[i / 2] = i % 2 == 0 ? a[i / 2] : -a[i / 2];
                    return row;
                })
                .toArray(double[][]::new);
        RealMatrix found = covariance(LatentGaussian.fit(new double[5], rows, 2));
        double rest = (1 + 4 + 9) / 3.0 / 5;
        double[] expected = {rest, 5, rest, 3.2, rest};
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertThat(found.getEntry(i, j)).isCloseTo(i == j ? expected[i] : 0, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 40})
    void fewerImagesThanPixelsAndMoreOfThemGiveTheSameModel(int images) {
        // the same rows three times have the same covariance; 12 are fewer than the 64 pixels either way, 40 only once
        double[][] rows = IntStream.range(0, images)
                .mapToObj(image -> {
                    float[] pixels = DIGITS.pixels(new int[] {image});
                    return IntStream.range(0, pixels.length)
                            .mapToDouble(p -> pixels[p])
                            .toArray();
                })
                .toArray(double[][]::new);
        double[][] thrice = Stream.of(rows, rows, rows).flatMap(Arrays::stream).toArray(double[][]::new);
        RealMatrix once = covariance(LatentGaussian.fit(new double[64], rows, 10));
        RealMatrix more = covariance(LatentGaussian.fit(new double[64], thrice, 10));
        assertThat(once.subtract(more).getNorm1()).isLessThan(1e-12);
        // nothing of the variance is lost
        double total = Arrays.stream(rows)
                        .flatMapToDouble(Arrays::stream)
                        .map(x -> x * x)
                        .sum()
                / images;
        assertThat(once.getTrace()).isCloseTo(total, within(1e-12 * Math.max(1, total)));
    }

    @Test
    void imagesDrawnHaveTheMeanAndTheCovarianceOfTheModel() {
        // significance 0.001 for each of the two tests, fixed seed
        LatentGaussian model = ClassPpca.fit(DIGITS).model(3);
        int count = 20_000;
        int pixels = 64;
        RandomStream stream = stream();
        double[][] drawn = new double[count][];
        double[] mean = new double[pixels];
        for (int i = 0; i < count; i++) {
            drawn[i] = model.draw(stream);
            for (int p = 0; p < pixels; p++) {
                mean[p] += drawn[i][p] / count;
            }
        }
        for (double[] row : drawn) {
            Arrays.setAll(row, p -> row[p] - mean[p]);
        }
        RealMatrix rows = new Array2DRowRealMatrix(drawn, false);
        RealMatrix sample = rows.transposeMultiply(rows).scalarMultiply(1.0 / count);
        CholeskyDecomposition expected = new CholeskyDecomposition(covariance(model));

        RealVector apart = new ArrayRealVector(mean).subtract(new ArrayRealVector(model.mean()));
        double ofMean = count * apart.dotProduct(expected.getSolver().solve(apart));
        assertThat(ofMean).isLessThan(ChiSquareDist.inverseF(pixels, 0.999));

        // likelihood ratio with Bartlett's factor (Muirhead, "Aspects of multivariate statistical theory", 1982, 8.4)
        double logRatio = Math.log(new CholeskyDecomposition(sample).getDeterminant() / expected.getDeterminant());
        double ratio = count * (expected.getSolver().solve(sample).getTrace() - logRatio - pixels);
        double factor = 1 - (2 * pixels + 1 - 2.0 / (pixels + 1)) / (6.0 * (count - 1));
        int freedom = pixels * (pixels + 1) / 2;
        assertThat(factor * ratio)
                .isBetween(ChiSquareDist.inverseF(freedom, 0.0005), ChiSquareDist.inverseF(freedom, 0.9995));
    }

    @Test
    void aClassWithFewImagesSharesTheCovarianceOfAll() {
        // 19 images of class 0, all images of the others
        int[] which = IntStream.concat(
                        IntStream.of(DIGITS.all())
                                .filter(i -> DIGITS.label(i) == 0)
                                .limit(ClassPpca.FEW - 1),
                        IntStream.of(DIGITS.all()).filter(i -> DIGITS.label(i) > 0))
                .toArray();
        ClassPpca few = ClassPpca.fit(DIGITS.some(which));
        ClassPpca all = ClassPpca.fit(DIGITS);
        assertThat(few.model(1).axes()).isDeepEqualTo(all.model(1).axes());
        // the spread within class 0 alone is the smallest of all classes; what is shared is wider
        assertThat(covariance(few.model(0)).getTrace())
                .isGreaterThan(1.2 * covariance(all.model(0)).getTrace());
        assertThat(few.model(0).mean()).isNotEqualTo(all.model(0).mean());
    }
}
