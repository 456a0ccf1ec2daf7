package io.splitwave.learning.architecture;

/**
 * An image as tokens, Dosovitskiy et al. (1): patches that do not overlap, each mapped linearly with a bias, a learned
 * class token in front, a learned position added to every token.
 *
 * @param patch side of a patch, pixel, at least 1; divides height and width of the image
 * @param width elements of a token, at least 1
 */
public record PatchEmbedding(int patch, int width) implements Layer {

    /**
     * Checks the numbers.
     *
     * @param patch side of a patch, pixel
     * @param width elements of a token
     * @throws IllegalArgumentException if one is out of its range
     */
    public PatchEmbedding {
        Dimensions.requireOneOrMore("patch", patch);
        Dimensions.requireOneOrMore("width", width);
    }

    @Override
    public Shape.Tokens output(Shape input) {
        return new Shape.Tokens(Math.toIntExact(Math.min(Integer.MAX_VALUE, patches(input) + 1)), width, true);
    }

    @Override
    public Cost cost(Shape input, boolean learnedBefore) {
        long weightsPerOutput = Dimensions.product(Expect.image(input).channels(), patch, patch);
        long products = Dimensions.product(patches(input), width, weightsPerOutput);
        long map = Dimensions.product(width, weightsPerOutput + 1);
        long classToken = width;
        long positions = output(input).elements();
        return Cost.ofLinearMap(products, Dimensions.sum(Dimensions.sum(map, classToken), positions), learnedBefore);
    }

    private long patches(Shape input) {
        Shape.Image image = Expect.image(input);
        if (image.height() % patch != 0 || image.width() % patch != 0) {
            throw Expect.refused("an image whose sides are multiples of the patch = " + patch, input);
        }
        return Dimensions.product(image.height() / patch, image.width() / patch);
    }
}
