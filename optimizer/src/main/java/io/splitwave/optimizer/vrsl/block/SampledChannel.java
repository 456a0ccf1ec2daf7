package io.splitwave.optimizer.vrsl.block;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import umontreal.ssj.rng.RandomStream;

/** The channel of some of a frame's devices. */
final class SampledChannel {
    private SampledChannel() {}

    /**
     * Every (K/n)-th of K devices from a random one on. Each device has the same chance. Their numbers do not depend on
     * where they are, so a regular choice of numbers is no bias.
     *
     * @param n how many, 1..K
     * @param stream one draw is taken
     */
    static ChannelState of(ChannelState channel, int n, RandomStream stream) {
        int all = channel.userDevices();
        double start = stream.nextDouble();
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = (int) Math.min(all - 1L, (long) ((i + start) * all / n));
        }
        return new ChannelState(
                channel.apIrs(),
                rowsOf(channel.irsUd(), rows),
                channel.direct().map(direct -> rowsOf(direct, rows)),
                channel.apIrsUplink());
    }

    private static ComplexMatrix rowsOf(ComplexMatrix matrix, int[] rows) {
        int columns = matrix.columns();
        double[] re = new double[rows.length * columns];
        double[] im = new double[re.length];
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < columns; column++) {
                re[i * columns + column] = matrix.re(rows[i], column);
                im[i * columns + column] = matrix.im(rows[i], column);
            }
        }
        return ComplexMatrix.of(rows.length, columns, re, im);
    }
}
