package io.splitwave.output.channel;

/**
 * The matrix of one link in one frame, row-major: entry (row, column) at {@code row * columns + column}.
 *
 * @param re real parts; handed over, not copied
 * @param im imaginary parts, of the same length; handed over, not copied
 */
public record ChannelMatrix(double[] re, double[] im) {

    /**
     * Checks the lengths.
     *
     * @param re real parts
     * @param im imaginary parts, of the same length
     * @throws IllegalArgumentException if the lengths differ
     */
    public ChannelMatrix {
        if (re.length != im.length) {
            throw new IllegalArgumentException(
                    "channel matrix: " + re.length + " real and " + im.length + " imaginary parts");
        }
    }
}
