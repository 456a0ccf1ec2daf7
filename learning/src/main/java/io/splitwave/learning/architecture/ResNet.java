package io.splitwave.learning.architecture;

import java.util.ArrayList;
import java.util.List;

/** The 18-layer residual network of He et al., a block for the stem, for each residual layer and for the classifier. */
final class ResNet {

    private static final int[] STAGE_CHANNELS = {64, 128, 256, 512};

    private ResNet() {}

    /** For 1000 classes of images of 224 x 224 pixels, as published. */
    static Architecture resNet18() {
        Block stem = Block.of(
                "stem",
                new Convolution(STAGE_CHANNELS[0], 7, 2, 3, false),
                new BatchNorm(),
                new Nonlinearity(Nonlinearity.Kind.RELU),
                new Pooling(Pooling.Kind.MAX, 3, 2, 1));
        return network("resnet18", new Shape.Image(3, 224, 224), stem, 1000);
    }

    /** For 10 classes of images of 32 x 32 pixels: the stem is one convolution of 3 x 3 that keeps the size. */
    static Architecture resNet18Cifar() {
        Block stem = Block.of(
                "conv1",
                new Convolution(STAGE_CHANNELS[0], 3, 1, 1, false),
                new BatchNorm(),
                new Nonlinearity(Nonlinearity.Kind.RELU));
        return network("resnet18-cifar", new Shape.Image(3, 32, 32), stem, 10);
    }

    private static Architecture network(String name, Shape input, Block stem, int classes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(stem);
        int from = STAGE_CHANNELS[0];
        for (int stage = 1; stage <= STAGE_CHANNELS.length; stage++) {
            int channels = STAGE_CHANNELS[stage - 1];
            blocks.add(residual("layer" + stage + ".1", from, channels, stage == 1 ? 1 : 2));
            blocks.add(residual("layer" + stage + ".2", channels, channels, 1));
            from = channels;
        }
        blocks.add(Block.of("classifier", new GlobalAveragePooling(), new Linear(classes, true)));
        return new Architecture(name, input, blocks);
    }

    private static Block residual(String name, int from, int channels, int stride) {
        List<Layer> branch = List.of(
                new Convolution(channels, 3, stride, 1, false),
                new BatchNorm(),
                new Nonlinearity(Nonlinearity.Kind.RELU),
                new Convolution(channels, 3, 1, 1, false),
                new BatchNorm());
        boolean sameShape = from == channels && stride == 1;
        List<Layer> shortcut =
                sameShape ? List.of() : List.of(new Convolution(channels, 1, stride, 0, false), new BatchNorm());
        return Block.of(name, new Residual(branch, shortcut), new Nonlinearity(Nonlinearity.Kind.RELU));
    }
}
