package io.splitwave.optimizer.vrsl;

import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import io.splitwave.optimizer.vrsl.block.PhaseObjective;

/** The matrices of block 4 that the relaxation is measured on: K = 100, N_AP = 32, every seed a world of its own. */
public final class RelaxationInstances {
    private RelaxationInstances() {}

    /** Q of VRSL (42), N x N, about 1e-9 in size. */
    public static HermitianMatrix of(int elements, long seed) {
        return PhaseObjective.of(
                PaperFrame.of(seed, 100, elements, 32, 1, false, false).channel());
    }

    /** The same scaled to a mean diagonal of 1, for solvers with absolute tolerances. */
    public static HermitianMatrix scaled(int elements, long seed) {
        HermitianMatrix q = of(elements, seed);
        double trace = 0;
        for (int i = 0; i < elements; i++) {
            trace += q.re(i, i);
        }
        double[][] re = new double[elements][elements];
        double[][] im = new double[elements][elements];
        for (int i = 0; i < elements; i++) {
            for (int j = 0; j < elements; j++) {
                re[i][j] = q.re(i, j) * elements / trace;
                im[i][j] = q.im(i, j) * elements / trace;
            }
        }
        return HermitianMatrix.of(re, im);
    }
}
