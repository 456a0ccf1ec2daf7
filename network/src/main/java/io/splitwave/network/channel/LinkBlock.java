package io.splitwave.network.channel;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.mobility.UdPlaces;
import java.util.function.IntToDoubleFunction;

/** Joins small-scale fading and path gains to the matrix of one link in one frame. */
final class LinkBlock {
    /** Rows that a thread scales at a time. */
    private static final int BLOCK = 4096;

    private LinkBlock() {}

    /** Draws the next frame of the fading and scales each row to its gain. */
    static ComplexMatrix next(Fading fading, UdPlaces places, IntToDoubleFunction gainOfRow) {
        return next(fading, places, gainOfRow, ComplexMatrix.empty(fading.rows(), fading.columns()));
    }

    /** The same into the entries of another frame, which is lost. */
    static ComplexMatrix next(Fading fading, UdPlaces places, IntToDoubleFunction gainOfRow, ComplexMatrix lost) {
        int columns = fading.columns();
        double[] re = lost.ownRe();
        double[] im = lost.ownIm();
        fading.next(places, re, im);
        RowBlocks.each(fading.rows(), BLOCK, (from, to) -> {
            for (int row = from; row < to; row++) {
                double amplitude = Math.sqrt(gainOfRow.applyAsDouble(row) / Fading.POWER);
                for (int entry = row * columns; entry < (row + 1) * columns; entry++) {
                    re[entry] *= amplitude;
                    im[entry] *= amplitude;
                }
            }
        });
        return ComplexMatrix.owning(fading.rows(), columns, re, im);
    }

    /** Draws the next frame of the links to the UDs and takes the squared norm of each. */
    static double[] gains(Fading fading, UdPlaces places, double[] meanOfUd) {
        requireGains(fading, meanOfUd);
        return next(fading, places, ud -> meanOfUd[ud]).squaredNorms();
    }

    /** A mean gain for each row of fading. */
    static void requireGains(Fading fading, double[] meanOfUd) {
        if (meanOfUd.length != fading.rows()) {
            throw new IllegalStateException(
                    "UD link: " + meanOfUd.length + " gains for " + fading.rows() + " rows of fading");
        }
        for (int ud = 0; ud < meanOfUd.length; ud++) {
            if (!isGain(meanOfUd[ud])) { // a name for each would be a string for each
                requireGain("link of UD " + ud, meanOfUd[ud]);
            }
        }
    }

    static void requireGain(String whose, double gain) {
        if (!isGain(gain)) {
            throw new IllegalArgumentException(whose + ": gain must be a finite ratio >= 0, was " + gain);
        }
    }

    private static boolean isGain(double gain) {
        return gain >= 0 && gain != Double.POSITIVE_INFINITY;
    }
}
