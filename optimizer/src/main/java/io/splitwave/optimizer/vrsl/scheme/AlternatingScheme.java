package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/** VRSL Alg. 5 whole ({@code ao}), or with a part switched off. */
final class AlternatingScheme implements Scheme {
    private final String name;
    private final AlternatingLoop loop;

    private AlternatingScheme(String name, AlternatingLoop loop) {
        this.name = name;
        this.loop = loop;
    }

    static Scheme ao(String name, SchemeOptions options, RandomStream stream) {
        return new AlternatingScheme(
                name, new AlternatingLoop(options, twins(options), phaseBlock(options, stream), stream));
    }

    static Scheme withoutTwins(String name, SchemeOptions options, RandomStream stream) {
        return new AlternatingScheme(name, new AlternatingLoop(options, false, phaseBlock(options, stream), stream));
    }

    static Scheme withRandomPhases(String name, SchemeOptions options, RandomStream stream) {
        return new AlternatingScheme(name, new AlternatingLoop(options, twins(options), Optional.empty(), stream));
    }

    private static Optional<PhaseBlock> phaseBlock(SchemeOptions options, RandomStream stream) {
        return options.blocks().contains(Block.PHASE) ? Optional.of(options.phaseBlock(stream)) : Optional.empty();
    }

    private static boolean twins(SchemeOptions options) {
        return options.blocks().contains(Block.TWIN);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        return loop.run(frame);
    }
}
