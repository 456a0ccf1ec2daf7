package io.splitwave.optimizer.math.relaxation;

/**
 * A proven upper bound of Tr(QV) over V with unit diagonal, V positive semidefinite, from a factor near the optimum
 * that another method has found: the least slack of a Cholesky proof that succeeds.
 *
 * <p>The bound holds for any factor; a good one makes it tight. An instance owns its work arrays and must not be shared
 * between threads.
 */
public final class TraceBound {
    private static final double LEAST_SLACK = 1e-11;
    private static final double RATIO = 2;
    private static final int LADDER = 48;

    private final Factor factor = new Factor();
    private final DualCertificate certificate = new DualCertificate();

    /** A prover. */
    public TraceBound() {}

    /**
     * Proves.
     *
     * @param q Q, Hermitian, N &gt;= 1
     * @param y the factor's columns: {@code y[2 c]} real and {@code y[2 c + 1]} imaginary parts of column c, N rows of
     *     length one
     * @return a number no Tr(QV) exceeds
     * @throws IllegalArgumentException if the shape of the factor does not fit
     */
    public double of(HermitianMatrix q, double[][] y) {
        int n = q.order();
        int rank = y.length / 2;
        if (n < 1 || rank < 1 || y.length != 2 * rank) {
            throw new IllegalArgumentException(
                    "trace bound: there must be at least one row and pairs of columns, were " + n + " and " + y.length);
        }
        factor.load(q, rank, rank);
        for (int c = 0; c < y.length; c++) {
            if (y[c].length != n) {
                throw new IllegalArgumentException(
                        "trace bound: column " + c + " must have " + n + " rows, has " + y[c].length);
            }
            System.arraycopy(y[c], 0, factor.y[c], 0, n);
        }
        factor.normaliseRows();
        factor.multiply(factor.y, factor.g);
        double[] rowValue = new double[n];
        factor.rowValues(rowValue);
        double bound = certificate.dominantBound(factor);
        int fails = -1;
        int proves = LADDER;
        while (proves - fails > 1) {
            int middle = (fails + proves) / 2;
            if (certificate.proves(factor, rowValue, LEAST_SLACK * Math.pow(RATIO, middle))) {
                proves = middle;
                bound = Math.min(bound, certificate.bound());
            } else {
                fails = middle;
            }
        }
        return factor.unscaled(bound);
    }
}
