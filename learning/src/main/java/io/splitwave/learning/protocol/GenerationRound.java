package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A round of GenFV (arXiv 2503.19676) as data for the kernel, in two legs with a decision between them. First leg: UL_META
 * (labels), for all UDs. Second leg, of the selected UDs: DL_MODEL, UD_TRAIN, UL_MODEL. In parallel a generator has SRV_GEN,
 * and the server SRV_TRAIN after it. SRV_AGG waits for both: for the UDs up to a deadline, after which late ones are dropped,
 * and for the server without one. Stages whose rate is 0 wait; stages of no work pass at once.
 */
public final class GenerationRound {

    /** Index of the downlink channels, one per UD, bit. */
    public static final int DOWNLINK_RESOURCE = 0;

    /** Index of the uplink channels, one per UD, bit. */
    public static final int UPLINK_RESOURCE = 1;

    /** Index of the UDs' own GPUs, s; their rate is 1 s/s. */
    public static final int DEVICE_RESOURCE = 2;

    /** Index of the generator, s; its rate is 1 s/s. */
    public static final int GENERATOR_RESOURCE = 3;

    /** Index of the server that trains on generated images, s; its rate is 1 s/s. */
    public static final int SERVER_RESOURCE = 4;

    /** Index of the aggregator at the edge server, FLOP. */
    public static final int AGGREGATOR_RESOURCE = 5;

    private static final String NAME = "generation";
    private static final BarrierRule ALL = new BarrierRule.All();

    private final List<GenerationChain> chains;
    private final double aggregateFlop;
    private final BarrierRule.Deadline longest;

    /**
     * The protocol of one experiment.
     *
     * @param loads what a round costs each of K UDs, index = UD, at least one; copied
     * @param aggregateFlop weighted average of the models, FLOP, finite, at least 0
     * @param longestS from the start of the round; a UD whose model is not up by then is dropped, s, finite, greater than 0
     * @throws IllegalArgumentException if a value is out of its range
     */
    public GenerationRound(List<GenerationLoad> loads, double aggregateFlop, double longestS) {
        this.chains = loads.stream().map(GenerationChain::new).toList();
        this.aggregateFlop = aggregateFlop;
        if (loads.isEmpty()) {
            throw new IllegalArgumentException(NAME + " round: at least 1 UD is needed, was 0");
        }
        Amounts.require(NAME + " round", "aggregateFlop", aggregateFlop);
        if (!(longestS > 0) || Double.isInfinite(longestS)) {
            throw new IllegalArgumentException(NAME + " round: longestS must be finite and > 0, was " + longestS);
        }
        this.longest = new BarrierRule.Deadline(longestS);
    }

    /**
     * Everything that serves stages, in the order of the resource constants.
     *
     * @return six resources, all dedicated
     */
    public List<Resource> resources() {
        return Stream.of("downlink", "uplink", "device", "generator", "server", "aggregator")
                .map(name -> new Resource(name, new Discipline.Dedicated()))
                .toList();
    }

    /**
     * Member of the support chain that generates images, which is no UD.
     *
     * @return K
     */
    public int generator() {
        return chains.size();
    }

    /**
     * Member of the support chain that trains on generated images, which is no UD.
     *
     * @return K + 1
     */
    public int trainer() {
        return chains.size() + 1;
    }

    /**
     * Member of the support chain that aggregates, which is no UD.
     *
     * @return K + 2
     */
    public int aggregator() {
        return chains.size() + 2;
    }

    /**
     * Plans the first leg, up to the decision.
     *
     * @param members UDs of the round, each in 0..K-1, at least one, none twice
     * @param leftOut members that do not take part, with the reason
     * @return the plan, which continues; if all members are left out, the round fails
     * @throws IllegalArgumentException if a member does not fit
     */
    public RoundPlan labels(int[] members, Map<Integer, DropReason> leftOut) {
        return Leg.plan(
                NAME, members, chains.size(), leftOut, ud -> chains.get(ud).labels(), ALL, true);
    }

