package io.splitwave.optimizer.vrsl;

import java.util.function.BiConsumer;

/** Every combination of cuts and places of a few devices. */
public final class EveryChoice {
    private EveryChoice() {}

    public static void visit(int uds, int[] cuts, BiConsumer<int[], boolean[]> visit) {
        int options = 2 * cuts.length;
        for (int code = 0; code < Math.pow(options, uds); code++) {
            int[] cut = new int[uds];
            boolean[] local = new boolean[uds];
            int rest = code;
            for (int ud = 0; ud < uds; ud++, rest /= options) {
                cut[ud] = cuts[rest % options / 2];
                local[ud] = rest % 2 == 0;
            }
            visit.accept(cut, local);
        }
    }
}
