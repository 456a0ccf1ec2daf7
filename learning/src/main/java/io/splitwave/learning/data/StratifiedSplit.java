package io.splitwave.learning.data;

import java.util.Arrays;
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
        int[] all = new int[images.size()];
        Arrays.setAll(all, i -> i);
        int[] train = new int[images.size()];
        int[] test = new int[images.size()];
        int trained = 0;
        int tested = 0;
        for (int[] ofClass : Classes.shuffled(images, all, stream)) {
            int apart = (int) Math.floor(testFraction * ofClass.length + 0.5);
            for (int i = 0; i < ofClass.length; i++) {
                if (i < apart) {
                    test[tested++] = ofClass[i];
                } else {
                    train[trained++] = ofClass[i];
                }
            }
        }
        return new StratifiedSplit(sorted(train, trained), sorted(test, tested));
    }

    private static int[] sorted(int[] images, int count) {
        int[] some = Arrays.copyOf(images, count);
        Arrays.sort(some);
        return some;
    }
}
