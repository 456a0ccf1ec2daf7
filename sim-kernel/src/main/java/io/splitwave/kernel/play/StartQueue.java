package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Order;
import io.splitwave.kernel.time.StoppedException;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * All that is to start at the present instant, dealt with in one event after everything else of that instant: rounds by
 * cohort, then requests as they arrived, then rates if they have changed, then drops for want of a rate, then ready stages by member and index, then
 * resources that have places free, then rates if these starts have changed them. A stage whose rate may still change by
 * that is not dropped for want of it before.
 */
final class StartQueue {
    /** Who carries out what the queue has put in order. */
    interface Starter {
        void beginRound(int cohort);

        void beginRequest();

        void askRates();

        void starved(StageRun stage);

        void request(StageRun stage);

        void admit(int resource);
    }

    private final EventLoop loop;
    private final Starter starter;
    private final BitSet cohorts = new BitSet();
    private final BitSet resources = new BitSet();
    private final PriorityQueue<StageRun> starved = new PriorityQueue<>(StageRun.BY_MEMBER_AND_INDEX);
    private final ReadyQueue ready = new ReadyQueue();
    private final EventAction deal = this::deal;
    private boolean requestArrived;
    private boolean ratesChanged;
    private boolean ratesChangedByStarts;
    private boolean scheduled;
    private boolean held;
    private boolean wantedWhileHeld;

    StartQueue(EventLoop loop, Starter starter) {
        this.loop = loop;
        this.starter = starter;
    }

    void addRound(int cohort) {
        cohorts.set(cohort);
        schedule();
    }

    void addArrival() {
        requestArrived = true;
        schedule();
    }

    void addRateChange() {
        ratesChanged = true;
        schedule();
    }

    void addRateChangeByStarts() {
        ratesChangedByStarts = true;
        schedule();
    }

    void addStarved(StageRun stage) {
        starved.add(stage);
        schedule();
    }

    void addReady(StageRun stage) {
        ready.add(stage);
        schedule();
    }

    void touch(int resource) {
        resources.set(resource);
        schedule();
    }

    /** From here until {@link #release} what is added waits: a completion is being carried out. */
    void hold() {
        held = true;
    }

    /**
     * The completion has been carried out. If it was the last event of its instant, what it has added is dealt with at once,
     * as the event would be the next: half of all events are saved in this way.
     */
    void release() {
        held = false;
        if (wantedWhileHeld) {
            wantedWhileHeld = false;
            if (scheduled || loop.isAnyPendingNow()) {
                schedule();
            } else {
                scheduled = true;
                deal(0);
            }
        }
    }

    private void schedule() {
        if (held) {
            wantedWhileHeld = true;
        } else if (!scheduled) {
            scheduled = true;
            loop.schedule(loop.nowS(), Order.START, 0, deal, 0);
        }
    }

    private void deal(int none) {
        while (dealOne()) {
            // what one step adds is dealt with in the same event; rounds without work may follow each other for ever
            StoppedException.throwIfStopped();
        }
        scheduled = false;
    }

    private boolean dealOne() {
        if (!cohorts.isEmpty()) {
            starter.beginRound(takeFirst(cohorts));
        } else if (requestArrived) {
            requestArrived = false;
            starter.beginRequest();
        } else if (ratesChanged) {
            ratesChanged = false;
            starter.askRates();
        } else if (!starved.isEmpty() && !ratesChangedByStarts) {
            starter.starved(starved.poll());
        } else if (!ready.isEmpty()) {
            starter.request(ready.poll());
        } else if (!resources.isEmpty()) {
            starter.admit(takeFirst(resources));
        } else if (ratesChangedByStarts) {
            ratesChangedByStarts = false;
            starter.askRates();
        } else {
            return false;
        }
        return true;
    }

    private static int takeFirst(BitSet set) {
        int first = set.nextSetBit(0);
        set.clear(first);
        return first;
    }
}
