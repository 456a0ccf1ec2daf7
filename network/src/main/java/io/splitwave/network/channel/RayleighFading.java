package io.splitwave.network.channel;

import java.util.Arrays;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * Fills a K x n or N x n block with CN(0, gain) entries: real and imaginary part each normal with mean 0 and variance
 * gain / 2. Normals by inversion, one uniform each, real before imaginary, row by row.
 */
final class RayleighFading {

    private final RandomStream[] streamOfRow;
    private final double[] deviationOfRow;
    private final int columns;

    private RayleighFading(RandomStream[] streamOfRow, double[] gainOfRow, int columns) {
        this.streamOfRow = streamOfRow;
        this.deviationOfRow = new double[gainOfRow.length];
        for (int row = 0; row < gainOfRow.length; row++) {
            deviationOfRow[row] = Math.sqrt(gainOfRow[row] / 2);
        }
        this.columns = columns;
    }

    /** Rows of one gain, all from one stream. */
    static RayleighFading common(int rows, int columns, double gain, RandomStream stream) {
        RandomStream[] streams = new RandomStream[rows];
        double[] gains = new double[rows];
        Arrays.fill(streams, stream);
        Arrays.fill(gains, gain);
        return new RayleighFading(streams, gains, columns);
    }

    /** Each row of its own gain and from its own stream. */
    static RayleighFading perRow(int columns, double[] gainOfRow, RandomStream[] streamOfRow) {
        return new RayleighFading(streamOfRow, gainOfRow, columns);
    }

    ComplexMatrix next() {
        int rows = streamOfRow.length;
        double[] re = new double[Math.multiplyExact(rows, columns)];
        double[] im = new double[re.length];
        int entry = 0;
        for (int row = 0; row < rows; row++) {
            RandomStream stream = streamOfRow[row];
            double deviation = deviationOfRow[row];
            for (int col = 0; col < columns; col++, entry++) {
                re[entry] = deviation * NormalDist.inverseF01(stream.nextDouble());
                im[entry] = deviation * NormalDist.inverseF01(stream.nextDouble());
            }
        }
        return ComplexMatrix.of(rows, columns, re, im);
    }
}
