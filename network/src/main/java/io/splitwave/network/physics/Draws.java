package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.fading.StreamNormals;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Collections;

/** Frames of a fading process at unit power. */
final class Draws {

    private Draws() {}

    static NormalSource normals(long seed, String purpose) {
        return StreamNormals.shared(new RandomStreams(seed).stream("physics." + purpose, 0));
    }

    /** UDs that stand still at one place. */
    static UdPlaces still(int uds) {
        return UdPlaces.atRest(Collections.nCopies(uds, new Position(100, 30)));
    }

    static Block next(Fading fading, UdPlaces places) {
        double[] re = new double[fading.rows() * fading.columns()];
        double[] im = new double[re.length];
        fading.next(places, re, im);
        double amplitude = Math.sqrt(1 / Fading.POWER);
        for (int entry = 0; entry < re.length; entry++) {
            re[entry] *= amplitude;
            im[entry] *= amplitude;
        }
        return new Block(fading.columns(), re, im);
    }

    /** One frame, row-major. */
    record Block(int columns, double[] re, double[] im) {
        int entries() {
            return re.length;
        }

        double power(int entry) {
            return re[entry] * re[entry] + im[entry] * im[entry];
        }

        /** Real part of an entry times the conjugate of an entry of another frame or the same. */
        double product(int entry, Block other, int otherEntry) {
            return re[entry] * other.re[otherEntry] + im[entry] * other.im[otherEntry];
        }

        /** Imaginary part of the same. */
        double quadrature(int entry, Block other, int otherEntry) {
            return im[entry] * other.re[otherEntry] - re[entry] * other.im[otherEntry];
        }
    }
}
