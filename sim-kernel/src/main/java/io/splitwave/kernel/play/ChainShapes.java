package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * The shapes of the chains of a run: the last one of each length is kept, as rounds repeat their plans in shape, if not in
 * work.
 */
final class ChainShapes {
    private ChainShape[] byLength = new ChainShape[32];

    /** The shape of these stages, which is the kept one if it fits. */
    ChainShape of(List<Stage> stages) {
        int length = stages.size();
        if (length >= byLength.length) {
            byLength = Arrays.copyOf(byLength, 2 * length);
        }
        byLength[length] = ChainShape.of(stages, byLength[length]);
        return byLength[length];
    }
}
