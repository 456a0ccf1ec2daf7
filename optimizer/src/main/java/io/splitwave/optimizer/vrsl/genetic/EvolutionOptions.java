package io.splitwave.optimizer.vrsl.genetic;

/**
 * The budget of an evolution and its rates. It costs about population x (generations + 1) evaluations.
 *
 * @param population chromosomes in a generation, &gt;= 2
 * @param generations how often they are replaced, &gt;= 1
 * @param elitism fraction of a generation that is kept as it is, 0..1; at least one chromosome is
 * @param crossover probability that a pair is crossed, 0..1
 * @param mutationsPerChild genes of a child that mutate, on average, &gt;= 0
 * @param arity chromosomes in a tournament, &gt;= 1
 */
public record EvolutionOptions(
        int population, int generations, double elitism, double crossover, double mutationsPerChild, int arity) {

    /**
     * Checks every bound.
     *
     * @param population chromosomes in a generation
     * @param generations how often they are replaced
     * @param elitism fraction of a generation that is kept as it is, 0..1
     * @param crossover probability that a pair is crossed, 0..1
     * @param mutationsPerChild genes of a child that mutate, on average
     * @param arity chromosomes in a tournament
     * @throws IllegalArgumentException naming the option, its value and its bound
     */
    public EvolutionOptions {
        require(population >= 2, "population", population, ">= 2");
        require(generations >= 1, "generations", generations, ">= 1");
        require(elitism >= 0 && elitism <= 1, "elitism", elitism, "in 0..1");
        require(crossover >= 0 && crossover <= 1, "crossover", crossover, "in 0..1");
        require(
                mutationsPerChild >= 0 && Double.isFinite(mutationsPerChild),
                "mutationsPerChild",
                mutationsPerChild,
                "finite and >= 0");
        require(arity >= 1, "arity", arity, ">= 1");
    }

    private static void require(boolean holds, String name, double value, String bound) {
        if (!holds) {
            throw new IllegalArgumentException("evolution options: " + name + " must be " + bound + ", was " + value);
        }
    }
}
