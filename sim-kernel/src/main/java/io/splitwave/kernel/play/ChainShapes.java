package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import java.util.Arrays;

/**
 * The shapes of the chains of a run: the last one of each length is kept, as rounds repeat their plans in shape, if not in
 * work.
 */
final class ChainShapes {
    private ChainShape[] byLength = new ChainShape[32];

    /** The shape of a chain, which is the kept one if it fits. */
    ChainShape of(Chain chain) {
        int length = chain.stages().size();
        if (length >= byLength.length) {
            byLength = Arrays.copyOf(byLength, 2 * length);
        }
        byLength[length] = ChainShape.of(chain, byLength[length]);
        return byLength[length];
    }
}
