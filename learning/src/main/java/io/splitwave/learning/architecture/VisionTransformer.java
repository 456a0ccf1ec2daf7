package io.splitwave.learning.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * The vision transformer of Dosovitskiy et al.: a block for the embedding, for each encoder layer (normalisation in front
 * of each branch) and for the head, which normalises and classifies the class token.
 *
 * @param patch side of a patch, pixel
 * @param width elements of a token
 * @param heads of each self-attention
 * @param hidden width of the hidden layer of an encoder's perceptron
 * @param depth encoder layers
 */
record VisionTransformer(int patch, int width, int heads, int hidden, int depth) {

    private static final Shape.Image IMAGENET = new Shape.Image(3, 224, 224);
    private static final int IMAGENET_CLASSES = 1000;

    /** Small, 16 x 16 patches; the size named by Touvron et al. (DeiT-S without distillation). */
    static Architecture small16() {
        return new VisionTransformer(16, 384, 6, 1536, 12).network("vit-s16", IMAGENET, IMAGENET_CLASSES);
    }

    /** Base, 16 x 16 patches. */
    static Architecture base16() {
        return new VisionTransformer(16, 768, 12, 3072, 12).network("vit-b16", IMAGENET, IMAGENET_CLASSES);
    }

    /** Base, 32 x 32 patches. */
    static Architecture base32() {
        return new VisionTransformer(32, 768, 12, 3072, 12).network("vit-b32", IMAGENET, IMAGENET_CLASSES);
    }

    /** Large, 16 x 16 patches. */
    static Architecture large16() {
        return new VisionTransformer(16, 1024, 16, 4096, 24).network("vit-l16", IMAGENET, IMAGENET_CLASSES);
    }

    Architecture network(String name, Shape.Image input, int classes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of("embedding", new PatchEmbedding(patch, width)));
        for (int layer = 1; layer <= depth; layer++) {
            blocks.add(Block.of(
                    "encoder" + layer,
                    Residual.around(new LayerNorm(), new SelfAttention(heads)),
                    Residual.around(
                            new LayerNorm(),
                            new Linear(hidden, true),
                            new Nonlinearity(Nonlinearity.Kind.GELU),
                            new Linear(width, true))));
        }
        // Normalising the class token alone is normalising all tokens and taking it: tokens are normalised one by one.
        blocks.add(Block.of("head", new TakeClassToken(), new LayerNorm(), new Linear(classes, true)));
        return new Architecture(name, input, blocks);
    }
}
