package io.splitwave.optimizer.math.relaxation;

import io.splitwave.kernel.time.StoppedException;

/**
 * Improves a vector of unit-modulus entries one element at a time: v_i = g_i / |g_i| with g_i = sum over j != i of
 * Q_ij v_j, the best value of v_i given the others.
 *
 * <p>g = Qv is maintained, O(N) an element. VRSL Alg. 4 has no such step; without it the loss of the randomisation
 * against the relaxation remains.
 */
public final class CoordinateAscent {
    private static final double RELATIVE_GAIN = 1e-9;
    private static final int MAX_PASSES = 10_000;

    private CoordinateAscent() {}

    /**
     * Ascends until a pass over all elements gains less than 1e-9 of the value.
     *
     * @param q Q
     * @param start where to start
     * @return a vector of at least the start's value
     */
    public static UnitModulusVector polish(HermitianMatrix q, UnitModulusVector start) {
        int n = start.size();
        double[] re = new double[n];
        double[] im = new double[n];
        double[] gRe = new double[n];
        double[] gIm = new double[n];
        for (int j = 0; j < n; j++) {
            re[j] = start.re(j);
            im[j] = start.im(j);
            q.addColumn(j, re[j], im[j], gRe, gIm);
        }
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            StoppedException.throwIfStopped();
            double gain = 0;
            for (int i = 0; i < n; i++) {
                double d = q.re(i, i);
                double aRe = gRe[i] - d * re[i];
                double aIm = gIm[i] - d * im[i];
                double norm = Math.hypot(aRe, aIm);
                double rise = norm - (re[i] * aRe + im[i] * aIm);
                if (!(rise > 0)) {
                    continue;
                }
                double nextRe = aRe / norm;
                double nextIm = aIm / norm;
                q.addColumn(i, nextRe - re[i], nextIm - im[i], gRe, gIm);
                re[i] = nextRe;
                im[i] = nextIm;
                gain += 2 * rise;
            }
            if (gain <= RELATIVE_GAIN * Math.abs(start.value())) {
                break;
            }
        }
        double value = q.quadraticForm(re, im);
        return value >= start.value() ? new UnitModulusVector(re, im, value) : start;
    }
}
