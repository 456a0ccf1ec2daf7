package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.option.Options;
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

    static Scheme ao(String name, Options options, RandomStream stream) {
        return new AlternatingScheme(
                name, new AlternatingLoop(options, twins(options), phaseBlock(options, stream), stream));
    }

    static Scheme withoutTwins(String name, Options options, RandomStream stream) {
        return new AlternatingScheme(name, new AlternatingLoop(options, false, phaseBlock(options, stream), stream));
    }

    static Scheme withRandomPhases(String name, Options options, RandomStream stream) {
        return new AlternatingScheme(name, new AlternatingLoop(options, twins(options), Optional.empty(), stream));
    }

    private static Optional<PhaseBlock> phaseBlock(Options options, RandomStream stream) {
        return options.of(VrslOptions.BLOCKS).contains(Block.PHASE)
                ? Optional.of(VrslOptions.phaseBlock(options, stream))
                : Optional.empty();
    }

    private static boolean twins(Options options) {
        return options.of(VrslOptions.BLOCKS).contains(Block.TWIN);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        return loop.run(frame);
    }

    @Override
    public boolean keepsFrames() {
        return false;
    }
}
