package io.splitwave.scenarios.play;

import io.splitwave.scenarios.format.Scenario;

/**
 * The UDs whose stages are recorded: a given number, spread evenly over the numbers of all UDs. The number of a UD has
 * no meaning, since all are drawn alike, so this is a fair sample; it is not random, and is the same in every round and
 * replication.
 *
 * @param all number of UDs
 * @param recorded how many of them are recorded; all if it is not less
 */
record StageSample(int all, int recorded) {
    static StageSample of(Scenario scenario, int all) {
        return new StageSample(all, scenario.timeline().uds().orElse(all));
    }

    /** Whether the stages of a UD are recorded: the i-th of n is UD floor(i K / n). */
    boolean has(int ud) {
        if (recorded >= all) {
            return true;
        }
        long i = ((long) ud * recorded + all - 1) / all; // the first i with floor(i K / n) >= ud
        return i < recorded && i * all / recorded == ud;
    }
}
