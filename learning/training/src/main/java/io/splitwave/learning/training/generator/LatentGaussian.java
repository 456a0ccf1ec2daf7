package io.splitwave.learning.training.generator;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * Probabilistic principal component analysis: x = mean + W z + sigma e with standard normal z and e, at the maximum of the
 * likelihood (Tipping and Bishop 1999, (8) and (7)): W = U (L - sigma^2 I)^(1/2) from the largest eigenvalues L of the
 * covariance and their vectors U, sigma^2 = mean of the other eigenvalues.
 *
 * @param mean {@code [pixel]}
 * @param axes columns of W, {@code [latent][pixel]}
 * @param deviation sigma, at least 0
 */
record LatentGaussian(double[] mean, double[][] axes, double deviation) {
    /** Eigenvalues below this share of the largest are rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Fits.
     *
     * @param mean {@code [pixel]}
     * @param rows deviations of images from a mean, {@code [image][pixel]}, at least one image; divided by their number they
     *     give the covariance
     * @param latent dimensions of z; fewer are taken if the covariance has not as many or there are not as many pixels
     */
    static LatentGaussian fit(double[] mean, double[][] rows, int latent) {
        RealMatrix data = new Array2DRowRealMatrix(rows, false);
        int pixels = mean.length;
        boolean fewImages = rows.length < pixels;
        RealMatrix products = fewImages ? data.multiplyTransposed(data) : data.transposeMultiply(data);
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(products.scalarMultiply(1.0 / rows.length));
        double[] values = eigen.getEigenvalues(); // descending
        int kept = 0;
        double left = products.getTrace() / rows.length;
        while (kept < Math.min(latent, Math.min(values.length, pixels - 1)) && values[kept] > ROUNDING * values[0]) {
            left -= values[kept++];
        }
        double variance = Math.max(0, left) / (pixels - kept);
        double[][] axes = new double[kept][];
        for (int i = 0; i < kept; i++) {
            double[] vector = eigen.getEigenvector(i).toArray();
            double[] direction = fewImages ? data.preMultiply(vector) : vector;
            double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
            double scale = Math.sqrt(Math.max(0, values[i] - variance)) / length;
            axes[i] = Arrays.stream(direction).map(x -> x * scale).toArray();
        }
        return new LatentGaussian(mean, axes, Math.sqrt(variance));
    }

    /** One image before it is clamped, {@code [pixel]}. */
    double[] draw(RandomStream stream) {
        double[] image = mean.clone();
        for (double[] axis : axes) {
            double z = NormalDist.inverseF01(stream.nextDouble());
            for (int p = 0; p < image.length; p++) {
                image[p] += z * axis[p];
            }
        }
        for (int p = 0; p < image.length; p++) {
            image[p] += deviation * NormalDist.inverseF01(stream.nextDouble());
        }
        return image;
    }
}