    /**
     * Plans the second leg, after the decision. If both times of the server are 0, it has no part in the round.
     *
     * @param members UDs that are still there, as in {@link #labels}
     * @param leftOut members that were not selected, with the reason
     * @param generateS time to generate the images of this round, s, finite, at least 0
     * @param serverTrainS time to train the server's model on generated images, s, finite, at least 0
     * @return the plan, which ends the round; if all members are left out, the round fails and nothing is generated
     * @throws IllegalArgumentException if a member does not fit or a time is out of its range
     */
    public RoundPlan training(int[] members, Map<Integer, DropReason> leftOut, double generateS, double serverTrainS) {
        requireTimes(generateS, serverTrainS);
        List<Chain> planned = new ArrayList<>(members.length + 3);
        Map<Integer, Integer> sent = new TreeMap<>();
        for (int ud : Members.checked(NAME, members, chains.size())) {
            DropReason why = leftOut.get(ud);
            if (why != null) {
                planned.add(Chain.leftOut(ud, why));
            } else {
                planned.add(Chain.linear(ud, chains.get(ud).training().toArray(Stage[]::new)));
                sent.put(ud, GenerationChain.MODEL_SENT);
            }
        }
        if (sent.isEmpty()) {
            return new RoundPlan(planned, List.of());
        }
        List<Barrier> barriers = new ArrayList<>();
        barriers.add(new Barrier("models", sent, longest));
        Stage aggregation = GenerationChain.aggregation(aggregateFlop).afterBarriers(0);
        if (generateS + serverTrainS > 0) {
            barriers.add(new Barrier("images", Map.of(generator(), 0), ALL));
            barriers.add(new Barrier("server", Map.of(trainer(), 0), ALL));
            planned.add(Chain.support(generator(), GenerationChain.generation(generateS)));
            planned.add(Chain.support(
                    trainer(), GenerationChain.serverTraining(serverTrainS).afterBarriers(1)));
            aggregation = aggregation.afterBarriers(0, 2);
        }
        planned.add(Chain.support(aggregator(), aggregation));
        return new RoundPlan(planned, barriers);
    }

    private static void requireTimes(double generateS, double serverTrainS) {
        Amounts.require(NAME + " round", "generateS", generateS);
        Amounts.require(NAME + " round", "serverTrainS", serverTrainS);
    }

    /**
     * Closed form of one UD's first leg.
     *
     * @param ud UD, 0 based
     * @param rate constant rates
     * @return s; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if a rate is negative or NaN
     */
    public double labelsTimeS(int ud, StageRate rate) {
        return ClosedForm.chainS(ud, chains.get(ud).labels(), rate);
    }

    /**
     * Closed form of one UD's second leg: the sum of its stages.
     *
     * @param ud UD, 0 based
     * @param rate constant rates
     * @return s; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if a rate is negative or NaN
     */
    public double deviceTimeS(int ud, StageRate rate) {
        return ClosedForm.chainS(ud, chains.get(ud).training(), rate);
    }

    /**
     * Closed form of a round: the longest first leg; the selected UDs up to the deadline, or the server, whichever is over
     * later; the aggregation. A round in which no UD is in time ends at the deadline, whatever the server has done by then, or
     * with the first leg if that is later.
     *
     * @param members UDs that take part in the first leg, as in {@link #labels}
     * @param selected those of them that train, at least one
     * @param generateS as in {@link #training}
     * @param serverTrainS as in {@link #training}
     * @param rate constant rates
     * @return s; infinite if a stage that is waited for has the rate 0
     * @throws IllegalArgumentException if a member does not fit, none is selected or one that does not take part, a time is
     *     out of its range, or a rate is negative or NaN
     */
    public double roundTimeS(int[] members, int[] selected, double generateS, double serverTrainS, StageRate rate) {
        requireTimes(generateS, serverTrainS);
        double decidedS = Arrays.stream(Members.checked(NAME, members, chains.size()))
                .mapToDouble(ud -> labelsTimeS(ud, rate))
                .max()
                .orElseThrow();
        double[] sentS = Arrays.stream(selectedOf(members, selected))
                .mapToDouble(ud -> decidedS + deviceTimeS(ud, rate))
                .toArray();
        if (decidedS > longest.afterRoundStartS()) {
            return decidedS;
        }
        double opensS = ClosedForm.opensS(sentS, List.of(longest));
        if (Arrays.stream(sentS).noneMatch(arrivalS -> arrivalS <= opensS)) {
            return opensS;
        }
        double serverS = decidedS
                + ClosedForm.chainS(generator(), List.of(GenerationChain.generation(generateS)), rate)
                + ClosedForm.chainS(trainer(), List.of(GenerationChain.serverTraining(serverTrainS)), rate);
        return Math.max(opensS, serverS)
                + ClosedForm.chainS(aggregator(), List.of(GenerationChain.aggregation(aggregateFlop)), rate);
    }

    private int[] selectedOf(int[] members, int[] selected) {
        for (int ud : Members.checked(NAME, selected, chains.size())) {
            if (Arrays.stream(members).noneMatch(member -> member == ud)) {
                throw new IllegalArgumentException(
                        NAME + " round: a selected UD must be a member of the round, was " + ud);
            }
        }
        return selected;
    }
}
