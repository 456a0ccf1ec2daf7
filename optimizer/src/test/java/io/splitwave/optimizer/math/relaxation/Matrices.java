package io.splitwave.optimizer.math.relaxation;

import java.util.SplittableRandom;

/** Hermitian matrices for tests. */
public final class Matrices {
    private Matrices() {}

    /** Sum of {@code rank} outer products of random vectors, rows spread over two orders of magnitude. */
    public static HermitianMatrix gram(int n, int rank, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = Math.pow(10, random.nextDouble() - 0.5);
        }
        for (int r = 0; r < rank; r++) {
            double[] a = new double[n];
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                a[i] = scale[i] * (random.nextDouble() - 0.5);
                b[i] = scale[i] * (random.nextDouble() - 0.5);
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    re[i][j] += a[i] * a[j] + b[i] * b[j];
                    im[i][j] += b[i] * a[j] - a[i] * b[j];
                }
            }
        }
        return HermitianMatrix.of(re, im);
    }

    /** A real symmetric matrix. */
    public static HermitianMatrix real(double[][] re) {
        return HermitianMatrix.of(re, new double[re.length][re.length]);
    }

    /** L/4 of a graph: with v_i = +-1, v^T (L/4) v counts the edges cut. */
    public static HermitianMatrix quarterLaplacian(int n, int[][] edges) {
        double[][] re = new double[n][n];
        for (int[] edge : edges) {
            re[edge[0]][edge[0]] += 0.25;
            re[edge[1]][edge[1]] += 0.25;
            re[edge[0]][edge[1]] -= 0.25;
            re[edge[1]][edge[0]] -= 0.25;
        }
        return real(re);
    }

    public static HermitianMatrix cycle(int n) {
        int[][] edges = new int[n][];
        for (int i = 0; i < n; i++) {
            edges[i] = new int[] {i, (i + 1) % n};
        }
        return quarterLaplacian(n, edges);
    }

    public static HermitianMatrix petersen() {
        int[][] edges = new int[15][];
        for (int i = 0; i < 5; i++) {
            edges[i] = new int[] {i, (i + 1) % 5};
            edges[5 + i] = new int[] {i, i + 5};
            edges[10 + i] = new int[] {5 + i, 5 + (i + 2) % 5};
        }
        return quarterLaplacian(10, edges);
    }

    public static HermitianMatrix scaled(HermitianMatrix q, double factor) {
        int n = q.order();
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i][j] = factor * q.re(i, j);
                im[i][j] = factor * q.im(i, j);
            }
        }
        return HermitianMatrix.of(re, im);
    }

    /** The same matrix with one more row and column of zeros. */
    public static HermitianMatrix withDeadRow(HermitianMatrix q) {
        int n = q.order();
        double[][] re = new double[n + 1][n + 1];
        double[][] im = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i][j] = q.re(i, j);
                im[i][j] = q.im(i, j);
            }
        }
        return HermitianMatrix.of(re, im);
    }
}
