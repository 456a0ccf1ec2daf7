package io.splitwave.optimizer.math.special;

/**
 * The principal branch of the Lambert W function on the non-negative reals: the w &gt;= 0 with w e^w = z, used by
 * VRSL (56)-(61).
 *
 * <p>Fritsch's iteration of fourth order on the logarithmic form ln(z/w) = w. Its correction is relative to w, so
 * the last step leaves a relative error of a few units in the last place over the whole range of {@code double},
 * tiny and huge arguments included.
 */
public final class LambertW {
    /** The starting guess is within 4 % for every z; two fourth-order steps bring that below rounding. */
    private static final int STEPS = 2;

    private LambertW() {}

    /**
     * W(z).
     *
     * @param z the argument, 0 &lt;= z &lt;= +Infinity
     * @return w with w e^w = z; 0 at 0, +Infinity at +Infinity
     * @throws IllegalArgumentException if z is negative or NaN
     */
    public static double of(double z) {
        if (!(z >= 0)) {
            throw new IllegalArgumentException("Lambert W: z must be >= 0, was " + z);
        }
        if (z == 0 || z == Double.POSITIVE_INFINITY) {
            return z;
        }
        double l = Math.log1p(z);
        double w = l * (1 - Math.log1p(l) / (2 + l));
        for (int i = 0; i < STEPS; i++) {
            w = step(w, Math.log(z / w) - w);
        }
        return w;
    }

    /**
     * W(e^x), without forming e^x where it would overflow.
     *
     * @param x the logarithm of the argument, any value but NaN
     * @return w with w + ln w = x (0 where e^x underflows, +Infinity at +Infinity)
     * @throws IllegalArgumentException if x is NaN
     */
    public static double ofExp(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("Lambert W: the logarithm of its argument is NaN");
        }
        if (x < 1 || x == Double.POSITIVE_INFINITY) {
            return of(Math.exp(x));
        }
        double w = x - Math.log(x) * x / (1 + x);
        for (int i = 0; i < STEPS; i++) {
            w = step(w, x - Math.log(w) - w);
        }
        return w;
    }

    /** One step of Fritsch's iteration; residual = ln(z/w) - w. */
    private static double step(double w, double residual) {
        double e = residual / (1 + w);
        double s = 2 * (1 + w + residual * (2.0 / 3));
        return w * (1 + e * ((s - e) / (s - 2 * e)));
    }
}
