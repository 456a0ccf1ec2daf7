package io.splitwave.scenarios.sensitivity;

import io.splitwave.output.report.SweepKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import umontreal.ssj.rng.RandomStream;

/**
 * First-order shares from a sum of curves, one for each key, fitted by least squares. The variance of a curve over the points
 * is freed of what chance adds to it, as in an adjusted R²; the shares are of the variance of the mean over all worlds. What the
 * curves miss, interactions above all, is in no share.
 *
 * @param first share of each key
 * @param halfWidth half-width of its interval; NaN if not known
 * @param rSquared share of the observed variance that the fit accounts for
 * @param predicted the same for points that the fit has not seen (leave one out)
 */
public record AdditiveFit(double[] first, double[] halfWidth, double rSquared, double predicted) {
    /** Points that are left over for the error. */
    private static final int LEAST_LEFT = 3;

    private static final double ROUNDING = 1e-12;

    /**
     * How high the degree of the curves is for some points.
     *
     * @param keys with their values at the points
     * @return degree of the polynomials, at least 1
     */
    public static int degree(List<SweepKey> keys) {
        return new Basis(keys).degree();
    }

    /**
     * Fits.
     *
     * @param figure at the points
     * @param keys with their values at the points
     * @param stream for the bootstrap, at its start
     * @return the shares; empty without a world, with too few points for the curves, or if the figure does not vary beyond
     *     chance
     */
    public static Optional<AdditiveFit> of(PointWorlds figure, List<SweepKey> keys, RandomStream stream) {
        Basis basis = new Basis(keys);
        if (figure.points() < basis.size() + LEAST_LEFT || !figure.varies()) {
            return Optional.empty();
        }
        Sample sample = new Sample(basis.values(), figure.means(), figure.noise(), basis.starts());
        int[] once = new int[figure.points()];
        Arrays.fill(once, 1);
        return sample.fit(once).flatMap(fit -> fit.shares().map(first -> {
            double[] halfWidths = Bootstrap.halfWidths(figure.points(), stream, counts -> sample.fit(counts)
                            .flatMap(Fit::shares))
                    .orElseGet(() -> unknown(keys.size()));
            return new AdditiveFit(first, halfWidths, 1 - fit.squaresLeft / fit.squares, fit.predicted());
        }));
    }

    private static double[] unknown(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Points with the functions of their keys: x[point][function], means y, their noise, and where the keys' functions begin. */
    private record Sample(double[][] x, double[] y, double[] noise, int[] starts) {
        /** Fits to the points, each as often as it is counted; empty if the functions do not differ on them. */
        Optional<Fit> fit(int[] counts) {
            int size = x[0].length;
            double[][] gram = new double[size][size];
            double[] right = new double[size];
            for (int p = 0; p < x.length; p++) {
                for (int i = 0; counts[p] > 0 && i < size; i++) {
                    double weighted = counts[p] * x[p][i];
                    right[i] += weighted * y[p];
                    for (int j = 0; j <= i; j++) {
                        gram[i][j] += weighted * x[p][j];
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    gram[j][i] = gram[i][j];
                }
            }
            try {
                RealMatrix matrix = MatrixUtils.createRealMatrix(gram);
                var solver = new CholeskyDecomposition(matrix, ROUNDING, ROUNDING * x.length).getSolver();
                double[] coefficients =
                        solver.solve(new ArrayRealVector(right, false)).toArray();
                return Optional.of(new Fit(this, counts, gram, solver.getInverse(), coefficients));
            } catch (MathRuntimeException singular) {
                return Optional.empty();
            }
        }
    }

    private static final class Fit {
        private final Sample sample;
        private final int[] counts;
        private final double[][] gram;
        private final RealMatrix inverse;
        private final double[] coefficients;
        private final double squares;
        private final double squaresLeft;
        private final double noise;
        private final int points;

        Fit(Sample sample, int[] counts, double[][] gram, RealMatrix inverse, double[] coefficients) {
            this.sample = sample;
            this.counts = counts;
            this.gram = gram;
            this.inverse = inverse;
            this.coefficients = coefficients;
            this.points = Arrays.stream(counts).sum();
            double sum = 0;
            double ofSquares = 0;
            double left = 0;
            double chance = 0;
            for (int p = 0; p < counts.length; p++) {
                double y = sample.y[p];
                sum += counts[p] * y;
                ofSquares += counts[p] * y * y;
                left += counts[p] * residual(p) * residual(p);
                chance += counts[p] * sample.noise[p];
            }
            this.squares = ofSquares - sum * sum / points;
            this.squaresLeft = left;
            this.noise = chance / points;
        }

        private double residual(int point) {
            double fitted = 0;
            for (int i = 0; i < coefficients.length; i++) {
                fitted += coefficients[i] * sample.x[point][i];
            }
            return sample.y[point] - fitted;
        }

        /** Shares of the keys; empty if the figure does not vary beyond chance. */
        Optional<double[]> shares() {
            double all = squares - (points - 1) * noise;
            if (!(all > ROUNDING * squares)) {
                return Optional.empty();
            }
            double errorVariance = squaresLeft / (points - coefficients.length);
            double[] shares = new double[sample.starts.length - 1];
            for (int key = 0; key < shares.length; key++) {
                double ofCurve = 0;
                double ofChance = 0;
                for (int i = sample.starts[key]; i < sample.starts[key + 1]; i++) {
                    for (int j = sample.starts[key]; j < sample.starts[key + 1]; j++) {
                        double centred = gram[i][j] - gram[i][0] * gram[0][j] / points;
                        ofCurve += coefficients[i] * centred * coefficients[j];
                        ofChance += inverse.getEntry(i, j) * centred;
                    }
                }
                shares[key] = (ofCurve - errorVariance * ofChance) / all;
            }
            return Optional.of(shares);
        }

        /** 1 - (sum of squared errors at points left out one at a time) / (sum of squares). */
        double predicted() {
            double errors = 0;
            for (int p = 0; p < counts.length; p++) {
                double leverage = 0;
                double[] row = inverse.operate(sample.x[p]);
                for (int i = 0; i < row.length; i++) {
                    leverage += row[i] * sample.x[p][i];
                }
                double error = residual(p) / (1 - leverage);
                errors += error * error;
            }
            return 1 - errors / squares;
        }
    }
}
