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
 *
 * @param h {@code [ud][element]}
 * @param g {@code [element][antenna]}
 * @param d {@code [ud][antenna]}, empty without a direct link
 */
record Cascade(SplitMatrix h, SplitMatrix g, Optional<SplitMatrix> d) {

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
        double amplitude = d.isPresent() ? norm(d.get(), ud) : 0;
        for (int n = 0; n < elements(); n++) {
            amplitude += Math.hypot(h.re[ud][n], h.im[ud][n]) * norm(g, n);
        }
        return amplitude * amplitude;
    }

    static double norm(SplitMatrix matrix, int row) {
        double square = 0;
        for (int j = 0; j < matrix.columns; j++) {
            square += matrix.re[row][j] * matrix.re[row][j] + matrix.im[row][j] * matrix.im[row][j];
        }
        return Math.sqrt(square);
    }
}
