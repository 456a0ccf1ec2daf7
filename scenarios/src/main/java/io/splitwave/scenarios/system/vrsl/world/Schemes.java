package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Trait;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.scenarios.format.Scenario;
import umontreal.ssj.rng.RandomStream;

/** Makes the scheme that a scenario names. */
public final class Schemes {

    private Schemes() {}

    /**
     * What is said of the scheme that a scenario names.
     *
     * @param scenario names the scheme
     * @return its entry
     */
    public static SchemeEntry entry(Scenario scenario) {
        return new SchemeRegistry().entry(scenario.optimizer().scheme());
    }

    /**
     * Whether the scheme of a scenario sends through the IRS.
     *
     * @param scenario names the scheme
     * @return false if only the direct link is used
     */
    public static boolean servedByIrs(Scenario scenario) {
        return entry(scenario).has(Trait.SERVED_BY_IRS);
    }

    /**
     * Whether the scheme of a scenario steers rounds in flight. One that holds its decisions does not.
     *
     * @param scenario names the scheme and how often it decides
     * @return true if it does
     */
    public static boolean steers(Scenario scenario) {
        return entry(scenario).has(Trait.STEERS) && scenario.optimizer().every() == 1;
    }

    /**
     * Makes a scheme for one replication.
     *
     * @param scenario names the scheme and its options
     * @param stream the scheme's own randomness, never shared with another replication
     * @return a scheme that serves one replication
     */
    public static Scheme create(Scenario scenario, RandomStream stream) {
        Scenario.Optimizer optimizer = scenario.optimizer();
        return new SchemeRegistry()
                .create(optimizer.scheme(), optimizer.options(), stream, optimizer.every(), optimizer.keepLimits());
    }
}
