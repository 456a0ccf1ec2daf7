package io.splitwave.scenarios.format.sweep;

import java.util.List;
import java.util.Optional;

/** The values that one key takes in a sweep. */
public sealed interface SweepAxis permits SweepList, SweepRange {
    /**
     * The key.
     *
     * @return its path, for instance {@code ud.count}
     */
    String path();

    /**
     * All values, for a grid.
     *
     * @return texts as in a scenario; empty for a range without a step, which holds any number
     */
    Optional<List<String>> values();

    /**
     * The value at a share of the way, for a design that samples.
     *
     * @param share 0 is the first value; below 1
     * @return a text as in a scenario
     */
    String at(double share);
}
