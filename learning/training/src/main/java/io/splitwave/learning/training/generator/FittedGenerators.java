package io.splitwave.learning.training.generator;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.LabelledImages;
import java.util.HashMap;
import java.util.Map;

/**
 * Generators of an experiment, each fitted once: schemes that are compared on one replication have the same public images and
 * so the same generator. One object serves an experiment; threads may share it.
 */
public final class FittedGenerators {
    private final Map<Key, ImageGenerator> known = new HashMap<>();

    private record Key(GeneratorKind kind, int replication, LabelledImages publicImages) {}

    /** Starts with none. */
    public FittedGenerators() {
        // a map that fills up
    }

    /**
     * The generator of a replication.
     *
     * @param kind of generator
     * @param publicImages the public images of this replication
     * @param streams random streams of the experiment
     * @param replication which substream, at least 0
     * @return fitted now, or when it was first wanted
     * @throws IllegalArgumentException if a class has no image
     */
    public synchronized ImageGenerator of(
            GeneratorKind kind, LabelledImages publicImages, RandomStreams streams, int replication) {
        return known.computeIfAbsent(
                new Key(kind, replication, publicImages),
                key -> kind.fit(publicImages, streams.stream("learning-generator", replication)));
    }
}
