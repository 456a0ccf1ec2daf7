package io.splitwave.learning.architecture;

import java.util.ArrayList;
import java.util.List;

/** The 16-layer network of Simonyan and Zisserman (configuration D): five convolution blocks and one classifier block. */
final class Vgg {

    /** Channels of the convolutions of a block, and how many there are. */
    private static final int[][] CONVOLUTIONS = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};

    private static final int HIDDEN = 4096;
    private static final int CLASSES = 1000;

    private Vgg() {}

    static Architecture vgg16() {
        return network("vgg16", false);
    }

    /** With batch normalisation behind each convolution. */
    static Architecture vgg16BatchNorm() {
        return network("vgg16-bn", true);
    }

    private static Architecture network(String name, boolean normalised) {
        List<Block> blocks = new ArrayList<>();
        for (int[] convolutions : CONVOLUTIONS) {
            List<Layer> layers = new ArrayList<>();
            for (int i = 0; i < convolutions[1]; i++) {
                layers.add(new Convolution(convolutions[0], 3, 1, 1, true));
                if (normalised) {
                    layers.add(new BatchNorm());
                }
                layers.add(new Nonlinearity(Nonlinearity.Kind.RELU));
            }
            layers.add(new Pooling(Pooling.Kind.MAX, 2, 2, 0));
            blocks.add(new Block("conv" + (blocks.size() + 1), layers));
        }
        blocks.add(Block.of(
                "classifier",
                new Flatten(),
                new Linear(HIDDEN, true),
                new Nonlinearity(Nonlinearity.Kind.RELU),
                new Linear(HIDDEN, true),
                new Nonlinearity(Nonlinearity.Kind.RELU),
                new Linear(CLASSES, true)));
        return new Architecture(name, new Shape.Image(3, 224, 224), blocks);
    }
}
