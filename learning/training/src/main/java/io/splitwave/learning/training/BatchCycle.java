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

    /**
     * @param images not empty
     * @param batch images of a batch, at least 1; the last of each turn may be smaller
     */
    BatchCycle(int[] images, int batch, RandomStream stream) {
        this.images = images.clone();
        this.batch = batch;
        this.stream = stream;
    }

    int[] next() {
        if (next == 0) {
            Shuffle.inPlace(images, stream);
        }
        int end = Math.min(next + batch, images.length);
        int[] which = Arrays.copyOfRange(images, next, end);
        next = end == images.length ? 0 : end;
        return which;
    }
}
