package io.splitwave.optimizer.vrsl.genetic;

import io.splitwave.kernel.time.StoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.genetics.Chromosome;
import org.apache.commons.math3.genetics.ChromosomePair;
import org.apache.commons.math3.genetics.CrossoverPolicy;
import org.apache.commons.math3.genetics.ElitisticListPopulation;
import org.apache.commons.math3.genetics.MutationPolicy;
import org.apache.commons.math3.genetics.Population;
import org.apache.commons.math3.genetics.SelectionPolicy;
import umontreal.ssj.rng.RandomStream;

/**
 * A genetic search for the word of least cost: {@code length} letters out of an alphabet 0..{@code letters}-1.
 *
 * <p>Populations, chromosomes and the interfaces of the operators are Commons Math's; the loop does what its {@code
 * GeneticAlgorithm} does. That class and the library's own operators draw from one generator shared by the whole
 * program, so neither is used: everything here draws from the stream it is given, and parallel searches do not disturb
 * each other.
 */
public final class Evolution {
    private final EvolutionOptions options;
    private final RandomStream stream;

    /**
     * A search with its own randomness.
     *
     * @param options budget and rates
     * @param stream where every draw comes from
     */
    public Evolution(EvolutionOptions options, RandomStream stream) {
        this.options = options;
        this.stream = stream;
    }

    /**
     * Searches, from words drawn uniformly.
     *
     * @param length letters of a word, &gt;= 1
     * @param letters size of the alphabet, &gt;= 1
     * @param cost the cost of a word, not NaN, +Infinity allowed; a function of the word alone, which it must not keep
     * @return the best word of all, and the best cost of every generation
     * @throws IllegalArgumentException if length or letters are below 1
     */
    public Evolved run(int length, int letters, ToDoubleFunction<int[]> cost) {
        if (length < 1 || letters < 1) {
            throw new IllegalArgumentException(
                    "evolution: length and letters must be >= 1, were " + length + " and " + letters);
        }
        SelectionPolicy selection = new Tournament(options.arity(), stream);
        CrossoverPolicy crossover = new UniformExchange(stream);
        MutationPolicy mutation = new StepOrLeap(letters, Math.min(1, options.mutationsPerChild() / length), stream);
        Population now = first(length, letters, cost);
        CutChromosome best = fittest(now);
        double[] bestCost = new double[options.generations() + 1];
        bestCost[0] = best.cost();
        for (int g = 1; g <= options.generations(); g++) {
            now = next(now, selection, crossover, mutation);
            best = fittest(now);
            bestCost[g] = best.cost();
        }
        return new Evolved(best.copyGenes(), bestCost);
    }

    private Population first(int length, int letters, ToDoubleFunction<int[]> cost) {
        List<Chromosome> drawn = new ArrayList<>(options.population());
        for (int i = 0; i < options.population(); i++) {
            int[] genes = new int[length];
            for (int j = 0; j < length; j++) {
                genes[j] = stream.nextInt(0, letters - 1);
            }
            drawn.add(new CutChromosome(genes, cost));
        }
        double kept = Math.max(options.elitism(), 1.0 / options.population());
        return new ElitisticListPopulation(drawn, options.population(), kept);
    }

    private Population next(
            Population now, SelectionPolicy selection, CrossoverPolicy crossover, MutationPolicy mutation) {
        Population next = now.nextGeneration(); // with the elite already in it
        while (next.getPopulationSize() < next.getPopulationLimit()) {
            StoppedException.throwIfStopped();
            ChromosomePair pair = selection.select(now);
            if (stream.nextDouble() < options.crossover()) {
                pair = crossover.crossover(pair.getFirst(), pair.getSecond());
            }
            next.addChromosome(mutation.mutate(pair.getFirst()));
            if (next.getPopulationSize() < next.getPopulationLimit()) {
                next.addChromosome(mutation.mutate(pair.getSecond()));
            }
        }
        return next;
    }

    private static CutChromosome fittest(Population population) {
        return (CutChromosome) population.getFittestChromosome();
    }
}
