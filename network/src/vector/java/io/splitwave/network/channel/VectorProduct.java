package io.splitwave.network.channel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products by the Vector API: two rows at a time, so that each entry of b is read once for both, and as many columns as a
 * vector has lanes, whose sums stay in registers. Lanes never mix: each entry sums what {@link PlainProduct} sums, in the
 * same order. The second compiler turns this into vector instructions; without it, every vector is an object.
 */
final class VectorProduct implements ComplexProduct {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final PlainProduct plain; // for the last row and columns
    private double[] x = new double[0]; // factors of two rows, where they are a transposed matrix
    private double[] y = new double[0];
    private double[] u = new double[0];
    private double[] v = new double[0];

    VectorProduct() {
        this(new PlainProduct("beside vectors"));
    }

    private VectorProduct(PlainProduct plain) {
        this.plain = plain;
    }

    @Override
    public ComplexProduct fresh(double[] sumRe, double[] sumIm) {
        return new VectorProduct(plain.fresh(sumRe, sumIm));
    }

    @Override
    public String how() {
        return "by vectors of " + LANES + " numbers";
    }

    @Override
    public void addByFours(
            double[][] toRe,
            double[][] toIm,
            double[][] aRe,
            double[][] aIm,
            double[][] bRe,
            double[][] bIm,
            int columns) {
        for (int i = 0; i < toRe.length; i += 2) {
            int k = Math.min(i + 1, toRe.length - 1);
            addRows(toRe, toIm, i, k, aRe[i], aIm[i], aRe[k], aIm[k], bRe, bIm, columns);
        }
    }

    @Override
    public void addTransposedByFours(
            double[][] toRe,
            double[][] toIm,
            double[][] aRe,
            double[][] aIm,
            double[][] bRe,
            double[][] bIm,
            int columns) {
        int inner = bRe.length;
        if (x.length < inner) {
            x = new double[inner];
            y = new double[inner];
            u = new double[inner];
            v = new double[inner];
        }
        for (int i = 0; i < toRe.length; i += 2) {
            int k = Math.min(i + 1, toRe.length - 1);
            for (int p = 0; p < inner; p++) {
                x[p] = aRe[p][i];
                y[p] = aIm[p][i];
                u[p] = aRe[p][k];
                v[p] = aIm[p][k];
            }
            addRows(toRe, toIm, i, k, x, y, u, v, bRe, bIm, columns);
        }
    }

    /** Rows i and k, or one row if they are the same. */
    private void addRows(
            double[][] toRe,
            double[][] toIm,
            int i,
            int k,
            double[] x,
            double[] y,
            double[] u,
            double[] v,
            double[][] bRe,
            double[][] bIm,
            int columns) {
        int whole = i < k ? SPECIES.loopBound(columns) : 0;
        if (whole > 0) {
            addTwoRows(toRe[i], toIm[i], toRe[k], toIm[k], x, y, u, v, bRe, bIm, bRe.length & ~3, whole);
        }
        if (whole < columns) {
            plain.reserve(columns);
            plain.rowByFours(toRe[i], toIm[i], x, y, bRe, bIm, whole, columns);
            if (i < k) {
                plain.rowByFours(toRe[k], toIm[k], u, v, bRe, bIm, whole, columns);
            }
        }
    }

    @Override
    public void multiply(
            double[] toRe,
            double[] toIm,
            double[] aRe,
            double[] aIm,
            double[] bRe,
            double[] bIm,
            int first,
            int rows,
            int inner,
            int columns) {
        int whole = SPECIES.loopBound(columns + LANES - 1); // with zeros behind the last column
        double[][] bRowsRe = PlainProduct.apart(bRe, inner, columns, whole);
        double[][] bRowsIm = PlainProduct.apart(bIm, inner, columns, whole);
        double[][] re = new double[2][whole];
        double[][] im = new double[2][whole];
        double[][] factorRe = new double[2][inner];
        double[][] factorIm = new double[2][inner];
        for (int i = 0; i < rows; i += 2) {
            int count = Math.min(2, rows - i);
            for (int k = 0; k < count; k++) {
                System.arraycopy(aRe, (first + i + k) * inner, factorRe[k], 0, inner);
                System.arraycopy(aIm, (first + i + k) * inner, factorIm[k], 0, inner);
                Arrays.fill(re[k], 0.0);
                Arrays.fill(im[k], 0.0);
            }
            if (count == 2) {
                addTwoRows(
                        re[0],
                        im[0],
                        re[1],
                        im[1],
                        factorRe[0],
                        factorIm[0],
                        factorRe[1],
                        factorIm[1],
                        bRowsRe,
                        bRowsIm,
                        0,
                        whole);
            } else {
                PlainProduct.rowInTurn(re[0], im[0], factorRe[0], factorIm[0], 0, inner, bRowsRe, bRowsIm);
            }
            for (int k = 0; k < count; k++) {
                System.arraycopy(re[k], 0, toRe, (i + k) * columns, columns);
                System.arraycopy(im[k], 0, toIm, (i + k) * columns, columns);
            }
        }
    }

