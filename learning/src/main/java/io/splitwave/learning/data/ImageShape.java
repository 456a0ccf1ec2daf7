package io.splitwave.learning.data;

/**
 * Size of an image.
 *
 * @param channels 1 for grey, 3 for colours; at least 1
 * @param rows at least 1
 * @param columns at least 1
 */
public record ImageShape(int channels, int rows, int columns) {
    /**
     * Checks the size.
     *
     * @param channels 1 for grey, 3 for colours
     * @param rows at least 1
     * @param columns at least 1
     * @throws IllegalArgumentException if a part is below 1 or the whole beyond 2^24 values
     */
    public ImageShape {
        if (channels < 1 || rows < 1 || columns < 1 || (double) channels * rows * columns > 1 << 24) {
            throw new IllegalArgumentException("image shape: channels, rows and columns must be >= 1 and at most 2^24"
                    + " together, were " + channels + ", " + rows + " and " + columns);
        }
    }

    /**
     * Values of one image.
     *
     * @return channels x rows x columns
     */
    public int pixels() {
        return channels * rows * columns;
    }
}
