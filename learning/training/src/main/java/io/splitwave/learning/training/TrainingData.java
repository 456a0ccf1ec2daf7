package io.splitwave.learning.training;

import io.splitwave.learning.data.LabelledImages;
import java.util.Arrays;
import java.util.Objects;

/** Which device learns from which images, and which images are kept for the test. Immutable. */
public final class TrainingData {
    private final LabelledImages training;
    private final int[][] shares;
    private final LabelledImages testing;
    private final int[] test;

    /**
     * Gathers the data.
     *
     * @param training images to learn from
     * @param shares {@code [ud][place]}: images of each device; some may have none, not all
     * @param testing images to test with, of the same shape and classes; may be the same object
     * @param test which of them, at least one
     * @throws IllegalArgumentException if the two sets of images differ in kind, or one of them is empty
     */
    public TrainingData(LabelledImages training, int[][] shares, LabelledImages testing, int[] test) {
        this.training = Objects.requireNonNull(training, "training");
        this.shares = shares.clone();
        this.testing = Objects.requireNonNull(testing, "testing");
        this.test = test.clone();
        if (!training.shape().equals(testing.shape()) || training.classes() != testing.classes()) {
            throw new IllegalArgumentException(
                    "training data: images to learn from and to test with must be alike, were "
                            + training.shape() + " of " + training.classes() + " classes and " + testing.shape()
                            + " of "
                            + testing.classes());
        }
        if (test.length == 0 || Arrays.stream(shares).allMatch(s -> s.length == 0)) {
            throw new IllegalArgumentException("training data: there must be images to learn from and to test with");
        }
        for (int ud = 0; ud < this.shares.length; ud++) {
            this.shares[ud] = shares[ud].clone();
        }
    }

    /**
     * Images that a device learns from, |D_k|.
     *
     * @param ud device, 0 based
     * @return at least 0
     * @throws IndexOutOfBoundsException if there is no such device
     */
    public int images(int ud) {
        return shares[ud].length;
    }

    /**
     * How many images of each class a device learns from.
     *
     * @param ud device, 0 based
     * @return a fresh array, {@code [class]}, at least 0
     * @throws IndexOutOfBoundsException if there is no such device
     */
    public int[] labels(int ud) {
        return training.histogram(shares[ud]);
    }

    LabelledImages training() {
        return training;
    }

    /** {@code [ud][place]}, not to be changed. */
    int[][] shares() {
        return shares;
    }

    LabelledImages testing() {
        return testing;
    }

    int[] test() {
        return test;
    }
}
