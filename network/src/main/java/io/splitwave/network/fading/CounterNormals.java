package io.splitwave.network.fading;

import java.util.Optional;

/**
 * Fast normals that are a function of (key, row, frame): they depend neither on the order of the calls nor on what else
 * is drawn, and nothing is kept per row.
 *
 * <p>Bits by {@link Philox}, whose counter is (row, index within the row; frame): every (row, frame) has 2^33 words of
 * its own and none ever meets another's. Normals by {@link Ziggurat}.
 */
public final class CounterNormals implements NormalSource {

    private final long key;
    private final Philox bits;

    /**
     * Normals of one link.
     *
     * @param key names the link, its replication and the master seed; different keys give unrelated draws
     */
    public CounterNormals(long key) {
        this.key = key;
        this.bits = new Philox(key);
    }

    @Override
    public Optional<NormalSource> alike() {
        return Optional.of(new CounterNormals(key));
    }

    @Override
    public void fill(int row, long frame, double[] normals, int count) {
        bits.moveTo(row, frame);
        for (int i = 0; i < count; i++) {
            normals[i] = Ziggurat.normal(bits);
        }
    }
}
