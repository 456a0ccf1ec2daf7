package io.splitwave.learning.training.generator;

import io.splitwave.learning.data.LabelledImages;
import umontreal.ssj.rng.RandomStream;

/** Makes images of ordered classes. It keeps nothing from one order to the next; threads may share it. */
public interface ImageGenerator {

    /**
     * Makes images.
     *
     * @param perClass how many of each class, {@code [class]}, each at least 0
     * @param stream source of all chance
     * @return the images, first those of class 0, then those of class 1 ..., each labelled with the class it was ordered as
     * @throws IllegalArgumentException if there are not as many numbers as classes, or one is below 0
     */
    LabelledImages generate(int[] perClass, RandomStream stream);
}
