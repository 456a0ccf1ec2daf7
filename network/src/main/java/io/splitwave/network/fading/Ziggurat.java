package io.splitwave.network.fading;

/**
 * Standard normals by the ziggurat of Marsaglia and Tsang, "The ziggurat method for generating random variables", Journal
 * of Statistical Software 5(8), 2000, with 256 layers; layer and abscissa from separate bits of one 64-bit word, as
 * Doornik, "An improved ziggurat method to generate normal random samples", 2005, asks for.
 *
 * <p>About 1.5 % of the draws need more than one word. Their exponentials and logarithms come from {@link StrictMath}, so
 * that a draw is the same on every machine.
 */
final class Ziggurat {

    static final int LAYERS = 256;
    /** Where the tail begins, Marsaglia and Tsang for 256 layers; all else follows from it. */
    static final double TAIL = 3.6541528853610088;

    /** Area of every layer: that of the base strip with its tail, t f(t) + sqrt(pi / 2) erfc(t / sqrt 2), t the tail. */
    static final double AREA = 0.004928673233974655;

    private static final double[] WIDTH = widths();
    /** Share of a layer's width that lies under the curve whatever the height. */
    private static final double[] INSIDE = inside(WIDTH);
    /** Height of the curve at a layer's width; the base strip's pseudo-width does not use it. */
    private static final double[] HEIGHT = heights(WIDTH);

    private static final double UNIT_52 = 0x1p-52;
    private static final double UNIT_53 = 0x1p-53;

    private Ziggurat() {}

    static double normal(Philox bits) {
        while (true) {
            long word = bits.next();
            int layer = (int) word & (LAYERS - 1);
            double u = (word >> 11) * UNIT_52; // in [-1, 1)
            double x = u * WIDTH[layer];
            if (Math.abs(u) < INSIDE[layer]) {
                return x;
            }
            if (layer == 0) {
                return Math.copySign(tail(bits), u);
            }
            double height = HEIGHT[layer] + unit(bits) * (HEIGHT[layer + 1] - HEIGHT[layer]);
            if (height < density(x)) {
                return x;
            }
        }
    }

    /** A normal beyond {@link #TAIL}, by Marsaglia's rejection from an exponential. */
    private static double tail(Philox bits) {
        while (true) {
            double beyond = -StrictMath.log(unit(bits)) / TAIL;
            double exponential = -StrictMath.log(unit(bits));
            if (2 * exponential > beyond * beyond) {
                return TAIL + beyond;
            }
        }
    }

    /** Uniform in (0, 1]. */
    private static double unit(Philox bits) {
        return ((bits.next() >>> 11) + 1) * UNIT_53;
    }

    /** exp(-x^2 / 2), the normal density but for its constant. */
    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /**
     * Right ends of the layers, of one area each: the rectangles 1 .. 255 from wide to narrow, with 0 at the top; entry 0
     * is the width that a rectangle of the base strip's height would need for the strip's area, tail included.
     */
    static double[] widths() {
        double[] width = new double[LAYERS + 1];
        width[0] = AREA / density(TAIL);
        width[1] = TAIL;
        for (int layer = 2; layer < LAYERS; layer++) {
            width[layer] = Math.sqrt(-2 * StrictMath.log(AREA / width[layer - 1] + density(width[layer - 1])));
        }
        return width;
    }

    private static double[] inside(double[] width) {
        double[] share = new double[LAYERS];
        for (int layer = 0; layer < LAYERS; layer++) {
            share[layer] = width[layer + 1] / width[layer];
        }
        return share;
    }

    private static double[] heights(double[] width) {
        double[] height = new double[LAYERS + 1];
        for (int layer = 0; layer <= LAYERS; layer++) {
            height[layer] = density(width[layer]);
        }
        return height;
    }
}
