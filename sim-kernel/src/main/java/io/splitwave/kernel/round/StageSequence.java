package io.splitwave.kernel.round;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The stages of a chain, unchangeable, with what is asked of them as a whole whenever the chain is planned: found once, as a
 * chain may be played in many rounds.
 */
final class StageSequence extends AbstractList<Stage> implements RandomAccess {
    private final Stage[] stages;
    private final int highestResource;
    private final int highestBarrier;
    private final boolean inSequence;
    private final boolean upwards;

    private StageSequence(Stage[] stages) {
        this.stages = stages;
        int resource = -1;
        int barrier = -1;
        boolean eachAfterTheLast = true;
        boolean eachAfterEarlier = true;
        for (int s = 0; s < stages.length; s++) {
            resource = Math.max(resource, stages[s].resource());
            barrier = Math.max(barrier, highest(stages[s].afterBarriers()));
            List<Integer> before = stages[s].afterStages();
            eachAfterTheLast &= s == 0 ? before.isEmpty() : before.size() == 1 && before.get(0) == s - 1;
            eachAfterEarlier &= highest(before) < s;
        }
        this.highestResource = resource;
        this.highestBarrier = barrier;
        this.inSequence = eachAfterTheLast;
        this.upwards = eachAfterEarlier;
    }

    static StageSequence copyOf(List<Stage> given) {
        return given instanceof StageSequence same
                ? same
                : new StageSequence(List.copyOf(given).toArray(Stage[]::new));
    }

    private static int highest(List<Integer> indexes) {
        int highest = -1;
        for (int i = 0; i < indexes.size(); i++) {
            highest = Math.max(highest, indexes.get(i));
        }
        return highest;
    }

    @Override
    public Stage get(int index) {
        return stages[index];
    }

    @Override
    public int size() {
        return stages.length;
    }

    /** The highest index of a resource; -1 without stages. */
    int highestResource() {
        return highestResource;
    }

    /** The highest index of a barrier that is waited for; -1 if there is none. */
    int highestBarrier() {
        return highestBarrier;
    }

    /** Whether each stage waits for the one before it and for no other stage. */
    boolean isInSequence() {
        return inSequence;
    }

    /** Whether stages wait only for stages before them. */
    boolean isUpwards() {
        return upwards;
    }
}
