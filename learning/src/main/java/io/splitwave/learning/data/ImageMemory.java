package io.splitwave.learning.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Counts the generated images that are kept from round to round. The kept ones are always the newest, so their number says
 * which they are. Who trains on them and who times that training count alike, each with an object of its own.
 */
public final class ImageMemory {
    private final Keeping keeping;
    private final Deque<Integer> window = new ArrayDeque<>(); // images of each round of a window, the oldest first
    private int kept;

    /**
     * Starts without images.
     *
     * @param keeping which images are kept
     */
    public ImageMemory(Keeping keeping) {
        this.keeping = Objects.requireNonNull(keeping, "keeping");
    }

    /**
     * Images kept for the next round: the newest of all.
     *
     * @return at least 0
     */
    public int soFar() {
        return kept;
    }

    /**
     * Ends a round, whether or not its devices' work was aggregated.
     *
     * @param images generated in it, at least 0
     * @throws IllegalArgumentException if the number is below 0
     * @throws ArithmeticException if more than 2^31 - 1 images are kept
     */
    public void add(int images) {
        if (images < 0) {
            throw new IllegalArgumentException("generated images of a round must be >= 0, were " + images);
        }
        kept = Math.addExact(kept, images);
        if (keeping instanceof Keeping.Window last) {
            window.addLast(images);
            if (window.size() > last.rounds()) {
                kept -= window.removeFirst();
            }
        } else if (keeping instanceof Keeping.Cap most) {
            kept = Math.min(kept, most.images());
        }
    }
}
