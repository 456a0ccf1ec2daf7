package io.splitwave.network.fading;

import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * Normals by inversion of the uniforms of random streams, one uniform each. The draws depend on the order of the calls;
 * rows with streams of their own do not depend on each other.
 */
public final class StreamNormals implements NormalSource {

    private final RandomStream[] streamOfRow;
    private final boolean shared;

    private StreamNormals(RandomStream[] streamOfRow, boolean shared) {
        this.streamOfRow = streamOfRow;
        this.shared = shared;
    }

    /**
     * All rows from one stream, in the order of the calls.
     *
     * @param stream source of the uniforms, advanced by this object alone
     * @return the source
     */
    public static StreamNormals shared(RandomStream stream) {
        return new StreamNormals(new RandomStream[] {Objects.requireNonNull(stream, "stream")}, true);
    }

    /**
     * A stream per row.
     *
     * @param rows number of rows, at least 0
     * @param streamOf row to its stream; asked once per row, must not hand out one stream twice
     * @return the source
     */
    public static StreamNormals perRow(int rows, IntFunction<RandomStream> streamOf) {
        RandomStream[] streams = new RandomStream[rows];
        for (int row = 0; row < rows; row++) {
            streams[row] = Objects.requireNonNull(streamOf.apply(row), "random stream of row " + row);
        }
        return new StreamNormals(streams, false);
    }

    @Override
    public void fill(int row, long frame, double[] normals, int count) {
        RandomStream stream = streamOfRow[shared ? 0 : row];
        for (int i = 0; i < count; i++) {
            normals[i] = NormalDist.inverseF01(stream.nextDouble());
        }
    }
}
