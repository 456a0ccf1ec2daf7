package io.splitwave.network.fading;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Rayleigh fading, VRSL Section VI: every entry circular complex normal, independent of every other and of every other
 * frame. Normals are taken row by row, real before imaginary part.
 */
public final class RayleighFading implements Fading {

    /** Rows that a thread draws at a time. */
    private static final int BLOCK = 4096;

    private final int rows;
    private final int columns;
    private final NormalSource normals;
    private final double[] ofRow;
    private long frame;

    /**
     * A block before its first frame.
     *
     * @param rows number of rows, at least 0
     * @param columns number of columns, at least 0
     * @param normals of this link, advanced by this object alone
     * @throws IllegalArgumentException if a size is negative
     */
    public RayleighFading(int rows, int columns, NormalSource normals) {
        BlockShape.require(rows, columns);
        this.rows = rows;
        this.columns = columns;
        this.normals = Objects.requireNonNull(normals, "normals");
        this.ofRow = new double[2 * columns];
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void next(UdPlaces places, double[] re, double[] im) {
        if (rows <= BLOCK || normals.alike().isEmpty()) {
            fill(normals, 0, rows, re, im, ofRow);
        } else {
            RowBlocks.each(rows, BLOCK, (from, to) -> {
                fill(normals.alike().orElseThrow(), from, to, re, im, new double[2 * columns]);
            });
        }
        frame++;
    }

    private void fill(NormalSource source, int from, int to, double[] re, double[] im, double[] row) {
        int entry = from * columns;
        for (int r = from; r < to; r++) {
            source.fill(r, frame, row, row.length);
            for (int i = 0; i < row.length; i += 2, entry++) {
                re[entry] = row[i];
                im[entry] = row[i + 1];
            }
        }
    }
}
