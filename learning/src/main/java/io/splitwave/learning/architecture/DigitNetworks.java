package io.splitwave.learning.architecture;

import java.util.List;

/**
 * Three networks for ten digits of 8 x 8 grey pixels, small enough to be trained inside a simulated round on one core.
 * They have no batch normalisation, whose running statistics UDs could not average like weights.
 */
final class DigitNetworks {

    private static final Shape.Image PIXELS = new Shape.Image(1, 8, 8);
    private static final int CLASSES = 10;

    private DigitNetworks() {}

    /** Three convolutions, two of them followed by pooling, and two linear layers; five cuts. */
    static Architecture cnn() {
        return new Architecture(
                "cnn",
                PIXELS,
                List.of(
                        Block.of("conv1", new Convolution(16, 3, 1, 1, true), relu()),
                        Block.of("conv2", new Convolution(32, 3, 1, 1, true), relu(), halved()),
                        Block.of("conv3", new Convolution(64, 3, 1, 1, true), relu(), halved()),
                        Block.of("hidden", new Flatten(), new Linear(64, true), relu()),
                        Block.of("classifier", new Linear(CLASSES, true))));
    }

    /** Two hidden layers; three cuts. */
    static Architecture mlp() {
        return new Architecture(
                "mlp",
                PIXELS,
                List.of(
                        Block.of("hidden1", new Flatten(), new Linear(128, true), relu()),
                        Block.of("hidden2", new Linear(64, true), relu()),
                        Block.of("classifier", new Linear(CLASSES, true))));
    }

    /** Sixteen patches of 2 x 2 pixels and a class token, four encoder layers; six cuts. */
    static Architecture vit() {
        return new VisionTransformer(2, 32, 4, 64, 4).network("vit-digits", PIXELS, CLASSES);
    }

    private static Layer relu() {
        return new Nonlinearity(Nonlinearity.Kind.RELU);
    }

    private static Layer halved() {
        return new Pooling(Pooling.Kind.MAX, 2, 2, 0);
    }
}
