package io.splitwave.optimizer.math.relaxation;

/** A vector v with |v_i| = 1 and its value v^H Q v; immutable. */
public final class UnitModulusVector {
    private final double[] re;
    private final double[] im;
    private final double value;

    UnitModulusVector(double[] re, double[] im, double value) {
        this.re = re;
        this.im = im;
        this.value = value;
    }

    /**
     * Number of entries.
     *
     * @return N
     */
    public int size() {
        return re.length;
    }

    /**
     * Real part of an entry.
     *
     * @param i 0..N-1
     * @return its real part
     */
    public double re(int i) {
        return re[i];
    }

    /**
     * Imaginary part of an entry.
     *
     * @param i 0..N-1
     * @return its imaginary part
     */
    public double im(int i) {
        return im[i];
    }

    /**
     * Phase of an entry.
     *
     * @param i 0..N-1
     * @return in -pi..pi, rad
     */
    public double phaseRad(int i) {
        return Math.atan2(im[i], re[i]);
    }

    /**
     * v^H Q v.
     *
     * @return the value, in the unit of Q
     */
    public double value() {
        return value;
    }
}
