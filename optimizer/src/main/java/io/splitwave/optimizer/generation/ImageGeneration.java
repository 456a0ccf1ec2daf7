package io.splitwave.optimizer.generation;

/**
 * What the server's part of a round takes: it generates images, then trains its model on all images kept so far and the new ones.
 *
 * @param perImageS t_0, time to generate an image, s, finite, greater than 0
 * @param setupS t_s, time of the training that does not depend on the images, s, finite, at least 0
 * @param trainPerImageS k_s, time to train on an image, s, finite, at least 0
 * @param imagesSoFar B, images of earlier rounds that are trained on again, at least 0
 */
public record ImageGeneration(double perImageS, double setupS, double trainPerImageS, int imagesSoFar) {
    /** A quotient this near below a whole number is taken as that number. */
    private static final double GUARD = 1e-9;

    /**
     * Checks the figures.
     *
     * @param perImageS time to generate an image, s
     * @param setupS time of the training that does not depend on the images, s
     * @param trainPerImageS time to train on an image, s
     * @param imagesSoFar images of earlier rounds that are trained on again
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public ImageGeneration {
        GenerationInstance.requireAbove("generation.perImageS", perImageS);
        GenerationInstance.requireLeast("generation.setupS", setupS);
        GenerationInstance.requireLeast("generation.trainPerImageS", trainPerImageS);
        if (imagesSoFar < 0) {
            throw GenerationInstance.wrong("generation.imagesSoFar must be >= 0, was " + imagesSoFar);
        }
    }

    /**
     * Time of the server's part: b t_0 + t_s + k_s (B + b).
     *
     * @param images b, images to generate, at least 0
     * @return s, at least 0
     */
    public double serverS(int images) {
        return generateS(images) + trainS(images, imagesSoFar);
    }

    /**
     * Time to generate: b t_0.
     *
     * @param images b, images to generate, at least 0
     * @return s, at least 0
     */
    public double generateS(int images) {
        return images * perImageS;
    }

    /**
     * Time to train: t_s + k_s (earlier + b).
     *
     * @param images b, images of this round, at least 0
     * @param earlier those of earlier rounds that are trained on again, 0 to {@code imagesSoFar}
     * @return s, at least 0
     */
    public double trainS(int images, int earlier) {
        return setupS + trainPerImageS * ((double) earlier + images);
    }

    /**
     * The most images of earlier rounds with which the training alone fits into a round: floor((T - t_s) / k_s), or all, or 0.
     *
     * @param roundS T, length of the round, s, finite, at least 0
     * @return 0 to {@code imagesSoFar}; above 0 only if {@code trainS(0, earlier) <= roundS}, to the last bit
     */
    public int earlierWithin(double roundS) {
        GenerationInstance.requireLeast("length of the round in seconds", roundS);
        if (trainS(0, imagesSoFar) <= roundS) {
            return imagesSoFar;
        }
        double most = Math.floor((roundS - setupS) / trainPerImageS + GUARD);
        if (!(most > 0)) {
            return 0; // also with trainPerImageS 0, where the setup alone is too long
        }
        int earlier = (int) Math.min(imagesSoFar, most);
        return trainS(0, earlier) <= roundS ? earlier : earlier - 1;
    }

    /**
     * The most images with which the server's part fits into a round: floor((T - t_s - k_s B) / (t_0 + k_s)), or 0.
     *
     * @param roundS T, length of the round, s, finite, at least 0
     * @return b, at least 0; above 0 only if {@code serverS(b) <= roundS}, to the last bit. At 0 the training on the images
     *     kept so far may be longer than the round
     * @throws ArithmeticException if there are more images than an int holds
     */
    public int imagesWithin(double roundS) {
        GenerationInstance.requireLeast("length of the round in seconds", roundS);
        double leftS = roundS - setupS - trainPerImageS * imagesSoFar;
        double most = Math.floor(leftS / (perImageS + trainPerImageS) + GUARD);
        if (!(most > 0)) {
            return 0;
        }
        if (!(most + imagesSoFar <= Integer.MAX_VALUE)) {
            throw new ArithmeticException(
                    "generation: " + most + " images fit into a round of " + roundS + " s, more than an int holds");
        }
        int images = (int) most;
        return serverS(images) <= roundS ? images : images - 1;
    }
}
