package io.splitwave.learning.training;

/**
 * What happens to drawn weights before the first round: the whole network is trained in one place on the training images,
 * each with left and right exchanged. So fine-tuning on the images themselves has something to start from and something
 * left to learn.
 *
 * @param epochs how often every image is taken, at least 0; 0 = weights stay as drawn
 * @param batch images of a step, at least 1
 * @param learningRate of gradient descent, in (0, 1e6]
 */
public record Pretraining(int epochs, int batch, double learningRate) {
    /**
     * Checks the numbers.
     *
     * @param epochs how often every image is taken
     * @param batch images of a step
     * @param learningRate of gradient descent
     * @throws IllegalArgumentException if one is out of its range
     */
    public Pretraining {
        if (epochs < 0 || batch < 1) {
            throw new IllegalArgumentException(
                    "pre-training: epochs must be >= 0 and batch >= 1, were " + epochs + " and " + batch);
        }
        if (!(learningRate > 0 && learningRate <= 1e6)) {
            throw new IllegalArgumentException("pre-training: learningRate must be in (0, 1e6], was " + learningRate);
        }
    }

    /**
     * Weights stay as they are drawn.
     *
     * @return no epochs
     */
    public static Pretraining none() {
        return new Pretraining(0, 1, 1);
    }
}
