package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.scheme.InitialPoint;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Trait;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.optimizer.vrsl.scheme.VrslOptions;
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
                .create(optimizer.scheme(), options(optimizer), stream, optimizer.every(), optimizer.keepLimits());
    }

    private static Options options(Scenario.Optimizer optimizer) {
        Options options = Options.none()
                .with(VrslOptions.MAX_ITERATIONS, optimizer.maxIterations())
                .with(VrslOptions.TOLERANCE, optimizer.tolerance())
                .with(VrslOptions.RANDOMISATIONS, optimizer.randomisations())
                .with(VrslOptions.POLISH, optimizer.polish())
                .with(VrslOptions.SDR_TOLERANCE, optimizer.sdrTolerance())
                .with(VrslOptions.START, start(optimizer.start()))
                .with(VrslOptions.REACTIVE_FRACTION, optimizer.reactiveFraction())
                .with(
                        VrslOptions.BLOCKS,
                        optimizer.blocks().stream().map(Schemes::block).toList())
                .with(VrslOptions.STARTS, optimizer.starts());
        if (!optimizer.candidateCuts().isEmpty()) {
            options = options.with(VrslOptions.CANDIDATE_CUTS, optimizer.candidateCuts());
        }
        if (optimizer.phaseBits().isPresent()) {
            options = options.with(VrslOptions.PHASE_BITS, optimizer.phaseBits().getAsInt());
        }
        if (optimizer.phaseSample().isPresent()) {
            options = options.with(
                    VrslOptions.PHASE_SAMPLE, optimizer.phaseSample().getAsInt());
        }
        return options;
    }

    private static Block block(Scenario.Block block) {
        return switch (block) {
            case CUT -> Block.CUT;
            case TWIN -> Block.TWIN;
            case TWIN_FREQUENCY -> Block.TWIN_FREQUENCY;
            case PHASE -> Block.PHASE;
            case POWER -> Block.POWER;
        };
    }

    private static InitialPoint start(Scenario.Start start) {
        return switch (start) {
            case ALL_LOCAL -> InitialPoint.ALL_LOCAL;
            case EQUAL -> InitialPoint.EQUAL;
            case RANDOM -> InitialPoint.RANDOM;
        };
    }
}
