package io.splitwave.learning.training.leakage;

/**
 * How well told images resemble the true ones.
 *
 * @param attack its name
 * @param nmse squared error of all pixels, relative to that of the attacker's mean image; 1 = nothing learned, 0 = all
 * @param ssim structural similarity of whole images (Wang et al., "Image quality assessment", 2004, with one window as large as the
 *     image and pixels of 0 to 1), mean over the images; 1 = equal
 */
public record Reconstruction(String attack, double nmse, double ssim) {
    private static final double LUMINANCE = .01 * .01;
    private static final double CONTRAST = .03 * .03;

    /**
     * Compares images.
     *
     * @param attack its name
     * @param images true pixels in 0 to 1, {@code [image][pixel]}
     * @param told pixels, likewise; what lies outside 0 to 1 is moved to the nearer of both
     * @param meanImage what one tells who sees nothing, {@code [pixel]}
     * @return the figures
     * @throws IllegalArgumentException if all images are the mean image, so that there is nothing to tell
     */
    static Reconstruction of(String attack, float[][] images, double[][] told, double[] meanImage) {
        double error = 0;
        double unknown = 0;
        double ssim = 0;
        for (int i = 0; i < images.length; i++) {
            double[] image = new double[meanImage.length];
            double[] answer = new double[meanImage.length];
            for (int p = 0; p < image.length; p++) {
                image[p] = images[i][p];
                answer[p] = Math.min(1, Math.max(0, told[i][p]));
                error += (answer[p] - image[p]) * (answer[p] - image[p]);
                unknown += (meanImage[p] - image[p]) * (meanImage[p] - image[p]);
            }
            ssim += ssim(image, answer) / images.length;
        }
        if (!(unknown > 0)) {
            throw new IllegalArgumentException("leakage: images must differ from the mean image, all were equal to it");
        }
        return new Reconstruction(attack, error / unknown, ssim);
    }

    /** Squared error of all pixels, as they are told. */
    static double squaredError(float[][] images, double[][] told) {
        double error = 0;
        for (int i = 0; i < images.length; i++) {
            for (int p = 0; p < images[i].length; p++) {
                error += (told[i][p] - images[i][p]) * (told[i][p] - images[i][p]);
            }
        }
        return error;
    }

    static double ssim(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int p = 0; p < x.length; p++) {
            meanX += x[p] / x.length;
            meanY += y[p] / x.length;
        }
        double varianceX = 0;
        double varianceY = 0;
        double covariance = 0;
        for (int p = 0; p < x.length; p++) {
            varianceX += (x[p] - meanX) * (x[p] - meanX) / x.length;
            varianceY += (y[p] - meanY) * (y[p] - meanY) / x.length;
            covariance += (x[p] - meanX) * (y[p] - meanY) / x.length;
        }
        return (2 * meanX * meanY + LUMINANCE)
                * (2 * covariance + CONTRAST)
                / ((meanX * meanX + meanY * meanY + LUMINANCE) * (varianceX + varianceY + CONTRAST));
    }

    /**
     * Share of what can be told that was told.
     *
     * @return 1 - NMSE, at least 0, as an attacker can always answer with the mean image
     */
    public double leakage() {
        return Math.max(0, 1 - nmse);
    }
}
