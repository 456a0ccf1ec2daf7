package io.splitwave.learning.data;

import java.util.Arrays;

/** Which classes are generated so that, with the images there are, the classes become as equal as possible. */
public final class FilledLabels {
    private FilledLabels() {}

    /**
     * Fills the histogram like water: the classes with the fewest images rise to one level. What does not raise all of these by one
     * goes to them in turn.
     *
     * @param counts images that there are of each class, {@code [class]}, at least 0, at least one class
     * @param images how many to generate, at least 0
     * @param first class with which the turn begins, 0 to classes - 1; with another one each round no class is preferred
     * @return images to generate of each class, {@code [class]}, at least 0; their sum is {@code images}
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public static int[] towardsUniform(int[] counts, int images, int first) {
        if (counts.length == 0 || Arrays.stream(counts).min().getAsInt() < 0) {
            throw wrong(
                    "there must be at least one class, each with at least 0 images, were " + Arrays.toString(counts));
        }
        if (images < 0) {
            throw wrong("images must be >= 0, were " + images);
        }
        if (!(first >= 0 && first < counts.length)) {
            throw wrong("first must be in 0.." + (counts.length - 1) + ", was " + first);
        }
        long level = level(counts, images);
        int[] filled = new int[counts.length];
        long left = images;
        for (int i = 0; i < counts.length; i++) {
            filled[i] = (int) Math.max(0, level - counts[i]);
            left -= filled[i];
        }
        for (int turn = 0; left > 0; turn++) {
            int i = (first + turn) % counts.length;
            if (counts[i] <= level) {
                filled[i]++;
                left--;
            }
        }
        return filled;
    }

    /** The highest level to which so many images raise all classes below it. */
    private static long level(int[] counts, int images) {
        long low = 0;
        long high = (long) Arrays.stream(counts).max().getAsInt() + images + 1;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            long needed = 0;
            for (int count : counts) {
                needed += Math.max(0, middle - count);
            }
            if (needed <= images) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("labels to generate: " + what);
    }
}
