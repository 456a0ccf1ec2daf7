package io.splitwave.optimizer.math.relaxation;

/**
 * What {@link LowRankSdp} found: a feasible V = Y Y^H, its value and a proven upper bound of every value.
 *
 * <p>The bound holds whether or not the solution is certified: certified means that the bound is within the tolerance
 * of the value.
 */
public final class SdpSolution {
    private final double[][] factorRe; // [column][row], rows of unit length over the columns
    private final double[][] factorIm;
    private final int order;
    private final double value;
    private final double upperBound;
    private final int sweeps;
    private final boolean certified;

    SdpSolution(
            int order,
            double[][] factorRe,
            double[][] factorIm,
            double value,
            double upperBound,
            int sweeps,
            boolean certified) {
        this.order = order;
        this.factorRe = factorRe;
        this.factorIm = factorIm;
        this.value = value;
        this.upperBound = upperBound;
        this.sweeps = sweeps;
        this.certified = certified;
    }

    /**
     * Number of rows of Y.
     *
     * @return N
     */
    public int order() {
        return order;
    }

    /**
     * Number of columns of Y.
     *
     * @return r, an upper bound of the rank of V
     */
    public int rank() {
        return factorRe.length;
    }

    /**
     * Real part of an entry of Y.
     *
     * @param row 0..N-1
     * @param column 0..r-1
     * @return its real part
     */
    public double factorRe(int row, int column) {
        return factorRe[column][row];
    }

    /**
     * Imaginary part of an entry of Y.
     *
     * @param row 0..N-1
     * @param column 0..r-1
     * @return its imaginary part
     */
    public double factorIm(int row, int column) {
        return factorIm[column][row];
    }

    /**
     * Tr(QV), reached.
     *
     * @return the value, in the unit of Q
     */
    public double value() {
        return value;
    }

    /**
     * A number no feasible V exceeds, proven by a Cholesky factorisation.
     *
     * @return the bound, in the unit of Q, at least {@link #value()}
     */
    public double upperBound() {
        return upperBound;
    }

    /**
     * Passes over the factor: mixing sweeps and ascent steps.
     *
     * @return the count
     */
    public int sweeps() {
        return sweeps;
    }

    /**
     * Whether the bound is within the solver's tolerance of the value.
     *
     * @return true if certified
     */
    public boolean certified() {
        return certified;
    }
}
