package io.splitwave.learning.data;

import umontreal.ssj.rng.RandomStream;

/**
 * Images for training and images for testing, with the same share of each class.
 *
 * @param train which to train on, ascending
 * @param test which to test on, ascending
 */
public record StratifiedSplit(int[] train, int[] test) {

    /**
     * Copies the arrays.
     *
     * @param train which to train on, ascending
     * @param test which to test on, ascending
     */
    public StratifiedSplit {
        train = train.clone();
        test = test.clone();
    }

    /**
     * Images to train on.
     *
     * @return a copy, ascending
     */
    @Override
    public int[] train() {
        return train.clone();
    }

    /**
     * Images to test on.
     *
     * @return a copy, ascending
     */
    @Override
    public int[] test() {
        return test.clone();
    }

    /**
     * Draws a split; of n images of a class, the test set gets the fraction of n, rounded to the nearest (half up).
     *
     * @param images what to split
     * @param testFraction share of each class set apart, in (0, 1)
     * @param stream source of the uniforms
     * @return the split
     * @throws IllegalArgumentException if the fraction is out of range
     */
    public static StratifiedSplit draw(LabelledImages images, double testFraction, RandomStream stream) {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException("split: testFraction must be in (0, 1), was " + testFraction);
        }
        Classes.Parts parts = Classes.apart(images, images.all(), testFraction, stream);
        return new StratifiedSplit(parts.others(), parts.apart());
    }
}
