package io.splitwave.network.nr;

/** The link of one UE, step after step, simulated or recorded. Belongs to one thread. */
public interface LinkSteps {

    /**
     * Moves on to the next step.
     *
     * @return the step; the first call gives the one that starts at 0
     * @throws IllegalStateException if a recording has ended
     */
    LinkStep next();
}
