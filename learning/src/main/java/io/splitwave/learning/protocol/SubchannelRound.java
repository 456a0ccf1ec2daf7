package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.resource.WhenFull;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A round of SFLAM (Qiang et al., arXiv 2504.09114) as data for the kernel, in {@link #legs()} legs. A leg for each local
 * iteration: UD_FWD, UL_ACT on a subchannel, SRV_FB, DL_GRAD, UD_BWD, with a deadline that counts from the start of the leg;
 * UDs that are late are dropped. Where a device's part is sent, a first leg has DL_MODEL, and a last one UL_MODEL, then a
 * support chain: SRV_AGG; both wait for all UDs. Stages whose rate is 0 wait; stages of no work pass at once.
 */
public final class SubchannelRound {

    /** Index of the downlink channels, one per UD, bit. */
    public static final int DOWNLINK_RESOURCE = 0;

    /** Index of the uplink's subchannels, bit. */
    public static final int UPLINK_RESOURCE = 1;

    /** Index of the UDs' own processors, FLOP. */
    public static final int DEVICE_RESOURCE = 2;

    /** Index of the edge server, FLOP. */
    public static final int SERVER_RESOURCE = 3;

    /** Index of the aggregator at the edge server, FLOP. */
    public static final int AGGREGATOR_RESOURCE = 4;

    private static final String NAME = "subchannel";

    private final List<SubchannelLoad> loads;
    private final int localIterations;
    private final double deadlineS;
    private final boolean sendsModel;
    private final AggregatedEnd end;

    /**
     * The protocol of one experiment.
     *
     * @param loads what a round costs each of K UDs, index = UD, at least one; copied
     * @param localIterations of a round, at least 1
     * @param deadlineS T_max of a local iteration, s, finite, greater than 0
     * @param aggregateFlop work of one aggregation, FLOP, finite, at least 0; 0 where nothing is averaged
     * @throws IllegalArgumentException if a value is out of its range
     */
    public SubchannelRound(List<SubchannelLoad> loads, int localIterations, double deadlineS, double aggregateFlop) {
        this.loads = List.copyOf(loads);
        this.localIterations = localIterations;
        this.deadlineS = deadlineS;
        this.sendsModel = loads.stream().anyMatch(load -> load.modelBit() > 0 || load.uploadBit() > 0);
        if (loads.isEmpty()) {
            throw new IllegalArgumentException(NAME + " round: at least 1 UD is needed, was 0");
        }
        if (localIterations < 1) {
            throw new IllegalArgumentException(NAME + " round: localIterations must be >= 1, was " + localIterations);
        }
        if (!(deadlineS > 0) || Double.isInfinite(deadlineS)) {
            throw new IllegalArgumentException(NAME + " round: deadlineS must be finite and > 0, was " + deadlineS);
        }
        this.end = new AggregatedEnd(
                NAME, loads.size(), AGGREGATOR_RESOURCE, aggregateFlop, List.of(new BarrierRule.All()));
    }

    /**
     * Everything that serves stages, in the order of the resource constants. A UD that needs a subchannel when none is free
     * is dropped; downlink, devices and aggregator are dedicated.
     *
     * @param subchannels of the uplink, at least 1
     * @param server the edge server, its discipline not NONE
     * @return five resources
     * @throws IllegalArgumentException if there is no subchannel, or the server's time is not modelled
     */
    public List<Resource> resources(int subchannels, ServerSpec server) {
        Discipline dedicated = new Discipline.Dedicated();
        return List.of(
                new Resource("downlink", dedicated),
                new Resource("uplink", new Discipline.HeldSlots(subchannels, WhenFull.DROP)),
                new Resource("device", dedicated),
                new Resource("server", server.trainingDiscipline(NAME)),
                new Resource("aggregator", dedicated));
    }

    /**
     * Legs of a round.
     *
     * @return one for each local iteration, and two more where a device's part is sent
     */
    public int legs() {
        return localIterations + (sendsModel ? 2 : 0);
    }

    /**
     * Member of the support chain, which is no UD.
     *
     * @return K
     */
    public int aggregator() {
        return end.member();
    }

    /**
     * Plans the first leg: the download, or the first iteration.
     *
     * @param members UDs of the round, each in 0..K-1, at least one, none twice
     * @param activationBit activations of an iteration as decided, bit, length K, index = UD; of members that take part
     *     finite, at least 0
     * @param leftOut members that do not take part, with the reason: NO_SLOT without a subchannel, INFEASIBLE if no number
     *     of bits meets the deadline
     * @return the plan; if all members are left out, the round fails
     * @throws IllegalArgumentException if a member or a size does not fit
     */
    public RoundPlan plan(int[] members, double[] activationBit, Map<Integer, DropReason> leftOut) {
        return sendsModel
                ? leg(0, members, leftOut, this::download, new BarrierRule.All())
                : iteration(0, members, activationBit, leftOut, 0);
    }

    /**
     * Plans a further leg.
     *
     * @param leg which, from 1 to {@code legs() - 1}
     * @param members UDs that are still there, as in {@link #plan}
     * @param activationBit as in {@link #plan}
     * @param sinceStartS from the start of the round to that of the leg, s, at least 0
     * @return the plan
     * @throws IllegalArgumentException if there is no such leg, or a member or a size does not fit
     */
    public RoundPlan planLeg(int leg, int[] members, double[] activationBit, double sinceStartS) {
        if (leg < 1 || leg >= legs()) {
            throw new IllegalArgumentException(NAME + " round: leg must be in 1.." + (legs() - 1) + ", was " + leg);
        }
        return sendsModel && leg == legs() - 1
                ? finish(members)
                : iteration(leg, members, activationBit, Map.of(), sinceStartS);
    }

    private RoundPlan iteration(
            int leg, int[] members, double[] activationBit, Map<Integer, DropReason> leftOut, double sinceStartS) {
        return leg(
                leg,
                members,
                leftOut,
                ud -> iteration(ud, activationBit),
                new BarrierRule.Deadline(sinceStartS + deadlineS));
    }

    private RoundPlan finish(int[] members) {
        List<Chain> chains = new ArrayList<>(members.length);
        for (int ud : Members.checked(NAME, members, loads.size())) {
            chains.add(Chain.linear(ud, upload(ud).toArray(Stage[]::new)));
        }
        return end.plan(chains);
    }

    private RoundPlan leg(
            int leg,
            int[] members,
            Map<Integer, DropReason> leftOut,
            IntFunction<List<Stage>> stages,
            BarrierRule rule) {
        return Leg.plan(NAME, members, loads.size(), leftOut, stages, rule, leg < legs() - 1);
    }

    /**
     * Closed form of one UD's local iteration: the sum of its stages. In time if at most {@code deadlineS}.
     *
     * @param ud UD, 0 based
     * @param activationBit as in {@link #plan}
     * @param rate constant rates; the server's is its full speed for each UD
     * @return s; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if the size does not fit, or a rate is negative or NaN
     */
    public double deviceTimeS(int ud, double[] activationBit, StageRate rate) {
        return ClosedForm.chainS(ud, iteration(ud, activationBit), rate);
    }

    /**
     * Closed form of a round with a dedicated server, the same decision in all iterations, and a subchannel for each member:
     * the longest download, for each iteration the longest in time or the deadline, the longest upload of those in time, the
     * aggregation. A round in which none is in time ends at the first deadline.
     *
     * @param members UDs that take part, as in {@link #plan}
     * @param activationBit as in {@link #plan}
     * @param rate constant rates; the server's is its full speed for each UD
     * @return s; infinite if a stage that is waited for has the rate 0
     * @throws IllegalArgumentException if a member or a size does not fit, or a rate is negative or NaN
     */
    public double roundTimeS(int[] members, double[] activationBit, StageRate rate) {
        Members.checked(NAME, members, loads.size());
        int[] inTime = Arrays.stream(members)
                .filter(ud -> deviceTimeS(ud, activationBit, rate) <= deadlineS)
                .toArray();
        double downloadS = longestS(members, this::download, rate);
        double longestS = longestS(inTime, ud -> iteration(ud, activationBit), rate);
        double firstS = inTime.length < members.length ? deadlineS : longestS;
        if (inTime.length == 0) {
            return downloadS + firstS;
        }
        if (!sendsModel) {
            return firstS + (localIterations - 1) * longestS;
        }
        double[] uploadS = Arrays.stream(inTime)
                .mapToDouble(ud -> ClosedForm.chainS(ud, upload(ud), rate))
                .toArray();
        return downloadS + firstS + (localIterations - 1) * longestS + end.endS(uploadS, rate);
    }

    private static double longestS(int[] members, IntFunction<List<Stage>> stages, StageRate rate) {
        return Arrays.stream(members)
                .mapToDouble(ud -> ClosedForm.chainS(ud, stages.apply(ud), rate))
                .max()
                .orElse(0);
    }

    private List<Stage> download(int ud) {
        return List.of(Stage.of(
                TrainingStage.DL_MODEL, DOWNLINK_RESOURCE, loads.get(ud).modelBit(), WorkUnit.BIT));
    }

    private List<Stage> iteration(int ud, double[] activationBit) {
        SubchannelLoad load = loads.get(ud);
        if (activationBit.length != loads.size()) {
            throw new IllegalArgumentException(NAME + " round: activationBit must hold a value for each of the "
                    + loads.size() + " UDs, was " + activationBit.length + " values");
        }
        Amounts.require(NAME + " round", "activationBit of UD " + ud, activationBit[ud]);
        return List.of(
                Stage.of(TrainingStage.UD_FWD, DEVICE_RESOURCE, load.forwardFlop(), WorkUnit.FLOP),
                Stage.of(TrainingStage.UL_ACT, UPLINK_RESOURCE, activationBit[ud], WorkUnit.BIT),
                Stage.of(TrainingStage.SRV_FB, SERVER_RESOURCE, load.serverFlop(), WorkUnit.FLOP),
                Stage.of(TrainingStage.DL_GRAD, DOWNLINK_RESOURCE, load.gradientBit(), WorkUnit.BIT),
                Stage.of(TrainingStage.UD_BWD, DEVICE_RESOURCE, load.backwardFlop(), WorkUnit.FLOP));
    }

    private List<Stage> upload(int ud) {
        return List.of(
                Stage.of(TrainingStage.UL_MODEL, UPLINK_RESOURCE, loads.get(ud).uploadBit(), WorkUnit.BIT));
    }
}
