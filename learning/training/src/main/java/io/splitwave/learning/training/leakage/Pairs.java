package io.splitwave.learning.training.leakage;

/**
 * Images, and what crossed the cut for each. Not copied; not to be changed.
 *
 * @param crossed {@code [image][element]}
 * @param images pixels in 0 to 1, {@code [image][pixel]}
 */
public record Pairs(float[][] crossed, float[][] images) {
    /**
     * Checks the shapes.
     *
     * @param crossed what crossed
     * @param images pixels
     * @throws IllegalArgumentException if there are fewer than 5 images, their numbers differ, or rows have no or different lengths
     */
    public Pairs {
        if (images.length < 5 || crossed.length != images.length) {
            throw new IllegalArgumentException("leakage: at least 5 images are needed, and what crossed for each; were "
                    + images.length + " and " + crossed.length);
        }
        requireRows("crossed", crossed);
        requireRows("images", images);
    }

    private static void requireRows(String name, float[][] rows) {
        for (float[] row : rows) {
            if (row.length == 0 || row.length != rows[0].length) {
                throw new IllegalArgumentException("leakage: all rows of " + name
                        + " must have the same length > 0, were " + rows[0].length + " and " + row.length);
            }
        }
    }

    /**
     * How many there are.
     *
     * @return images
     */
    public int size() {
        return images.length;
    }

    /** Mean of each pixel: what one tells who sees nothing. */
    double[] meanImage() {
        double[] mean = new double[images[0].length];
        for (float[] image : images) {
            for (int p = 0; p < mean.length; p++) {
                mean[p] += image[p] / images.length;
            }
        }
        return mean;
    }
}
