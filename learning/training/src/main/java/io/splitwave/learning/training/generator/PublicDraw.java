package io.splitwave.learning.training.generator;

import io.splitwave.learning.data.LabelledImages;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** Draws public images of the ordered classes, with replacement. */
final class PublicDraw implements ImageGenerator {
    private final LabelledImages images;
    private final int[][] byClass; // [class][place]

    PublicDraw(LabelledImages images) {
        this.images = images;
        this.byClass = IntStream.range(0, images.classes())
                .mapToObj(c -> IntStream.of(images.all())
                        .filter(image -> images.label(image) == c)
                        .toArray())
                .toArray(int[][]::new);
    }

    @Override
    public LabelledImages generate(int[] perClass, RandomStream stream) {
        Order order = new Order(images, perClass);
        int[] drawn = new int[order.size()];
        for (int i = 0; i < drawn.length; i++) {
            int[] ofClass = byClass[order.label(i)];
            drawn[i] = ofClass[stream.nextInt(0, ofClass.length - 1)];
        }
        return images.some(drawn);
    }
}
