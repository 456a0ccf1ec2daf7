package io.splitwave.optimizer.vrsl.genetic;

import org.apache.commons.math3.genetics.Chromosome;
import org.apache.commons.math3.genetics.MutationPolicy;
import umontreal.ssj.rng.RandomStream;

/**
 * Mutation gene by gene. A gene that mutates moves to a neighbour in the order of the alphabet or, half as often, to
 * any letter: costs are nearly convex in the cut, so that a step is more likely to improve, and a leap can leave a
 * local optimum.
 */
final class StepOrLeap implements MutationPolicy {
    private static final double LEAPS = 1.0 / 3;

    private final int letters;
    private final double probability;
    private final RandomStream stream;

    StepOrLeap(int letters, double probability, RandomStream stream) {
        this.letters = letters;
        this.probability = probability;
        this.stream = stream;
    }

    /** Returns the original itself, with its known cost, if no gene changed. */
    @Override
    public Chromosome mutate(Chromosome original) {
        CutChromosome parent = (CutChromosome) original;
        int[] genes = null;
        for (int i = 0; i < parent.length(); i++) {
            if (stream.nextDouble() < probability) {
                int next = moved(parent.gene(i));
                if (next != parent.gene(i)) {
                    genes = genes == null ? parent.copyGenes() : genes;
                    genes[i] = next;
                }
            }
        }
        return genes == null ? parent : parent.withGenes(genes);
    }

    private int moved(int letter) {
        double kind = stream.nextDouble();
        if (kind < LEAPS) {
            return stream.nextInt(0, letters - 1);
        }
        int step = kind < LEAPS + (1 - LEAPS) / 2 ? -1 : 1;
        return Math.max(0, Math.min(letters - 1, letter + step));
    }
}
