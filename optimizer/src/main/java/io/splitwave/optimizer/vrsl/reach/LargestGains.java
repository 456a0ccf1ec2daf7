package io.splitwave.optimizer.vrsl.reach;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;

/**
 * Upper bound of a device's gain over all phases, in each direction: (N + 1)(sum over n of |h_kn|^2 |G_n|^2 + |d_k|^2),
 * by Cauchy and Schwarz over the N paths of the surface and the direct one. Random phases give the sum on average, so
 * it is 0 exactly where all phases give 0.
 */
final class LargestGains {
    /** Devices that a thread takes at a time. */
    private static final int BLOCK = 4096;

    private final double[] downlink;
    private final double[] uplink;

    private LargestGains(double[] downlink, double[] uplink) {
        this.downlink = downlink;
        this.uplink = uplink;
    }

    static LargestGains of(ChannelState channel) {
        double[] down = bound(channel, channel.apIrs());
        return new LargestGains(
                down,
                channel.apIrsUplink().map(uplink -> bound(channel, uplink)).orElse(down));
    }

    private static double[] bound(ChannelState channel, ComplexMatrix irsAp) {
        int elements = channel.irsElements();
        double[] perElement = new double[elements];
        for (int n = 0; n < elements; n++) {
            perElement[n] = squares(irsAp, n);
        }
        double[] bound = new double[channel.userDevices()];
        RowBlocks.each(bound.length, BLOCK, (from, to) -> {
            for (int ud = from; ud < to; ud++) {
                double sum =
                        channel.direct().isPresent() ? squares(channel.direct().get(), ud) : 0;
                for (int n = 0; n < elements; n++) {
                    double re = channel.irsUd().re(ud, n);
                    double im = channel.irsUd().im(ud, n);
                    sum += (re * re + im * im) * perElement[n];
                }
                bound[ud] = (elements + 1) * sum;
            }
        });
        return bound;
    }

    private static double squares(ComplexMatrix matrix, int row) {
        double sum = 0;
        for (int column = 0; column < matrix.columns(); column++) {
            double re = matrix.re(row, column);
            double im = matrix.im(row, column);
            sum += re * re + im * im;
        }
        return sum;
    }

    double downlink(int ud) {
        return downlink[ud];
    }

    double uplink(int ud) {
        return uplink[ud];
    }
}
