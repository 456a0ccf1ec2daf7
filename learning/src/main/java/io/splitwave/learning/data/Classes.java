package io.splitwave.learning.data;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/** Images sorted by class, each class in random order. */
final class Classes {
    private Classes() {}

    /** {@code [class][place]}: the given images. */
    static int[][] shuffled(LabelledImages images, int[] which, RandomStream stream) {
        int[] count = new int[images.classes()];
        for (int image : which) {
            count[images.label(image)]++;
        }
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
}
