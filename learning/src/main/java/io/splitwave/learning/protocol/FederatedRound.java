package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.profile.RoundLoad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A round of federated learning (McMahan et al. 2017) as data for the kernel. Every UD: DL_MODEL, UD_TRAIN, UL_MODEL, with
 * the whole model; after the barrier a support chain: SRV_AGG. Stages whose rate is 0 wait; stages of no work pass at once.
 */
public final class FederatedRound {

    /** Index of the downlink channels, one per UD, bit. */
    public static final int DOWNLINK_RESOURCE = 0;

    /** Index of the uplink channels, one per UD, bit. */
    public static final int UPLINK_RESOURCE = 1;

    /** Index of the UDs' own processors, FLOP. */
    public static final int DEVICE_RESOURCE = 2;

    /** Index of the aggregator at the edge server, FLOP. */
    public static final int AGGREGATOR_RESOURCE = 3;

    private static final String NAME = "federated";

    private final RoundLoad load;
    private final AggregatedEnd end;

    /**
     * The protocol of one experiment.
     *
     * @param load what training costs each of K UDs
     * @param aggregateFlop work of one aggregation, FLOP, finite, at least 0; 0 takes no time
     * @param rules a barrier over the ends of all UDs' chains for each, at least one: {@code All}, {@code Deadline}, {@code
     *     FirstK}
     * @throws IllegalArgumentException if the work is out of its range or there is no rule
     */
    public FederatedRound(RoundLoad load, double aggregateFlop, BarrierRule... rules) {
        this.load = Objects.requireNonNull(load, "load");
        this.end = new AggregatedEnd(NAME, load.userDevices(), AGGREGATOR_RESOURCE, aggregateFlop, List.of(rules));
    }

    /**
     * Everything that serves stages, in the order of the resource constants, all dedicated.
     *
     * @return four resources
     */
    public List<Resource> resources() {
        Discipline dedicated = new Discipline.Dedicated();
        return List.of(
                new Resource("downlink", dedicated),
                new Resource("uplink", dedicated),
                new Resource("device", dedicated),
                new Resource("aggregator", dedicated));
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
     * Plans one round.
     *
     * @param members UDs that take part, each in 0..K-1, at least one, none twice
     * @return the plan
     * @throws IllegalArgumentException if a member does not fit
     */
    public RoundPlan plan(int[] members) {
        List<Chain> chains = new ArrayList<>(members.length);
        for (int ud : Members.checked(NAME, members, load.userDevices())) {
            chains.add(Chain.linear(ud, stages(ud).toArray(Stage[]::new)));
        }
        return end.plan(chains);
    }

    /**
     * Closed form of one UD: the sum of its stages.
     *
     * @param ud UD, 0 based
     * @param rate constant rates
     * @return s; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if a rate is negative or NaN
     */
    public double deviceTimeS(int ud, StageRate rate) {
        return ClosedForm.chainS(ud, stages(ud), rate);
    }

    /**
     * Closed form of a round: with the rule {@code All} the longest time of a UD, with others when their barrier opens;
     * then the aggregation. A round that no device finishes in time ends at the deadline.
     *
     * @param members as in {@link #plan}
     * @param rate constant rates
     * @return s; infinite if a stage that is waited for has the rate 0
     * @throws IllegalArgumentException if a member does not fit, or a rate is negative or NaN
     */
    public double roundTimeS(int[] members, StageRate rate) {
        double[] arrivalsS = Arrays.stream(Members.checked(NAME, members, load.userDevices()))
                .mapToDouble(ud -> deviceTimeS(ud, rate))
                .toArray();
        return end.endS(arrivalsS, rate);
    }

    private List<Stage> stages(int ud) {
        double modelBit = load.modelBit(load.profile().lastCut());
        return List.of(
                Stage.of(TrainingStage.DL_MODEL, DOWNLINK_RESOURCE, modelBit, WorkUnit.BIT),
                Stage.of(TrainingStage.UD_TRAIN, DEVICE_RESOURCE, load.trainFlop(ud), WorkUnit.FLOP),
                Stage.of(TrainingStage.UL_MODEL, UPLINK_RESOURCE, modelBit, WorkUnit.BIT));
    }
}