    /** Rows with the factors (x, y) and (u, v): the first terms summed by fours, the others added in turn. */
    private static void addTwoRows(
            double[] toRe,
            double[] toIm,
            double[] otherRe,
            double[] otherIm,
            double[] x,
            double[] y,
            double[] u,
            double[] v,
            double[][] bRe,
            double[][] bIm,
            int grouped,
            int columns) {
        int inner = bRe.length;
        for (int j = 0; j < columns; j += LANES) {
            DoubleVector re = DoubleVector.fromArray(SPECIES, toRe, j);
            DoubleVector im = DoubleVector.fromArray(SPECIES, toIm, j);
            DoubleVector otherR = DoubleVector.fromArray(SPECIES, otherRe, j);
            DoubleVector otherI = DoubleVector.fromArray(SPECIES, otherIm, j);
            int p = 0;
            for (; p < grouped; p += 4) {
                DoubleVector b = DoubleVector.fromArray(SPECIES, bRe[p], j);
                DoubleVector c = DoubleVector.fromArray(SPECIES, bIm[p], j);
                DoubleVector sumRe = b.mul(x[p]).sub(c.mul(y[p]));
                DoubleVector sumIm = c.mul(x[p]).add(b.mul(y[p]));
                DoubleVector sumR = b.mul(u[p]).sub(c.mul(v[p]));
                DoubleVector sumI = c.mul(u[p]).add(b.mul(v[p]));
                b = DoubleVector.fromArray(SPECIES, bRe[p + 1], j);
                c = DoubleVector.fromArray(SPECIES, bIm[p + 1], j);
                sumRe = sumRe.add(b.mul(x[p + 1]).sub(c.mul(y[p + 1])));
                sumIm = sumIm.add(c.mul(x[p + 1]).add(b.mul(y[p + 1])));
                sumR = sumR.add(b.mul(u[p + 1]).sub(c.mul(v[p + 1])));
                sumI = sumI.add(c.mul(u[p + 1]).add(b.mul(v[p + 1])));
                b = DoubleVector.fromArray(SPECIES, bRe[p + 2], j);
                c = DoubleVector.fromArray(SPECIES, bIm[p + 2], j);
                sumRe = sumRe.add(b.mul(x[p + 2]).sub(c.mul(y[p + 2])));
                sumIm = sumIm.add(c.mul(x[p + 2]).add(b.mul(y[p + 2])));
                sumR = sumR.add(b.mul(u[p + 2]).sub(c.mul(v[p + 2])));
                sumI = sumI.add(c.mul(u[p + 2]).add(b.mul(v[p + 2])));
                b = DoubleVector.fromArray(SPECIES, bRe[p + 3], j);
                c = DoubleVector.fromArray(SPECIES, bIm[p + 3], j);
                re = re.add(sumRe.add(b.mul(x[p + 3]).sub(c.mul(y[p + 3]))));
                im = im.add(sumIm.add(c.mul(x[p + 3]).add(b.mul(y[p + 3]))));
                otherR = otherR.add(sumR.add(b.mul(u[p + 3]).sub(c.mul(v[p + 3]))));
                otherI = otherI.add(sumI.add(c.mul(u[p + 3]).add(b.mul(v[p + 3]))));
            }
            for (; p < inner; p++) {
                DoubleVector b = DoubleVector.fromArray(SPECIES, bRe[p], j);
                DoubleVector c = DoubleVector.fromArray(SPECIES, bIm[p], j);
                re = re.add(b.mul(x[p]).sub(c.mul(y[p])));
                im = im.add(c.mul(x[p]).add(b.mul(y[p])));
                otherR = otherR.add(b.mul(u[p]).sub(c.mul(v[p])));
                otherI = otherI.add(c.mul(u[p]).add(b.mul(v[p])));
            }
            re.intoArray(toRe, j);
            im.intoArray(toIm, j);
            otherR.intoArray(otherRe, j);
            otherI.intoArray(otherIm, j);
        }
    }
}
