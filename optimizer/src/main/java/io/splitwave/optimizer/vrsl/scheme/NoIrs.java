package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/**
 * VRSL Alg. 5 over the direct link alone. The frame must already be without IRS, so that every user of the decision
 * computes its links from the same channel.
 */
final class NoIrs implements Scheme {
    private final String name;
    private final AlternatingLoop loop;

    NoIrs(String name, Options options, RandomStream stream) {
        this.name = name;
        this.loop = new AlternatingLoop(
                options, options.of(VrslOptions.BLOCKS).contains(Block.TWIN), Optional.empty(), stream);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        if (frame.channel().irsElements() != 0) {
            throw new IllegalArgumentException(name + ": the frame's channel must have 0 IRS elements (see"
                    + " ChannelState.withoutIrs), was " + frame.channel().irsElements());
        }
        return loop.run(frame);
    }
}
