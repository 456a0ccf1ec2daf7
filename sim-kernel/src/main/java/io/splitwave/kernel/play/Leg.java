package io.splitwave.kernel.play;

import io.splitwave.kernel.play.StageRun.Phase;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One leg of a round in progress: its plan, the chains that take part and its barriers. */
final class Leg {
    /** Finds the chain of a member in the round, or adds one, and gives it its stages of the leg. */
    interface Joining {
        ChainRun join(Chain inLeg);
    }

    /** From 0. */
    final int number;

    final RoundPlan plan;
    /** In the order of the plan. */
    final List<ChainRun> chains;

    final RoundBarriers barriers;

    /** The first leg of a round. */
    Leg(RoundPlan plan, Joining joining) {
        this(0, plan, 0, joining);
    }

    private Leg(int number, RoundPlan plan, int firstBarrier, Joining joining) {
        this.number = number;
        this.plan = plan;
        this.chains = new ArrayList<>(plan.chains().size());
        for (Chain data : plan.chains()) {
            chains.add(joining.join(data));
        }
        this.barriers = new RoundBarriers(plan, chains, firstBarrier);
    }

    /** The leg that follows, whose barriers are counted on. */
    Leg next(RoundPlan planOfNext, Joining joining) {
        return new Leg(number + 1, planOfNext, barriers.nextIndex(), joining);
    }

    /** Hands over the stages that wait for nothing, of chains that are not over. */
    void eachFirstStage(Consumer<StageRun> action) {
        for (ChainRun chain : chains) {
            for (int i = 0; i < chain.runs(); i++) {
                StageRun stage = chain.run(i);
                if (!chain.isOver() && stage.phase() == Phase.BLOCKED && stage.isWaitingFree()) {
                    action.accept(stage);
                }
            }
        }
    }

    /** What stages and barriers in progress wait for, for a message. */
    void describeWaits(String where, RunContext run, List<String> lines) {
        String here = where + (number > 0 ? " leg " + number : "") + ": ";
        for (ChainRun chain : chains) {
            chain.describeWaits(here, run.servers(), lines);
        }
        barriers.describeWaits(here, lines);
    }
}
