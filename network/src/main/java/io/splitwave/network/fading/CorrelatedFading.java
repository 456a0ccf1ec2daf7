package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Fading with correlated elements: R_rows^(1/2) W R_columns^(1/2), W white, the Kronecker model of Kermoal et al., "A
 * stochastic MIMO radio channel model with experimental validation", IEEE Journal on Selected Areas in Communications
 * 20(6), 2002. Mixing is linear and the same in every frame, so correlation in time stays as it is.
 *
 * <p>Put a {@link RicianFading} around this, not inside: a line of sight must not be mixed.
 */
public final class CorrelatedFading implements Fading {

    private final Fading white;
    private final Optional<SpatialCorrelation> acrossRows;
    private final Optional<SpatialCorrelation> acrossColumns;
    private final double[] before;

    /**
     * A block before its first frame.
     *
     * @param white fading with independent entries of circular distribution; advanced by this object alone
     * @param acrossRows correlation of rows that are the elements of one array; empty = none, as between UDs
     * @param acrossColumns correlation of columns; empty = none
     * @throws IllegalArgumentException if a correlation is of another number of elements
     */
    public CorrelatedFading(
            Fading white, Optional<SpatialCorrelation> acrossRows, Optional<SpatialCorrelation> acrossColumns) {
        this.white = Objects.requireNonNull(white, "white");
        this.acrossRows = Objects.requireNonNull(acrossRows, "acrossRows");
        this.acrossColumns = Objects.requireNonNull(acrossColumns, "acrossColumns");
        acrossRows.ifPresent(r -> requireSize("rows", r, white.rows()));
        acrossColumns.ifPresent(r -> requireSize("columns", r, white.columns()));
        this.before = new double
                [Math.max(
                        acrossRows.isPresent() ? Math.multiplyExact(white.rows(), white.columns()) : 0,
                        white.columns())];
    }

    @Override
    public int rows() {
        return white.rows();
    }

    @Override
    public int columns() {
        return white.columns();
    }

    @Override
    public void next(UdPlaces places, double[] re, double[] im) {
        white.next(places, re, im);
        acrossColumns.ifPresent(r -> {
            mixColumns(r, re);
            mixColumns(r, im);
        });
        acrossRows.ifPresent(r -> {
            mixRows(r, re);
            mixRows(r, im);
        });
    }

    /** Each row times the root. */
    private void mixColumns(SpatialCorrelation r, double[] block) {
        int columns = columns();
        for (int from = 0; from < rows() * columns; from += columns) {
            System.arraycopy(block, from, before, 0, columns);
            Arrays.fill(block, from, from + columns, 0);
            for (int inner = 0; inner < columns; inner++) {
                r.addRootRow(before[inner], inner, block, from);
            }
        }
    }

    /** The root times the block. */
    private void mixRows(SpatialCorrelation r, double[] block) {
        int columns = columns();
        int entries = rows() * columns;
        System.arraycopy(block, 0, before, 0, entries);
        Arrays.fill(block, 0, entries, 0);
        for (int row = 0; row < rows(); row++) {
            for (int inner = 0; inner < rows(); inner++) {
                double weight = r.root(row, inner);
                for (int column = 0; column < columns; column++) {
                    block[row * columns + column] += weight * before[inner * columns + column];
                }
            }
        }
    }

    private static void requireSize(String which, SpatialCorrelation correlation, int size) {
        if (correlation.elements() != size) {
            throw new IllegalArgumentException("correlated fading: correlation of " + correlation.elements()
                    + " elements for " + size + " " + which);
        }
    }
}
