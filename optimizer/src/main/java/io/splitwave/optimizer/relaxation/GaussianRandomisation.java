package io.splitwave.optimizer.relaxation;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * The way back from V to a vector of unit-modulus entries: VRSL Alg. 4, lines 4-11.
 *
 * <p>The paper draws xi = U Lambda^(1/2) z from an eigendecomposition of V. With V = Y Y^H at hand, xi = Y z with z
 * CN(0, I_r) has the same distribution and needs none. Each candidate costs O(N r + N^2).
 */
public final class GaussianRandomisation {
    private final int candidates;

    /**
     * A drawer.
     *
     * @param candidates N_rand, how many vectors are drawn, &gt;= 1
     * @throws IllegalArgumentException if there are none
     */
    public GaussianRandomisation(int candidates) {
        if (candidates < 1) {
            throw new IllegalArgumentException("Gaussian randomisation: candidates must be >= 1, was " + candidates);
        }
        this.candidates = candidates;
    }

    /**
     * Draws all candidates and keeps the best.
     *
     * @param q Q
     * @param solution a solution of its relaxation
     * @param stream where the normals come from, two uniforms for each of the r complex ones of a candidate
     * @return the candidate of the largest value, the first of equals
     */
    public UnitModulusVector best(HermitianMatrix q, SdpSolution solution, RandomStream stream) {
        int n = solution.order();
        double[] re = new double[n];
        double[] im = new double[n];
        double[] bestRe = new double[n];
        double[] bestIm = new double[n];
        double[] gRe = new double[n];
        double[] gIm = new double[n];
        double best = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < candidates; candidate++) {
            draw(solution, stream, re, im);
            double value = q.quadraticForm(re, im, gRe, gIm);
            if (value > best) {
                best = value;
                System.arraycopy(re, 0, bestRe, 0, n);
                System.arraycopy(im, 0, bestIm, 0, n);
            }
        }
        return new UnitModulusVector(bestRe, bestIm, best);
    }

    private static void draw(SdpSolution solution, RandomStream stream, double[] re, double[] im) {
        Arrays.fill(re, 0.0);
        Arrays.fill(im, 0.0);
        for (int c = 0; c < solution.rank(); c++) {
            // polar form of a CN(0,1) variable: |z|^2 is exponential, its phase uniform
            double radius = Math.sqrt(-Math.log(stream.nextDouble()));
            double angle = 2 * Math.PI * stream.nextDouble();
            double zRe = radius * Math.cos(angle);
            double zIm = radius * Math.sin(angle);
            for (int i = 0; i < re.length; i++) {
                re[i] += solution.factorRe(i, c) * zRe - solution.factorIm(i, c) * zIm;
                im[i] += solution.factorRe(i, c) * zIm + solution.factorIm(i, c) * zRe;
            }
        }
        for (int i = 0; i < re.length; i++) {
            double modulus = Math.hypot(re[i], im[i]);
            if (modulus > 0) {
                re[i] /= modulus;
                im[i] /= modulus;
            } else {
                re[i] = 1;
                im[i] = 0;
            }
        }
    }
}
