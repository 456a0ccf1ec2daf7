package io.splitwave.scenarios.rounds;

import java.util.function.Supplier;

/**
 * A decision and how long it took by the clock on the wall, which is recorded and changes no result.
 *
 * @param <D> the decision
 * @param decision what was decided
 * @param solverS wall-clock time, s
 */
public record TimedDecision<D>(D decision, double solverS) {
    private static final double NS_PER_S = 1e9;

    /**
     * Decides now.
     *
     * @param <D> the decision
     * @param deciding takes the decision
     * @return the decision with its time
     */
    public static <D> TimedDecision<D> of(Supplier<D> deciding) {
        long startedNs = System.nanoTime();
        D decision = deciding.get();
        return new TimedDecision<>(decision, (System.nanoTime() - startedNs) / NS_PER_S);
    }
}
