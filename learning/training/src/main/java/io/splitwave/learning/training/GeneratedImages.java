package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.FilledLabels;
import io.splitwave.learning.data.ImageMemory;
import io.splitwave.learning.data.Keeping;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.Shuffle;
import io.splitwave.learning.training.generator.ImageGenerator;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** The images that the server has generated and kept, the oldest first. */
final class GeneratedImages {
    private final ImageGenerator generator;
    private final ImageMemory memory;
    private final RandomStream stream;
    private LabelledImages kept;

    /** @param like images of the kind that is to be generated */
    GeneratedImages(
            ImageGenerator generator, Keeping keeping, LabelledImages like, RandomStreams streams, int replication) {
        this.generator = generator;
        this.memory = new ImageMemory(keeping);
        this.stream = streams.stream("learning-generated", replication);
        this.kept = generator.generate(new int[like.classes()], stream);
        if (!kept.shape().equals(like.shape()) || kept.classes() != like.classes()) {
            throw new IllegalArgumentException("generated images must be " + like.shape() + " of " + like.classes()
                    + " classes as those of the devices, were " + kept.shape() + " of " + kept.classes());
        }
    }

    /** How many are kept. */
    int soFar() {
        return memory.soFar();
    }

    /**
     * New images in random order, with classes that make those of the devices and theirs as equal as possible.
     *
     * @param labels of the devices, {@code [class]}
     * @param count how many, at least 0
     * @param first class with which those left over begin
     */
    LabelledImages generate(int[] labels, int count, int first) {
        LabelledImages images = generator.generate(FilledLabels.towardsUniform(labels, count, first), stream);
        int[] order = images.all();
        Shuffle.inPlace(order, stream);
        return images.some(order);
    }

    /** The newest of the kept images, and then those of this round. */
    LabelledImages with(int earlier, LabelledImages fresh) {
        return newest(kept, earlier).followedBy(fresh);
    }

    /** Ends a round. */
    void keep(LabelledImages fresh) {
        memory.add(fresh.size());
        kept = newest(kept.followedBy(fresh), memory.soFar());
    }

    private static LabelledImages newest(LabelledImages images, int count) {
        return images.some(IntStream.range(images.size() - count, images.size()).toArray());
    }
}
