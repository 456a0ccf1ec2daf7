package io.splitwave.learning.transform;

import io.splitwave.learning.architecture.Shape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Sends the class token, the k of n other tokens that it attends to most, and one token merged of the rest: k + 2 instead
 * of n + 1, after Qiang, Chang and Min, "Semantic-aware Token Selection and Resource Optimization for
 * Communication-efficient Split Federated Fine-tuning in Edge Intelligence".
 *
 * <p>The merged token is the mean of the rest weighted by the class token's attention. Where k is n - 1 or more, everything
 * is sent as it is. Tokens carry their position in themselves, so no index is sent; the device remembers what it chose.
 *
 * @param kept k, at least 1
 */
public record TokenSelection(int kept) {

    /**
     * Checks the number of tokens.
     *
     * @param kept k, at least 1
     * @throws IllegalArgumentException if it is out of its range
     */
    public TokenSelection {
        if (kept < 1) {
            throw new IllegalArgumentException("token selection: kept must be >= 1, was " + kept);
        }
    }

    /**
     * What is left of a sequence of tokens.
     *
     * @param tokens as computed, with a class token
     * @return as sent
     * @throws IllegalArgumentException if there is no class token whose attention could decide
     */
    public Shape.Tokens sent(Shape.Tokens tokens) {
        if (!tokens.withClassToken()) {
            throw new IllegalArgumentException(
                    "token selection: a class token is needed, found " + tokens + " without one");
        }
        int count = Math.min(tokens.count(), (int) Math.min(Integer.MAX_VALUE, kept + 2L));
        return new Shape.Tokens(count, tokens.width(), true);
    }

    /**
     * The selection as a linear map: row r gives the weights with which the computed tokens form the r-th token sent.
     * The class token is first, then the chosen ones in their order, then the merged one. Its rows sum to 1, and the
     * product with the tokens is the whole selection; its transpose carries gradients back.
     *
     * @param classAttention attention of the class token over the n others, length n at least 1, each finite and at least
     *     0, up to a common factor; with several heads their mean; of equal attentions the first token is taken
     * @return shape [tokens sent][n + 1]
     * @throws IllegalArgumentException if there is no other token, or an attention is out of range
     */
    public double[][] mixing(double[] classAttention) {
        int others = classAttention.length;
        if (others < 1) {
            throw new IllegalArgumentException(
                    "token selection: at least 1 token in addition to the class token is needed, was 0");
        }
        for (int token = 0; token < others; token++) {
            if (!(classAttention[token] >= 0) || Double.isInfinite(classAttention[token])) {
                throw new IllegalArgumentException("token selection: attention to token " + (token + 1)
                        + " must be finite and >= 0, was " + classAttention[token]);
            }
        }
        int rows = sent(new Shape.Tokens(others + 1, 1, true)).count();
        double[][] mixing = new double[rows][others + 1];
        mixing[0][0] = 1;
        if (rows == others + 1) {
            for (int token = 1; token <= others; token++) {
                mixing[token][token] = 1;
            }
            return mixing;
        }
        int[] byAttention = IntStream.range(0, others)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(token -> -classAttention[token]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] chosen = Arrays.copyOf(byAttention, kept);
        Arrays.sort(chosen);
        for (int row = 0; row < kept; row++) {
            mixing[1 + row][1 + chosen[row]] = 1;
        }
        merge(mixing[rows - 1], Arrays.copyOfRange(byAttention, kept, others), classAttention);
        return mixing;
    }

    /** Weighted by attention; equally where the rest has none at all. */
    private static void merge(double[] row, int[] rest, double[] classAttention) {
        double sum = 0;
        for (int token : rest) {
            sum += classAttention[token];
        }
        for (int token : rest) {
            row[1 + token] = sum > 0 ? classAttention[token] / sum : 1.0 / rest.length;
        }
    }
}
