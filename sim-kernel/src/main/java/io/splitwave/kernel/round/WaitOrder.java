package io.splitwave.kernel.round;

import java.util.List;

/**
 * The order in which most plans are written, which is seen in one pass and has no cycle: a stage waits for stages before it
 * in its chain, and who arrives at a barrier has waited, at that stage or before it, for earlier barriers only. Then waits
 * go upwards in this order: by level, which is the last barrier that the stage or one before it in the chain waits for, at
 * one level the barrier before the stages, and those by index. Other plans may be free of cycles as well.
 */
final class WaitOrder {
    private static final int NONE = -1;

    private final List<Chain> chains;
    private final List<Barrier> barriers;
    private final MemberIndex index;
    /** The last barrier that each chain waits for. */
    private final int[] awaited;

    WaitOrder(List<Chain> chains, List<Barrier> barriers, MemberIndex index) {
        this.chains = chains;
        this.barriers = barriers;
        this.index = index;
        this.awaited = new int[chains.size()];
    }

    boolean holds() {
        for (int c = 0; c < awaited.length; c++) {
            if (!chains.get(c).isUpwards()) {
                return false;
            }
            awaited[c] = chains.get(c).highestBarrier();
        }
        for (int b = 0; b < barriers.size(); b++) {
            Arrivals arrivals = barriers.get(b).sorted();
            for (int i = 0; i < arrivals.count(); i++) {
                int c = index.positionOf(arrivals.member(i));
                if (awaited[c] >= b && level(chains.get(c).stages(), arrivals.stage(i)) >= b) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int level(List<Stage> stages, int last) {
        int level = NONE;
        for (int s = 0; s <= last; s++) {
            List<Integer> waits = stages.get(s).afterBarriers();
            for (int w = 0; w < waits.size(); w++) {
                level = Math.max(level, waits.get(w));
            }
        }
        return level;
    }
}
