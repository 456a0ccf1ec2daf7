package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Cost;
import io.splitwave.learning.architecture.Shape;
import java.util.Objects;

/**
 * Bits and work of split training in which the device holds the embedding of a vision transformer and nothing else, as in
 * SFLAM (Qiang et al., arXiv 2504.09114). The server trains all layers behind it. Backward work is counted product by
 * product.
 *
 * @param network a vision transformer; its first block is the embedding
 * @param trained whether the embedding learns; a frozen one needs no gradient at the cut and no backward pass in front of it
 * @param sendsClassToken whether the class token crosses the cut. It is the same for every sample in front of the first
 *     attention, so the server can have it: false leaves it and its position to the server
 */
public record EmbeddingProfile(Architecture network, boolean trained, boolean sendsClassToken) {

    private static final int CUT = 1;

    /**
     * Checks that the first block is an embedding.
     *
     * @param network a vision transformer
     * @param trained whether the embedding learns
     * @param sendsClassToken whether the class token crosses the cut
     * @throws IllegalArgumentException if no tokens with a class token leave the first block
     */
    public EmbeddingProfile {
        Objects.requireNonNull(network, "network");
        if (!(network.crossing(CUT) instanceof Shape.Tokens tokens) || !tokens.withClassToken()) {
            throw new IllegalArgumentException("embedding profile: the first block of network " + network
                    + " must give tokens with a class token, was " + network.crossing(CUT));
        }
    }

    /**
     * Numbers that the device holds.
     *
     * @return parameters of the embedding, without class token and its position if the server has them
     */
    public long deviceParameters() {
        return embedding().parameters() - (sendsClassToken ? 0 : 2L * tokens().width());
    }

    /**
     * Tokens of a sample that cross the cut.
     *
     * @return N, or N + 1 with the class token
     */
    public int tokensSent() {
        return tokens().count() - (sendsClassToken ? 0 : 1);
    }

    /**
     * Activations of a batch.
     *
     * @param batch samples, at least 1
     * @param elementBits q, bit of an element, at least 1
     * @return bit
     * @throws IllegalArgumentException if a number is below 1
     */
    public double activationBit(int batch, int elementBits) {
        requireOneOrMore("elementBits", elementBits);
        return (double) checked(batch) * tokensSent() * tokens().width() * elementBits;
    }

    /**
     * Gradients of a batch at the cut.
     *
     * @param batch samples, at least 1
     * @param elementBits bit of an element, at least 1
     * @return bit; 0 if the embedding is frozen
     * @throws IllegalArgumentException if a number is below 1
     */
    public double gradientBit(int batch, int elementBits) {
        double whole = activationBit(batch, elementBits);
        return trained ? whole : 0;
    }

    /**
     * Forward pass of the embedding.
     *
     * @param batch samples, at least 1
     * @return FLOP, two for each multiply-add
     * @throws IllegalArgumentException if the batch is below 1
     */
    public double deviceForwardFlop(int batch) {
        return (double) checked(batch) * embedding().forwardFlop();
    }

    /**
     * Gradient by the weights of the embedding: its products once more. There is none by the image.
     *
     * @param batch samples, at least 1
     * @return FLOP; 0 if the embedding is frozen
     * @throws IllegalArgumentException if the batch is below 1
     */
    public double deviceBackwardFlop(int batch) {
        return (double) checked(batch) * (trained ? embedding().backwardFlop() : 0);
    }

    /**
     * Forward pass of the layers behind the embedding, with all N + 1 tokens.
     *
     * @param batch samples, at least 1
     * @return FLOP
     * @throws IllegalArgumentException if the batch is below 1
     */
    public double serverForwardFlop(int batch) {
        return (double) checked(batch) * behind().forwardFlop();
    }

    /**
     * Backward pass of the layers behind the embedding. It is the same whether the embedding learns: the normalisation right
     * behind it learns, so every product has both gradients.
     *
     * @param batch samples, at least 1
     * @return FLOP
     * @throws IllegalArgumentException if the batch is below 1
     */
    public double serverBackwardFlop(int batch) {
        return (double) checked(batch) * behind().backwardFlop();
    }

    private Shape.Tokens tokens() {
        return (Shape.Tokens) network.crossing(CUT);
    }

    private Cost embedding() {
        return network.costInFront(CUT);
    }

    private Cost behind() {
        return network.costBehind(CUT, network.crossing(CUT));
    }

    private static int checked(int batch) {
        requireOneOrMore("batch", batch);
        return batch;
    }

    private static void requireOneOrMore(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("embedding profile: " + name + " must be >= 1, was " + value);
        }
    }
}
