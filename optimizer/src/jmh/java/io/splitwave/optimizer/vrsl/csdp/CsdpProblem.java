package io.splitwave.optimizer.vrsl.csdp;

import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The relaxation VRSL (43) for CSDP, which knows real matrices only, in the sparse SDPA format: maximise Tr(CX), X
 * positive semidefinite, Tr(A_k X) = c_k.
 *
 * <p>V = A + jB becomes X = [A -B; B A], 2N x 2N, and Q = R + jS becomes C = [R -S; S R]/2, so that Tr(CX) = Tr(QV). The
 * form of X itself need not be demanded: averaging any X with its turn by [0 -I; I 0] gives it that form and changes
 * neither Tr(CX) nor X_kk + X_(N+k)(N+k). So N constraints, that these sums are 2, are enough in place of 2N.
 */
enum CsdpProblem {
    /** X_kk + X_(N+k)(N+k) = 2. */
    N_CONSTRAINTS,
    /** X_kk = 1 and X_(N+k)(N+k) = 1, the form one writes first. */
    TWO_N_CONSTRAINTS;

    void write(HermitianMatrix q, Path file) throws IOException {
        int n = q.order();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            int constraints = this == N_CONSTRAINTS ? n : 2 * n;
            out.printf("%d%n1%n%d%n", constraints, 2 * n);
            out.println((this == N_CONSTRAINTS ? "2 " : "1 ").repeat(constraints));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (j >= i) {
                        entry(out, i, j, q.re(i, j) / 2);
                        entry(out, n + i, n + j, q.re(i, j) / 2);
                    }
                    entry(out, i, n + j, -q.im(i, j) / 2);
                }
            }
            for (int k = 0; k < n; k++) {
                int other = this == N_CONSTRAINTS ? k : n + k;
                out.printf("%d 1 %d %d 1%n", k + 1, k + 1, k + 1);
                out.printf("%d 1 %d %d 1%n", other + 1, n + k + 1, n + k + 1);
            }
        }
    }

    /** An entry of C, which is matrix 0. */
    private static void entry(PrintWriter out, int row, int column, double value) {
        if (value != 0) {
            out.println("0 1 " + (row + 1) + " " + (column + 1) + " " + value);
        }
    }
}
