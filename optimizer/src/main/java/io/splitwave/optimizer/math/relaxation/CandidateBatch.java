package io.splitwave.optimizer.math.relaxation;

import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * Candidates of the randomisation next to each other in memory, so that the inner loops run over them, long
 * enough for vector instructions also where N is small. A candidate does not depend on the others of its batch.
 */
final class CandidateBatch {
    private final int most;
    private final double[] sumRe;
    private final double[] sumIm;
    private final double[] value;
    private double[][] zRe = new double[0][]; // [column of Y][candidate]
    private double[][] zIm = new double[0][];
    private double[][] re = new double[0][]; // [element][candidate]
    private double[][] im = new double[0][];
    private int elements;
    private int count;

    CandidateBatch(int most) {
        this.most = most;
        sumRe = new double[most];
        sumIm = new double[most];
        value = new double[most];
    }

    /** Draws that many, one after the other from the stream, and evaluates them. */
    void draw(HermitianMatrix q, SdpSolution solution, RandomStream stream, int candidates) {
        count = candidates;
        elements = solution.order();
        drawNormals(solution.rank(), stream);
        if (re.length < elements) {
            re = new double[elements][most];
            im = new double[elements][most];
        }
        for (int i = 0; i < elements; i++) {
            combine(solution, i, re[i], im[i]);
            normalise(re[i], im[i]);
        }
        evaluate(q);
    }

    private void drawNormals(int rank, RandomStream stream) {
        if (zRe.length < rank) {
            zRe = new double[rank][most];
            zIm = new double[rank][most];
        }
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < rank; c++) {
                // polar form of a CN(0,1) variable: |z|^2 is exponential, its phase uniform
                double radius = Math.sqrt(-Math.log(stream.nextDouble()));
                double angle = 2 * Math.PI * stream.nextDouble();
                zRe[c][k] = radius * Math.cos(angle);
                zIm[c][k] = radius * Math.sin(angle);
            }
        }
    }

    /** Row i of Y z, for all candidates. */
    private void combine(SdpSolution solution, int i, double[] toRe, double[] toIm) {
        Arrays.fill(toRe, 0, count, 0.0);
        Arrays.fill(toIm, 0, count, 0.0);
        for (int c = 0; c < solution.rank(); c++) {
            ComplexRows.add(toRe, toIm, zRe[c], zIm[c], solution.factorRe(i, c), solution.factorIm(i, c), 0, count);
        }
    }

    /** To modulus one, and to 1 where it is zero. */
    private void normalise(double[] toRe, double[] toIm) {
        for (int k = 0; k < count; k++) {
            double inverse = 1 / Math.sqrt(toRe[k] * toRe[k] + toIm[k] * toIm[k]);
            toRe[k] *= inverse;
            toIm[k] *= inverse;
        }
        // a branch in the loop above would keep it from being vectorised
        for (int k = 0; k < count; k++) {
            if (Double.isNaN(toRe[k])) { // 0 times infinity
                toRe[k] = 1;
                toIm[k] = 0;
            }
        }
    }

    /** v^H Q v = sum Q_ii + 2 Re sum over i of conj v_i times the sum over j below i of Q_ij v_j. */
    private void evaluate(HermitianMatrix q) {
        Arrays.fill(value, 0, count, 0.0);
        double trace = 0;
        for (int i = 0; i < elements; i++) {
            trace += q.re(i, i);
            Arrays.fill(sumRe, 0, count, 0.0);
            Arrays.fill(sumIm, 0, count, 0.0);
            for (int j = 0; j < i; j++) {
                ComplexRows.add(sumRe, sumIm, re[j], im[j], q.re(i, j), q.im(i, j), 0, count);
            }
            addReal(re[i], im[i]);
        }
        for (int k = 0; k < count; k++) {
            value[k] = trace + 2 * value[k];
        }
    }

    private void addReal(double[] vRe, double[] vIm) {
        for (int k = 0; k < count; k++) {
            value[k] += vRe[k] * sumRe[k] + vIm[k] * sumIm[k];
        }
    }

    /** The first of the best. */
    int best() {
        int best = 0;
        for (int k = 1; k < count; k++) {
            if (value[k] > value[best]) {
                best = k;
            }
        }
        return best;
    }

    double value(int candidate) {
        return value[candidate];
    }

    UnitModulusVector vector(int candidate) {
        double[] vRe = new double[elements];
        double[] vIm = new double[elements];
        for (int i = 0; i < elements; i++) {
            vRe[i] = re[i][candidate];
            vIm[i] = im[i][candidate];
        }
        return new UnitModulusVector(vRe, vIm, value[candidate]);
    }
}
