package io.splitwave.optimizer.vrsl.genetic;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.genetics.Chromosome;

/** One gene per device, a number below the size of the alphabet. Its fitness is the cost with the sign turned. */
final class CutChromosome extends Chromosome {
    private final int[] gene;
    private final ToDoubleFunction<int[]> cost;
    private double costOfGenes = Double.NaN; // the library forgets a fitness of -Infinity and would ask again

    /** Takes the array over. */
    CutChromosome(int[] gene, ToDoubleFunction<int[]> cost) {
        this.gene = gene;
        this.cost = cost;
    }

    int length() {
        return gene.length;
    }

    int gene(int at) {
        return gene[at];
    }

    int[] copyGenes() {
        return gene.clone();
    }

    CutChromosome withGenes(int[] genes) {
        return new CutChromosome(genes, cost);
    }

    double cost() {
        if (Double.isNaN(costOfGenes)) {
            costOfGenes = cost.applyAsDouble(gene);
        }
        return costOfGenes;
    }

    @Override
    public double fitness() {
        return -cost();
    }
}
