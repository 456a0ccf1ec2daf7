package io.splitwave.learning.architecture;

/** Checks of the whole numbers a network is described by. */
final class Dimensions {

    private Dimensions() {}

    static void requireOneOrMore(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be >= 1, was " + value);
        }
    }

    static void requireNotNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be >= 0, was " + value);
        }
    }

    /** Product without overflow, so that a description of absurd size is refused and not counted wrongly. */
    static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            try {
                product = Math.multiplyExact(product, factor);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("too large to be counted: a product beyond 2^63", e);
            }
        }
        return product;
    }

    static long sum(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("too large to be counted: a sum beyond 2^63", e);
        }
    }

    /** Pixels along one side after a window has slid over it. */
    static int slid(String side, int pixels, int kernel, int stride, int padding) {
        long room = (long) pixels + 2L * padding - kernel;
        if (room < 0) {
            throw new IllegalArgumentException("kernel must be at most " + (pixels + 2L * padding) + " (" + side + " "
                    + pixels + " and padding " + padding + " on both sides), was " + kernel);
        }
        return Math.toIntExact(room / stride + 1);
    }
}
