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
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The barriers of one round: which stage arrives at which, which waits for which, and when deadlines are due. */
final class RoundBarriers implements Iterable<BarrierState> {
    private final List<BarrierState> barriers = new ArrayList<>();
    private double[] deadlinesS = {};

    RoundBarriers(RoundPlan plan, List<ChainRun> chains) {
        MemberIndex index = new MemberIndex(plan.chains());
        for (Barrier data : plan.barriers()) {
            BarrierState barrier = new BarrierState(barriers.size(), data);
            barriers.add(barrier);
            BarrierState[] alone = {barrier};
            data.arrivals().forEach((member, stage) -> {
                StageRun arrival = chains.get(index.positionOf(member)).stages[stage];
                barrier.arrivals.add(arrival);
                arrival.arrivesAt = arrival.arrivesAt.length == 0 ? alone : with(arrival.arrivesAt, barrier);
            });
        }
        for (ChainRun chain : chains) {
            for (StageRun stage : chain.stages) {
                stage.stage
                        .afterBarriers()
                        .forEach(barrier -> barriers.get(barrier).waiting.add(stage));
            }
        }
    }

    @Override
    public Iterator<BarrierState> iterator() {
        return barriers.iterator();
    }

    BarrierState get(int index) {
        return barriers.get(index);
    }

    private static BarrierState[] with(BarrierState[] some, BarrierState one) {
        BarrierState[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one;
        return all;
    }

    /** Schedules the deadlines; the action is given the index of the barrier. */
    void setDeadlines(EventLoop loop, FrameWindow window, EventAction whenDue) {
        List<Double> due = new ArrayList<>();
        for (BarrierState barrier : barriers) {
            if (barrier.barrier.rule() instanceof Deadline deadline) {
                double dueS = window.snapToGrid(loop.nowS() + deadline.afterRoundStartS(), loop.nowS());
                due.add(dueS);
                barrier.deadline = loop.schedule(dueS, Order.DEADLINE, barrier.index, whenDue, barrier.index);
            }
        }
        deadlinesS = due.stream().mapToDouble(Double::doubleValue).toArray();
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
}
