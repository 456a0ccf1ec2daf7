package io.splitwave.network.channel;

import io.splitwave.network.fading.Fading;
import io.splitwave.network.mobility.UdPlaces;
import java.util.function.IntToDoubleFunction;

/** Joins small-scale fading and path gains to the matrix of one link in one frame. */
final class LinkBlock {

    private LinkBlock() {}

    /** Draws the next frame of the fading and scales each row to its gain. */
    static ComplexMatrix next(Fading fading, UdPlaces places, IntToDoubleFunction gainOfRow) {
        int columns = fading.columns();
        double[] re = new double[Math.multiplyExact(fading.rows(), columns)];
        double[] im = new double[re.length];
        fading.next(places, re, im);
        for (int row = 0; row < fading.rows(); row++) {
            double amplitude = Math.sqrt(gainOfRow.applyAsDouble(row) / Fading.POWER);
            for (int entry = row * columns; entry < (row + 1) * columns; entry++) {
                re[entry] *= amplitude;
                im[entry] *= amplitude;
            }
        }
        return ComplexMatrix.owning(fading.rows(), columns, re, im);
    }

    static void requireGain(String whose, double gain) {
        if (!(gain >= 0) || Double.isInfinite(gain)) {
            throw new IllegalArgumentException(whose + ": gain must be a finite ratio >= 0, was " + gain);
        }
    }
}
