package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * First-order autoregressive (Gauss-Markov) Rayleigh fading: h(n + 1) = a h(n) + sqrt(1 - a^2) w(n + 1), with w as {@link
 * RayleighFading} draws it and h(0) = w(0), so that it is stationary from the start. Correlation over n frames: a^n, or
 * the product of the a's in between where they change.
 *
 * <p>With a = J0(2 pi f_d T) it agrees with Clarke's model over one frame only: J0 swings through zero while a^n falls
 * steadily. A fair picture while 2 pi f_d T is well below 1; for the swings take {@link JakesFading}. Keeps 16 bytes per
 * entry.
 */
public final class GaussMarkovFading implements Fading {

    private final Fading innovation;
    private final FrameMemory memory;
    private final double[] re;
    private final double[] im;
    private UdPlaces previous;

    /**
     * A block before its first frame.
     *
     * @param rows number of rows, at least 0
     * @param columns number of columns, at least 0
     * @param memory correlation from frame to frame; one that depends on UDs needs rows that are UDs
     * @param normals of this link, advanced by this object alone
     * @throws IllegalArgumentException if a size is negative
     */
    public GaussMarkovFading(int rows, int columns, FrameMemory memory, NormalSource normals) {
        this.innovation = new RayleighFading(rows, columns, normals);
        this.memory = Objects.requireNonNull(memory, "memory");
        this.re = new double[Math.multiplyExact(rows, columns)];
        this.im = new double[re.length];
    }

    @Override
    public int rows() {
        return innovation.rows();
    }

    @Override
    public int columns() {
        return innovation.columns();
    }

    @Override
    public void next(UdPlaces places, double[] toRe, double[] toIm) {
        innovation.next(places, toRe, toIm);
        if (previous != null) {
            for (int row = 0; row < rows(); row++) {
                mix(row, memory.correlation(previous, row), toRe, toIm);
            }
        }
        System.arraycopy(toRe, 0, re, 0, re.length);
        System.arraycopy(toIm, 0, im, 0, im.length);
        previous = places;
    }

    private void mix(int row, double correlation, double[] toRe, double[] toIm) {
        double fresh = Math.sqrt((1 - correlation) * (1 + correlation));
        int end = (row + 1) * columns();
        for (int entry = row * columns(); entry < end; entry++) {
            toRe[entry] = correlation * re[entry] + fresh * toRe[entry];
            toIm[entry] = correlation * im[entry] + fresh * toIm[entry];
        }
    }
}
