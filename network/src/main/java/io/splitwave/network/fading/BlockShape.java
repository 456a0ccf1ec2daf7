package io.splitwave.network.fading;

/** The shape of a link's matrix. */
final class BlockShape {

    private BlockShape() {}

    static void require(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    "fading: rows and columns must be >= 0, were " + rows + " and " + columns);
        }
    }
}
