package io.splitwave.network.fading;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Frames of fading for tests, and places to draw them for. */
final class Frames {

    private Frames() {}

    /** All UDs present at (10, 0), one speed each. */
    static UdPlaces at(double... speedMps) {
        boolean[] present = new boolean[speedMps.length];
        Arrays.fill(present, true);
        return places(speedMps, present);
    }

    static UdPlaces places(double[] speedMps, boolean[] present) {
        List<Position> positions = new ArrayList<>();
        for (int ud = 0; ud < speedMps.length; ud++) {
            positions.add(new Position(10, 0));
        }
        return new UdPlaces(positions, speedMps, present);
    }

    /** Next frame: real parts of all entries, then imaginary parts. */
    static double[] next(Fading fading, UdPlaces places) {
        int entries = fading.rows() * fading.columns();
        double[] re = new double[entries];
        double[] im = new double[entries];
        fading.next(places, re, im);
        double[] both = Arrays.copyOf(re, 2 * entries);
        System.arraycopy(im, 0, both, entries, entries);
        return both;
    }
}
