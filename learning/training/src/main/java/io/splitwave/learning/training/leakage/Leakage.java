package io.splitwave.learning.training.leakage;

import java.util.Arrays;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Leakage of a cut as it was measured: a lower bound, never a guarantee.
 *
 * @param attacks how well each attack told the images; unmodifiable
 * @param dependence of the images and what crossed
 */
public record Leakage(List<Reconstruction> attacks, Dependence dependence) {
    private static final int PERMUTATIONS = 199;
    private static final int MOST_SAMPLES = 600;

    /**
     * Copies the list.
     *
     * @param attacks at least one
     * @param dependence of the images and what crossed
     * @throws IllegalArgumentException if there is no attack
     */
    public Leakage {
        attacks = List.copyOf(attacks);
        if (attacks.isEmpty()) {
            throw new IllegalArgumentException("leakage: at least one attack is needed, was none");
        }
    }

    /**
     * Measures.
     *
     * @param own images of the attacker, who learns from them
     * @param test images to be told, none of them the attacker's. The distance correlation takes up to 600 of them, from the first
     * @param attacks at least one
     * @param chance for the draws of attacks and permutations
     * @return the figures
     */
    public static Leakage measure(Pairs own, Pairs test, List<Attack> attacks, RandomStream chance) {
        double[] mean = own.meanImage();
        List<Reconstruction> told = attacks.stream()
                .map(attack -> Reconstruction.of(
                        attack.name(), test.images(), attack.fit(own, chance).decode(test.crossed()), mean))
                .toList();
        int samples = Math.min(MOST_SAMPLES, test.size());
        DistanceCorrelation correlation =
                new DistanceCorrelation(Arrays.copyOf(test.images(), samples), Arrays.copyOf(test.crossed(), samples));
        return new Leakage(told, correlation.test(PERMUTATIONS, chance));
    }

    /**
     * Leakage by the best of the attacks, in [0, 1].
     *
     * @return the largest 1 - NMSE, at least 0
     */
    public double leakage() {
        return attacks.stream().mapToDouble(Reconstruction::leakage).max().orElseThrow();
    }
}
