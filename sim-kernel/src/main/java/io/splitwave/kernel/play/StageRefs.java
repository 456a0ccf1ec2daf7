package io.splitwave.kernel.play;

import java.util.Arrays;

/** Stages of chains in one leg, in the order in which they are added: the chain and the index of the stage in its plan. */
final class StageRefs {
    private ChainRun[] chains;
    private int[] stages;
    private int size;

    /** @param expected how many there will be, if it is known */
    StageRefs(int expected) {
        chains = new ChainRun[expected];
        stages = new int[expected];
    }

    void add(ChainRun chain, int stage) {
        if (size == stages.length) {
            int more = Math.max(8, 2 * size);
            chains = Arrays.copyOf(chains, more);
            stages = Arrays.copyOf(stages, more);
        }
        chains[size] = chain;
        stages[size++] = stage;
    }

    int size() {
        return size;
    }

    ChainRun chain(int place) {
        return chains[place];
    }

    int stage(int place) {
        return stages[place];
    }
}
