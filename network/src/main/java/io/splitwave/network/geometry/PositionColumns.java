package io.splitwave.network.geometry;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Positions in two arrays that are given away, each made when it is read, as there may be a million of them. */
final class PositionColumns extends AbstractList<Position> implements RandomAccess {
    private final double[] xM;
    private final double[] yM;

    PositionColumns(double[] xM, double[] yM) {
        this.xM = xM;
        this.yM = yM;
    }

    @Override
    public Position get(int place) {
        return new Position(xM[place], yM[place]);
    }

    @Override
    public int size() {
        return xM.length;
    }
}
