package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Rayleigh fading, VRSL Section VI: every entry circular complex normal, independent of every other and of every other
 * frame. Normals are taken row by row, real before imaginary part.
 */
public final class RayleighFading implements Fading {

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
        int entry = 0;
        for (int row = 0; row < rows; row++) {
            normals.fill(row, frame, ofRow, ofRow.length);
            for (int i = 0; i < ofRow.length; i += 2, entry++) {
                re[entry] = ofRow[i];
                im[entry] = ofRow[i + 1];
            }
        }
        frame++;
    }
}
