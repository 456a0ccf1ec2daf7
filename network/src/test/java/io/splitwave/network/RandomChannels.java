package io.splitwave.network;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.irs.PhaseShifts;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/** Matrices, channels and phases with no structure at all, for comparisons with a definition. */
public final class RandomChannels {

    private RandomChannels() {}

    public static ComplexMatrix matrix(int rows, int columns, RandomStream stream) {
        double[] re = new double[rows * columns];
        double[] im = new double[rows * columns];
        for (int i = 0; i < re.length; i++) {
            re[i] = 2 * stream.nextDouble() - 1;
            im[i] = 2 * stream.nextDouble() - 1;
        }
        return ComplexMatrix.of(rows, columns, re, im);
    }

    public static ChannelState channel(
            int uds, int elements, int antennas, boolean direct, boolean uplink, RandomStream stream) {
        return new ChannelState(
                matrix(elements, antennas, stream),
                matrix(uds, elements, stream),
                direct ? Optional.of(matrix(uds, antennas, stream)) : Optional.empty(),
                uplink ? Optional.of(matrix(elements, antennas, stream)) : Optional.empty());
    }

    public static PhaseShifts phases(int elements, RandomStream stream) {
        double[] rad = new double[elements];
        for (int n = 0; n < elements; n++) {
            rad[n] = 2 * Math.PI * stream.nextDouble();
        }
        return new PhaseShifts(rad);
    }
}
