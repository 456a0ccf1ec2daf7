package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import java.util.List;
import java.util.Optional;

/**
 * One direction of a frame's channel in the form A = H Diag(v) G + D, A_ka the amplitude of device k at antenna a.
 *
 * <p>H = conj(h) and D = conj(d). For the downlink, VRSL (3), (38), G is that of the channel. For an uplink that is not
 * reciprocal, VRSL (12), (39) with the transpose instead of the conjugate transpose (see
 * {@link io.splitwave.network.irs.EffectiveGains}), it is G_ul. Reciprocal channels have one direction for both.
 */
final class Cascade {
    private final SplitMatrix h;
    private final SplitMatrix g;
    private final Optional<SplitMatrix> d;
    private double[] largest; // [ud], once it has been asked for

    Cascade(SplitMatrix h, SplitMatrix g, Optional<SplitMatrix> d) {
        this.h = h;
        this.g = g;
        this.d = d;
    }

    /** The downlink and, unless it is reciprocal, the uplink. */
    static List<Cascade> of(ChannelState channel) {
        Cascade down = of(channel, channel.apIrs());
        return channel.apIrsUplink()
                .map(uplink -> List.of(down, of(channel, uplink)))
                .orElse(List.of(down));
    }

    private static Cascade of(ChannelState channel, ComplexMatrix irsAp) {
        return new Cascade(
                SplitMatrix.of(channel.irsUd(), -1),
                SplitMatrix.of(irsAp, 1),
                channel.direct().map(d -> SplitMatrix.of(d, -1)));
    }

    /** H, {@code [ud][element]}. */
    SplitMatrix h() {
        return h;
    }

    /** G, {@code [element][antenna]}. */
    SplitMatrix g() {
        return g;
    }

    /** D, {@code [ud][antenna]}, empty without a direct link. */
    Optional<SplitMatrix> d() {
        return d;
    }

    int userDevices() {
        return h.rows;
    }

    int elements() {
        return g.rows;
    }

    int antennas() {
        return g.columns;
    }

    /** Upper bound of a device's gain over all phases: (sum over n of |h_kn| |G_n| + |d_k|)^2. */
    double largestGain(int ud) {
        if (largest == null) {
            largest = new double[userDevices()];
            double[] norm = new double[elements()];
            for (int n = 0; n < norm.length; n++) {
                norm[n] = norm(g, n);
            }
            for (int k = 0; k < largest.length; k++) {
                double amplitude = d.isPresent() ? norm(d.get(), k) : 0;
                for (int n = 0; n < norm.length; n++) {
                    amplitude += Math.hypot(h.re[k][n], h.im[k][n]) * norm[n];
                }
                largest[k] = amplitude * amplitude;
            }
        }
        return largest[ud];
    }

    static double norm(SplitMatrix matrix, int row) {
        double square = 0;
        for (int j = 0; j < matrix.columns; j++) {
            square += matrix.re[row][j] * matrix.re[row][j] + matrix.im[row][j] * matrix.im[row][j];
        }
        return Math.sqrt(square);
    }
}
