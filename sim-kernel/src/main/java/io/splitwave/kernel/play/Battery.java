package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventLoop;
import java.util.ArrayList;
import java.util.List;

/** The store of one member: what its stages have drawn that are over, and those that draw now. */
final class Battery {
    final int member;
    /** Stages in service that draw from the store; few, in the order in which they began to draw. */
    final List<StageRun> drawing = new ArrayList<>(2);
    /** When the store is empty at the present power, s, before it is put on a mark; infinite if nothing is drawn. */
    double dueS = Double.POSITIVE_INFINITY;

    long event = EventLoop.NONE;

    private final double storeJ;
    /** Sum of what is recorded for the stages that are over, in the order in which they are reported. */
    private double drawnJ;

    private boolean empty;

    Battery(int member, double storeJ) {
        this.member = member;
        this.storeJ = storeJ;
        this.empty = storeJ == 0;
    }

    boolean isEmpty() {
        return empty;
    }

    /** From now on it has no instant to come at which it is empty. */
    void markEmpty() {
        empty = true;
    }

    void draw(double energyJ) {
        drawnJ += energyJ;
    }

    /** Nothing is left, also of what rounding has left. */
    void drain() {
        drawnJ = storeJ;
    }

    /** What the stages that are over have left for those in service, J. */
    double restJ() {
        return Math.max(0, storeJ - drawnJ);
    }
}
