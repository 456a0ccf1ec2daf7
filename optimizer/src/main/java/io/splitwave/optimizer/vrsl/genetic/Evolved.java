package io.splitwave.optimizer.vrsl.genetic;

/**
 * What an evolution found.
 *
 * @param best the word of least cost (copied in and out)
 * @param bestCostPerGeneration the least cost of every generation, the first one drawn at 0; never rising, since the
 *     fittest is kept (copied in and out)
 */
public record Evolved(int[] best, double[] bestCostPerGeneration) {

    /**
     * Copies the arrays.
     *
     * @param best the word of least cost (copied in and out)
     * @param bestCostPerGeneration the least cost of every generation, the first one drawn at 0
     */
    public Evolved {
        best = best.clone();
        bestCostPerGeneration = bestCostPerGeneration.clone();
    }

    /**
     * The word of least cost.
     *
     * @return a copy
     */
    @Override
    public int[] best() {
        return best.clone();
    }

    /**
     * The least cost of every generation.
     *
     * @return a copy
     */
    @Override
    public double[] bestCostPerGeneration() {
        return bestCostPerGeneration.clone();
    }
}
