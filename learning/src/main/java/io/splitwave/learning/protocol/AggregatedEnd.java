package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The end of a round whose models are averaged: barriers over all chains, then a support chain that aggregates. */
final class AggregatedEnd {

    private final String protocol;
    private final int member;
    private final int resource;
    private final double flop;
    private final List<BarrierRule> rules;

    /**
     * @param protocol what messages call the round
     * @param member of the support chain, no UD
     * @param resource index of the aggregator
     * @param flop of one aggregation, finite, at least 0
     * @param rules at least one
     */
    AggregatedEnd(String protocol, int member, int resource, double flop, List<BarrierRule> rules) {
        this.protocol = protocol;
        this.member = member;
        this.resource = resource;
        this.flop = flop;
        this.rules = rules;
        if (!(flop >= 0) || Double.isInfinite(flop)) {
            throw new IllegalArgumentException(protocol + " round: aggregateFlop must be finite and >= 0, was " + flop);
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(protocol
                    + " round: at least 1 barrier rule is needed, as models are averaged after a barrier; was 0");
        }
    }

    RoundPlan plan(List<Chain> devices) {
        List<Barrier> barriers = EndBarriers.over(devices, rules);
        List<Chain> chains = new ArrayList<>(devices);
        chains.add(Chain.support(
                member,
                stage().afterBarriers(IntStream.range(0, barriers.size()).toArray())));
        return new RoundPlan(chains, barriers);
    }

    private Stage stage() {
        return Stage.of(TrainingStage.SRV_AGG, resource, flop, WorkUnit.FLOP);
    }

    int member() {
        return member;
    }

    /** The end of the round whose chains end at these times, s; without aggregation if no chain ended in time. */
    double endS(double[] arrivalsS, StageRate rate) {
        double opensS = ClosedForm.opensS(arrivalsS, rules);
        for (double arrivalS : arrivalsS) {
            if (arrivalS <= opensS) {
                return opensS + ClosedForm.chainS(member, List.of(stage()), rate);
            }
        }
        return opensS;
    }

    @Override
    public String toString() {
        return protocol + " round, barriers " + rules;
    }
}
