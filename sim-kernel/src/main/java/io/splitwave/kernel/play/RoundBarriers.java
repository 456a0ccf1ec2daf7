package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule.Deadline;
import io.splitwave.kernel.round.MemberIndex;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Instants;
import io.splitwave.kernel.time.Order;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The barriers of one leg of a round: which stage arrives at which, which waits for which, and when deadlines are due. */
final class RoundBarriers implements Iterable<BarrierState> {
    private final List<BarrierState> barriers = new ArrayList<>();
    private final int first;
    private double[] deadlinesS = {};
    private List<BarrierState> overdue = List.of();
    private List<BarrierState> dueAtStart = List.of();

    /** Barriers of chains in the order of the plan; they are numbered from the first index on. */
    RoundBarriers(RoundPlan plan, List<ChainRun> chains, int firstIndex) {
        this.first = firstIndex;
        MemberIndex index = plan.barriers().isEmpty() ? null : new MemberIndex(plan.chains());
        for (Barrier data : plan.barriers()) {
            BarrierState barrier = new BarrierState(first + barriers.size(), data);
            barriers.add(barrier);
            data.arrivals().forEach((member, stage) -> {
                ChainRun chain = chains.get(index.positionOf(member));
                barrier.arrivals.add(chain, stage);
                chain.arriveAt(stage, barrier);
            });
        }
        for (ChainRun chain : chains) {
            for (int i = 0; chain.waitsForBarriers() && i < chain.planned().size(); i++) {
                List<Integer> awaited = chain.planned().get(i).afterBarriers();
                for (int w = 0; w < awaited.size(); w++) {
                    barriers.get(awaited.get(w)).waiting.add(chain, i);
                }
            }
        }
    }

    @Override
    public Iterator<BarrierState> iterator() {
        return barriers.iterator();
    }

    BarrierState get(int index) {
        return barriers.get(index - first);
    }

    int firstIndex() {
        return first;
    }

    /** The index of the first barrier of the next leg. */
    int nextIndex() {
        return first + barriers.size();
    }

    /** How many of these barriers of the plan have not been reported open. */
    int closed(List<Integer> inPlan) {
        int closed = 0;
        for (int i = 0; i < inPlan.size(); i++) {
            closed += barriers.get(inPlan.get(i)).isReported() ? 0 : 1;
        }
        return closed;
    }

    /**
     * Schedules the deadlines; the action is given the index of the barrier. Those that a later leg finds over are not
     * scheduled.
     */
    void setDeadlines(double roundStartS, EventLoop loop, FrameWindow window, EventAction whenDue) {
        List<Double> due = new ArrayList<>();
        double nowS = loop.nowS();
        for (BarrierState barrier : barriers) {
            if (barrier.barrier.rule() instanceof Deadline deadline) {
                double dueS = window.snapToGrid(roundStartS + deadline.afterRoundStartS(), nowS);
                if (roundStartS < nowS && Instants.reached(nowS, dueS)) {
                    addOver(barrier, Instants.same(nowS, dueS));
                    continue;
                }
                due.add(dueS);
                barrier.deadline = loop.schedule(dueS, Order.DEADLINE, barrier.index, whenDue, barrier.index);
            }
        }
        deadlinesS = due.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void addOver(BarrierState barrier, boolean now) {
        if (overdue.isEmpty() && dueAtStart.isEmpty()) {
            overdue = new ArrayList<>();
            dueAtStart = new ArrayList<>();
        }
        (now ? dueAtStart : overdue).add(barrier);
    }

    /** Barriers whose deadline was over before the leg began. */
    List<BarrierState> overdue() {
        return overdue;
    }

    /** Barriers whose deadline is the instant at which the leg begins: what passes without work is in time. */
    List<BarrierState> dueAtStart() {
        return dueAtStart;
    }

    void cancelDeadlines(EventLoop loop) {
        for (BarrierState barrier : barriers) {
            barrier.cancelDeadline(loop);
        }
    }

    boolean awaitDeadline(EventLoop loop) {
        return barriers.stream().anyMatch(barrier -> loop.isPending(barrier.deadline));
    }

    /** The time itself, or the deadline from which it differs by rounding only. */
    double snapToDeadline(double timeS) {
        double snappedS = timeS;
        for (double deadlineS : deadlinesS) {
            snappedS = Instants.snap(snappedS, deadlineS);
        }
        return snappedS;
    }

    /** What barriers that are not open wait for, for a message. */
    void describeWaits(String where, List<String> lines) {
        for (BarrierState barrier : barriers) {
            if (!barrier.isOpen()) {
                lines.add(where + "barrier '" + barrier.barrier.name() + "' waits for " + barrier.absent()
                        + " of its members");
            }
        }
    }
}
