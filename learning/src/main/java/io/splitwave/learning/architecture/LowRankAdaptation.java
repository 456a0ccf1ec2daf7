package io.splitwave.learning.architecture;

import java.util.Set;

/**
 * Low-rank adaptation (LoRA) of Hu et al. (2022): a frozen map y = W x becomes y = W x + B A x, with A of shape [r][in] and
 * B of shape [out][r]. Only A and B learn. They have no bias.
 *
 * @param rank r, at least 1
 * @param maps which maps of each encoder layer are adapted, at least one
 */
public record LowRankAdaptation(int rank, Set<AdaptedMap> maps) {

    /**
     * Checks the values.
     *
     * @param rank r
     * @param maps which maps of each encoder layer are adapted; copied
     * @throws IllegalArgumentException if the rank is below 1 or no map is adapted
     */
    public LowRankAdaptation {
        Dimensions.requireOneOrMore("rank", rank);
        maps = Set.copyOf(maps);
        if (maps.isEmpty()) {
            throw new IllegalArgumentException("low-rank adaptation: at least 1 adapted map is needed, was 0");
        }
    }

    /**
     * A and B around one map. They are two linear maps, A in front of B, so B's input always follows from learned numbers.
     *
     * @param tokens input of the map
     * @param out elements that go out for each token
     * @param learnedBefore whether something in front of the map learns
     * @return cost of both, one sample
     */
    Cost around(Shape.Tokens tokens, int out, boolean learnedBefore) {
        Linear down = new Linear(rank, false);
        return down.cost(tokens, learnedBefore).plus(new Linear(out, false).cost(down.output(tokens), true));
    }
}
