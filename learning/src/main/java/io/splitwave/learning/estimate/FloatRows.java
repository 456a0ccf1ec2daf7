package io.splitwave.learning.estimate;

/**
 * Arithmetic on rows of floats, in a fixed order and without library functions, so that every machine gives the same bits. Loops run
 * along rows, which a compiler can vectorise without another order.
 */
final class FloatRows {
    /** Beyond it tanh is 1 in float. */
    private static final float FLAT = 7.9053111f;

    private FloatRows() {}

    /** Adds the rows, each times its factor. */
    static void addProducts(float[] into, float[] factors, float[][] rows) {
        int k = 0;
        for (; k + 3 < rows.length; k += 4) {
            add(
                    into,
                    factors[k],
                    rows[k],
                    factors[k + 1],
                    rows[k + 1],
                    factors[k + 2],
                    rows[k + 2],
                    factors[k + 3],
                    rows[k + 3]);
        }
        for (; k < rows.length; k++) {
            add(into, factors[k], rows[k]);
        }
    }

    private static void add(
            float[] into, float a, float[] x, float b, float[] y, float c, float[] z, float d, float[] w) {
        for (int i = 0; i < into.length; i++) {
            into[i] += a * x[i] + b * y[i] + (c * z[i] + d * w[i]);
        }
    }

    /** Adds a row times a factor. */
    static void add(float[] into, float a, float[] x) {
        for (int i = 0; i < into.length; i++) {
            into[i] += a * x[i];
        }
    }

    /** Hyperbolic tangent of a range, by a rational function that is exact to a few units of the last place (as in Eigen). */
    static void tanh(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            float x = Math.max(-FLAT, Math.min(FLAT, values[i]));
            float s = x * x;
            float p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
            p = s * p - 8.60467152213735e-11f;
            p = s * p + 5.12229709037114e-08f;
            p = s * p + 1.48572235717979e-05f;
            p = s * p + 6.37261928875436e-04f;
            p = s * p + 4.89352455891786e-03f;
            float q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
            q = s * q + 2.26843463243900e-03f;
            q = s * q + 4.89352518554385e-03f;
            values[i] = x * p / q;
        }
    }

    /** Logistic function of a range: (1 + tanh(x / 2)) / 2. */
    static void sigmoid(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] *= .5f;
        }
        tanh(values, from, to);
        for (int i = from; i < to; i++) {
            values[i] = .5f + .5f * values[i];
        }
    }
}
