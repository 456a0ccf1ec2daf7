package io.splitwave.network.fading;

import java.util.Optional;

/**
 * Independent standard normals of one link, by row and frame. A row is a UD, or an IRS element where both ends stand
 * still. Belongs to one thread.
 */
public interface NormalSource {

    /**
     * Draws.
     *
     * <p>A caller asks for rows 0, 1, 2, ... of frame 0, then of frame 1, and so on, each once and always for the same
     * count: that is the order in which a source with a memory hands out its draws.
     *
     * @param row row of the link, at least 0
     * @param frame frame, at least 0
     * @param normals where the draws go
     * @param count how many, at least 0, at most the length of {@code normals}; the rest is left as it is
     */
    void fill(int row, long frame, double[] normals, int count);

    /**
     * A source of the same normals for another thread at the same time.
     *
     * @return a source that shares nothing with this one; empty where draws depend on those before
     */
    default Optional<NormalSource> alike() {
        return Optional.empty();
    }
}
