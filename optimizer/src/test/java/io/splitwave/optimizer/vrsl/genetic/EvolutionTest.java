package io.splitwave.optimizer.vrsl.genetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.TestStreams;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.genetics.ChromosomePair;
import org.apache.commons.math3.genetics.ElitisticListPopulation;
import org.apache.commons.math3.genetics.GeneticAlgorithm;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EvolutionTest {
    private static final EvolutionOptions OPTIONS = new EvolutionOptions(30, 120, 0.1, 0.9, 1.5, 3);
    private static final int[] HIDDEN = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};

    /** 0 at the hidden word alone; every wrong letter costs its distance. */
    private static double distance(int[] word) {
        double sum = 0;
        for (int i = 0; i < word.length; i++) {
            sum += Math.abs(word[i] - HIDDEN[i]);
        }
        return sum;
    }

    @Test
    void findsTheHiddenWordAmongTenBillion() {
        for (long seed = 1; seed <= 5; seed++) {
            Evolved evolved = new Evolution(OPTIONS, TestStreams.of(seed, "ga")).run(10, 10, EvolutionTest::distance);
            assertThat(evolved.best()).containsExactly(HIDDEN);
            assertThat(evolved.bestCostPerGeneration()).hasSize(121);
            assertThat(evolved.bestCostPerGeneration()[0]).isGreaterThan(5);
            assertThat(evolved.bestCostPerGeneration()[120]).isZero();
        }
    }

    @Test
    void theBestNeverRisesEvenWithoutElitismAndTheBudgetIsKept() {
        EvolutionOptions wild = new EvolutionOptions(10, 50, 0, 1, 8, 1);
        AtomicInteger asked = new AtomicInteger();
        Evolved evolved = new Evolution(wild, TestStreams.of(1, "ga")).run(10, 10, word -> {
            asked.incrementAndGet();
            return distance(word);
        });
        double[] best = evolved.bestCostPerGeneration();
        for (int g = 1; g < best.length; g++) {
            assertThat(best[g]).isLessThanOrEqualTo(best[g - 1]);
        }
        assertThat(distance(evolved.best())).isEqualTo(best[50]);
        assertThat(asked.get()).isBetween(10, 10 + 50 * 9);
    }

    @Test
    void neverTouchesTheGeneratorTheLibraryShares() {
        RandomGenerator shared = GeneticAlgorithm.getRandomGenerator();
        GeneticAlgorithm.setRandomGenerator(new AbstractRandomGenerator() {
            @Override
            public void setSeed(long seed) {
                throw new IllegalStateException("seeded");
            }

            @Override
            public double nextDouble() {
                throw new IllegalStateException("drawn from");
            }
        });
        try {
            new Evolution(OPTIONS, TestStreams.of(1, "ga")).run(10, 10, EvolutionTest::distance);
        } finally {
            GeneticAlgorithm.setRandomGenerator(shared);
        }
    }

    @Test
    void aCostOfInfinityEverywhereIsACostAndAskedOnceAWord() {
        AtomicInteger asked = new AtomicInteger();
        Evolved evolved = new Evolution(OPTIONS, TestStreams.of(1, "ga")).run(3, 2, word -> {
            asked.incrementAndGet();
            return Double.POSITIVE_INFINITY;
        });
        assertThat(evolved.bestCostPerGeneration()).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(asked.get()).isLessThanOrEqualTo(30 + 120 * 27);
        assertThat(new Evolution(OPTIONS, TestStreams.of(1, "ga"))
                        .run(1, 1, word -> 7)
                        .best())
                .containsExactly(0);
    }

    @Test
    void anExchangeSwapsHalfOfTheGenesAndLosesNone() {
        ToDoubleFunction<int[]> none = word -> 0;
        int[] zeros = new int[4000];
        int[] ones = new int[4000];
        Arrays.fill(ones, 1);
        ChromosomePair pair = new UniformExchange(TestStreams.of(1, "ga"))
                .crossover(new CutChromosome(zeros, none), new CutChromosome(ones, none));
        int swapped = 0;
        for (int i = 0; i < 4000; i++) {
            int gene = ((CutChromosome) pair.getFirst()).gene(i);
            assertThat(gene + ((CutChromosome) pair.getSecond()).gene(i)).isEqualTo(1);
            swapped += gene;
        }
        // binomial(4000, 1/2), sd 31.6; two-sided test at 1e-4: 3.9 sd
        assertThat((double) swapped).isCloseTo(2000, within(3.9 * 31.6));
        assertThat(zeros).containsOnly(0);
    }

    @Test
    void mutationChangesAsManyGenesAsAskedAndStaysInTheAlphabet() {
        int[] genes = new int[20_000];
        Arrays.fill(genes, 5);
        CutChromosome parent = new CutChromosome(genes, word -> 0);
        CutChromosome child = (CutChromosome) new StepOrLeap(12, 0.3, TestStreams.of(1, "ga")).mutate(parent);
        int changed = 0;
        int steps = 0;
        for (int i = 0; i < 20_000; i++) {
            assertThat(child.gene(i)).isBetween(0, 11);
            changed += child.gene(i) != 5 ? 1 : 0;
            steps += Math.abs(child.gene(i) - 5) == 1 ? 1 : 0;
        }
        // 2/3 step, 1/3 leap to any of 12 letters, one of which is the old one and two of which are steps; tests at
        // 1e-4
        double change = 0.3 * (2.0 / 3 + 11.0 / 36);
        double step = 0.3 * (2.0 / 3 + 2.0 / 36);
        assertThat((double) changed)
                .isCloseTo(20_000 * change, within(3.9 * Math.sqrt(20_000 * change * (1 - change))));
        assertThat((double) steps).isCloseTo(20_000 * step, within(3.9 * Math.sqrt(20_000 * step * (1 - step))));
        assertThat(new StepOrLeap(12, 0, TestStreams.of(1, "ga")).mutate(parent))
                .isSameAs(parent);
        assertThat(new StepOrLeap(1, 1, TestStreams.of(1, "ga")).mutate(new CutChromosome(new int[5], word -> 0)))
                .extracting(c -> ((CutChromosome) c).copyGenes())
                .isEqualTo(new int[5]);
    }

    @Test
    void aTournamentIsWonByTheFittestOfItsDraws() {
        ElitisticListPopulation population = new ElitisticListPopulation(10, 0.1);
        for (int i = 0; i < 10; i++) {
            population.addChromosome(new CutChromosome(new int[] {i}, word -> word[0]));
        }
        Tournament pairs = new Tournament(2, TestStreams.of(1, "ga"));
        int[] won = new int[10];
        for (int i = 0; i < 5000; i++) {
            ChromosomePair pair = pairs.select(population);
            won[((CutChromosome) pair.getFirst()).gene(0)]++;
            won[((CutChromosome) pair.getSecond()).gene(0)]++;
        }
        for (int rank = 0; rank < 10; rank++) {
            // of two draws the less costly wins: rank r (0 the best) with probability (19 - 2 r)/100; test at 1e-4/10
            double p = (19 - 2 * rank) / 100.0;
            assertThat((double) won[rank]).isCloseTo(10_000 * p, within(4.4 * Math.sqrt(10_000 * p * (1 - p))));
        }
    }

    @Test
    void misuseIsRefused() {
        assertThatThrownBy(() -> new EvolutionOptions(1, 1, 0, 1, 1, 1)).hasMessageContaining("population");
        assertThatThrownBy(() -> new EvolutionOptions(2, 0, 0, 1, 1, 1)).hasMessageContaining("generations");
        assertThatThrownBy(() -> new EvolutionOptions(2, 1, 1.1, 1, 1, 1)).hasMessageContaining("elitism");
        assertThatThrownBy(() -> new EvolutionOptions(2, 1, 0, Double.NaN, 1, 1))
                .hasMessageContaining("crossover");
        assertThatThrownBy(() -> new EvolutionOptions(2, 1, 0, 1, -1, 1)).hasMessageContaining("mutationsPerChild");
        assertThatThrownBy(() -> new EvolutionOptions(2, 1, 0, 1, 1, 0)).hasMessageContaining("arity");
        assertThatThrownBy(() -> new Evolution(OPTIONS, TestStreams.of(1, "ga")).run(0, 1, word -> 0))
                .hasMessageContaining("length and letters");
    }
}
