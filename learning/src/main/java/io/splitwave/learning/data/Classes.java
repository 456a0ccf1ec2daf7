package io.splitwave.learning.data;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/** Images sorted by class, each class in random order. */
final class Classes {
    private Classes() {}

    /** {@code [class][place]}: the given images. */
    static int[][] shuffled(LabelledImages images, int[] which, RandomStream stream) {
        int[] count = images.histogram(which);
        int[][] byClass = new int[images.classes()][];
        Arrays.setAll(byClass, c -> new int[count[c]]);
        int[] filled = new int[images.classes()];
        for (int image : which) {
            int label = images.label(image);
            byClass[label][filled[label]++] = image;
        }
        for (int[] ofClass : byClass) {
            Shuffle.inPlace(ofClass, stream);
        }
        return byClass;
    }

    /**
     * Images set apart, and the others.
     *
     * @param apart ascending
     * @param others ascending
     */
    record Parts(int[] apart, int[] others) {}

    /** Sets a share of each class apart: of n images the share of n, rounded to the nearest (half up). */
    static Parts apart(LabelledImages images, int[] which, double share, RandomStream stream) {
        int[] apart = new int[which.length];
        int[] others = new int[which.length];
        int taken = 0;
        int left = 0;
        for (int[] ofClass : shuffled(images, which, stream)) {
            int most = (int) Math.floor(share * ofClass.length + 0.5);
            for (int i = 0; i < ofClass.length; i++) {
                if (i < most) {
                    apart[taken++] = ofClass[i];
                } else {
                    others[left++] = ofClass[i];
                }
            }
        }
        return new Parts(sorted(apart, taken), sorted(others, left));
    }

    private static int[] sorted(int[] images, int count) {
        int[] some = Arrays.copyOf(images, count);
        Arrays.sort(some);
        return some;
    }
}
