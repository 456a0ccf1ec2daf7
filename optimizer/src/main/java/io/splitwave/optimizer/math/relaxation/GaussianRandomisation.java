package io.splitwave.optimizer.math.relaxation;

import io.splitwave.kernel.time.StoppedException;
import umontreal.ssj.rng.RandomStream;

/**
 * From V back to a vector of unit-modulus entries: VRSL Alg. 4, lines 4-11.
 *
 * <p>The paper draws xi = U Lambda^(1/2) z from an eigendecomposition of V. With V = Y Y^H at hand, xi = Y z with z
 * CN(0, I_r) has the same distribution and needs none. Each candidate costs O(N r + N^2). An instance owns its work
 * arrays and must not be shared between threads.
 */
public final class GaussianRandomisation {
    /** Candidates at a time; with N = 512 they take half a megabyte. */
    private static final int BATCH = 64;

    private final int candidates;
    private final CandidateBatch batch;

    /**
     * A randomisation.
     *
     * @param candidates N_rand, how many vectors are drawn, &gt;= 1
     * @throws IllegalArgumentException if there are none
     */
    public GaussianRandomisation(int candidates) {
        if (candidates < 1) {
            throw new IllegalArgumentException("Gaussian randomisation: candidates must be >= 1, was " + candidates);
        }
        this.candidates = candidates;
        this.batch = new CandidateBatch(Math.min(candidates, BATCH));
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
        UnitModulusVector best = null;
        for (int drawn = 0; drawn < candidates; drawn += BATCH) {
            StoppedException.throwIfStopped();
            batch.draw(q, solution, stream, Math.min(BATCH, candidates - drawn));
            int first = batch.best();
            if (best == null || batch.value(first) > best.value()) {
                best = batch.vector(first);
            }
        }
        return best;
    }
}
