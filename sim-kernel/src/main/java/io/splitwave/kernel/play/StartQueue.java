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

    /** What there may be to start, in the order in which it is dealt with: a bit for each. */
    private static final int ROUNDS = 1;

    private static final int REQUEST = 1 << 1;
    private static final int RATES = 1 << 2;
    private static final int STARVED = 1 << 3;
    private static final int READY = 1 << 4;
    private static final int PLACES = 1 << 5;
    private static final int RATES_BY_STARTS = 1 << 6;

    private final EventLoop loop;
    private final Starter starter;
    private final BitSet cohorts = new BitSet();
    private final BitSet resources = new BitSet();
    private final PriorityQueue<StageRun> starved = new PriorityQueue<>(StageRun.BY_MEMBER_AND_INDEX);
    private final ReadyQueue ready = new ReadyQueue();
    private final EventAction deal = this::deal;
    private int due;
    private boolean scheduled;
    private boolean held;
    private boolean wantedWhileHeld;

    StartQueue(EventLoop loop, Starter starter) {
        this.loop = loop;
        this.starter = starter;
    }

    void addRound(int cohort) {
        cohorts.set(cohort);
        schedule(ROUNDS);
    }

    void addArrival() {
        schedule(REQUEST);
    }

    void addRateChange() {
        schedule(RATES);
    }

    void addRateChangeByStarts() {
        schedule(RATES_BY_STARTS);
    }

    void addStarved(StageRun stage) {
        starved.add(stage);
        schedule(STARVED);
    }

    void addReady(StageRun stage) {
        ready.add(stage);
        schedule(READY);
    }

    void touch(int resource) {
        resources.set(resource);
        schedule(PLACES);
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

    private void schedule(int what) {
        due |= what;
        schedule();
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
        while (due != 0) {
            dealOne(); // what one step adds is dealt with in the same event
            if (Thread.currentThread().isInterrupted()) { // as rounds without work may follow each other for ever
                throw new StoppedException();
            }
        }
        scheduled = false;
    }

    private void dealOne() {
        int asked = (due & RATES_BY_STARTS) == 0 ? due : due & ~STARVED;
        switch (Integer.lowestOneBit(asked)) {
            case ROUNDS -> starter.beginRound(takeFirst(cohorts, ROUNDS));
            case REQUEST -> {
                due &= ~REQUEST;
                starter.beginRequest();
            }
            case RATES -> {
                due &= ~RATES;
                starter.askRates();
            }
            case STARVED -> {
                StageRun stage = starved.poll();
                due &= starved.isEmpty() ? ~STARVED : ~0;
                starter.starved(stage);
            }
            case READY -> {
                StageRun stage = ready.poll();
                due &= ready.isEmpty() ? ~READY : ~0;
                starter.request(stage);
            }
            case PLACES -> starter.admit(takeFirst(resources, PLACES));
            default -> {
                due &= ~RATES_BY_STARTS;
                starter.askRates();
            }
        }
    }

    /** Takes the first of a set, whose bit goes with the last. */
    private int takeFirst(BitSet set, int bit) {
        int first = set.nextSetBit(0);
        set.clear(first);
        due &= set.isEmpty() ? ~bit : ~0;
        return first;
    }
}
