package io.splitwave.learning.training;

import io.splitwave.learning.data.Shuffle;
import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/** A learner's images, batch after batch: in random order until each was taken once, then in a new random order. */
final class BatchCycle {
    private final int[] images;
    private final int batch;
    private final RandomStream stream;
    private int next;
    private boolean ordered; // whether the present turn has its order

    /**
     * @param images not empty
     * @param batch images of a batch, at least 1; the last of each turn may be smaller
     */
    BatchCycle(int[] images, int batch, RandomStream stream) {
        this.images = images.clone();
        this.batch = batch;
        this.stream = stream;
    }

    /** The batch that {@link #next()} will give. */
    int[] peek() {
        if (!ordered) {
            Shuffle.inPlace(images, stream);
            ordered = true;
        }
        return Arrays.copyOfRange(images, next, Math.min(next + batch, images.length));
    }

    int[] next() {
        int[] which = peek();
        next += which.length;
        if (next == images.length) {
            next = 0;
            ordered = false;
        }
        return which;
    }
}
