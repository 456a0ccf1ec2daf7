package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.scheme.InitialPoint;
import io.splitwave.optimizer.vrsl.scheme.SchemeOptions;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.scenarios.format.Scenario;
import java.util.EnumSet;
import java.util.Set;
import umontreal.ssj.rng.RandomStream;

/** Makes the scheme that a scenario names. */
public final class Schemes {

    private Schemes() {}

    private static Set<Block> blocks(Scenario.Optimizer optimizer) {
        Set<Block> blocks = EnumSet.noneOf(Block.class);
        optimizer.blocks().forEach(block -> blocks.add(block(block)));
        return blocks;
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
        SchemeOptions options = new SchemeOptions(
                optimizer.maxIterations(),
                optimizer.tolerance(),
                optimizer.randomisations(),
                optimizer.polish(),
                optimizer.sdrTolerance(),
                start(optimizer.start()),
                optimizer.candidateCuts(),
                optimizer.phaseBits(),
                optimizer.reactiveFraction(),
                optimizer.phaseSample(),
                blocks(optimizer),
                optimizer.starts());
        return new SchemeRegistry()
                .create(optimizer.scheme(), options, stream, optimizer.every(), optimizer.keepLimits());
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
