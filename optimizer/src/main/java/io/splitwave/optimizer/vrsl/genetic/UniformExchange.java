package io.splitwave.optimizer.vrsl.genetic;

import org.apache.commons.math3.genetics.Chromosome;
import org.apache.commons.math3.genetics.ChromosomePair;
import org.apache.commons.math3.genetics.CrossoverPolicy;
import umontreal.ssj.rng.RandomStream;

/** Uniform crossover: each gene is swapped with that of the other parent with probability one half. */
final class UniformExchange implements CrossoverPolicy {
    private final RandomStream stream;

    UniformExchange(RandomStream stream) {
        this.stream = stream;
    }

    @Override
    public ChromosomePair crossover(Chromosome first, Chromosome second) {
        CutChromosome a = (CutChromosome) first;
        CutChromosome b = (CutChromosome) second;
        int[] one = a.copyGenes();
        int[] other = b.copyGenes();
        for (int i = 0; i < one.length; i++) {
            if (stream.nextDouble() < 0.5) {
                one[i] = b.gene(i);
                other[i] = a.gene(i);
            }
        }
        return new ChromosomePair(a.withGenes(one), b.withGenes(other));
    }
}
