package io.splitwave.kernel.round;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The stages of a chain, unchangeable, with what is asked of them as a whole whenever the chain is planned: found once, as a
 * chain may be played in many rounds.
 */
abstract class StageSequence extends AbstractList<Stage> implements RandomAccess {
    private final int highestResource;
    private final int highestBarrier;
    private final boolean inSequence;
    private final boolean upwards;

    /** Looks at the stages once; how they are kept is the subclass's. */
    StageSequence(Stage... stages) {
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

    /** The given stages, of which nothing is kept that could change. */
    static StageSequence copyOf(List<Stage> given) {
        return given instanceof StageSequence same ? same : copyOf(given.toArray(Stage[]::new));
    }

    /** The given stages; the array is not kept. */
    static StageSequence copyOf(Stage... given) {
        return given.length <= FewStages.MOST ? new FewStages(given) : new ManyStages(given.clone());
    }

    private static int highest(List<Integer> indexes) {
        int highest = -1;
        for (int i = 0; i < indexes.size(); i++) {
            highest = Math.max(highest, indexes.get(i));
        }
        return highest;
    }

    int highestResource() {
        return highestResource;
    }

    int highestBarrier() {
        return highestBarrier;
    }

    boolean isInSequence() {
        return inSequence;
    }

    boolean isUpwards() {
        return upwards;
    }
}
