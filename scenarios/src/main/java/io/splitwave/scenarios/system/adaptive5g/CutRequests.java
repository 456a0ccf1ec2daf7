package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.kernel.play.RequestSource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.learning.protocol.request.InferenceLoad;
import io.splitwave.learning.protocol.request.InferenceRequest;
import io.splitwave.network.mobility.visit.MergedArrivals;
import io.splitwave.optimizer.partition.PartitionDecision;
import io.splitwave.optimizer.partition.PartitionPolicy;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.optimizer.partition.PlannedRate;
import io.splitwave.scenarios.rounds.TimedDecision;
import java.util.List;
import java.util.function.Consumer;

/** Requests arrive at the UDs, and each is cut at its arrival, by what is expected of the link of its UD. */
final class CutRequests implements RequestSource {
    /**
     * When requests arrive.
     *
     * @param process arrivals at all UDs, counted from the first instant on
     * @param most how many arrive at most
     * @param fromS first instant, s
     * @param untilS none arrives at this instant or later, s; may be infinite
     */
    record Arriving(MergedArrivals process, int most, double fromS, double untilS) {}

    private final Arriving arriving;
    private final InferenceRequest protocol;
    private final List<PartitionWork> works; // [ud]
    private final PartitionPolicy policy;
    private final PlannedRate rate;
    private final double decideS;
    private final LinksInForce links;
    private final Consumer<DecidedRequest> decided;
    private int coming; // UD of the request that arrives next

    /**
     * @param works what is known of each request but for the rate, for each UD
     * @param rate which rate the policy is given
     * @param decideS how long a decision takes, s
     * @param decided takes each decision before its request begins
     */
    CutRequests(
            Arriving arriving,
            InferenceRequest protocol,
            List<PartitionWork> works,
            PartitionPolicy policy,
            PlannedRate rate,
            double decideS,
            LinksInForce links,
            Consumer<DecidedRequest> decided) {
        this.arriving = arriving;
        this.protocol = protocol;
        this.works = List.copyOf(works);
        this.policy = policy;
        this.rate = rate;
        this.decideS = decideS;
        this.links = links;
        this.decided = decided;
    }

    @Override
    public double arrivalS(int request) {
        if (request >= arriving.most()) {
            return Double.POSITIVE_INFINITY;
        }
        double timeS = arriving.fromS() + arriving.process().nextS();
        if (!(timeS < arriving.untilS())) {
            return Double.POSITIVE_INFINITY;
        }
        coming = arriving.process().source();
        return timeS;
    }

    @Override
    public RoundPlan plan(int request, double timeS) {
        int ud = coming;
        UdLink link = links.of(ud);
        PartitionWork work = works.get(ud);
        double actualBps = link.comingBps();
        TimedDecision<PartitionDecision> timed = TimedDecision.of(
                () -> policy.decide(work.instance(), rate == PlannedRate.ACTUAL ? actualBps : link.estimateBps()));
        PartitionDecision decision = timed.decision();
        decided.accept(new DecidedRequest(request, ud, timeS, work, decision, actualBps, timed.solverS()));
        InferenceLoad load = work.load(decision.cut());
        return protocol.plan(
                request,
                ud,
                new InferenceLoad(decideS, load.deviceFlop(), load.sentBit(), load.serverFlop(), load.roundTripS()));
    }
}
