package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.profile.RoundLoad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A round of split federated learning (Thapa et al. 2022) as data for the kernel, with the stages of ASFL (Qiang et al.,
 * "Adaptive and Parallel Split Federated Learning in Vehicular Edge Computing", 2025). All UDs at once: DL_MODEL, then
 * UD_FWD, UL_ACT, SRV_FB, DL_GRAD, UD_BWD for each local iteration, then UL_MODEL; after the barrier a support chain:
 * SRV_AGG. Stages whose rate is 0 wait; stages of no work pass at once.
 */
public final class SplitFederatedRound {

    /** Index of the downlink channels, one per UD, bit. */
    public static final int DOWNLINK_RESOURCE = SplitChain.DOWNLINK;

    /** Index of the uplink channels, one per UD, bit. */
    public static final int UPLINK_RESOURCE = SplitChain.UPLINK;

    /** Index of the UDs' own processors, FLOP. */
    public static final int DEVICE_RESOURCE = SplitChain.DEVICE;

    /** Index of the edge server, FLOP. */
    public static final int SERVER_RESOURCE = SplitChain.SERVER;

    /** Index of the aggregator at the edge server, FLOP. */
    public static final int AGGREGATOR_RESOURCE = 4;

    private static final String NAME = "split-federated";

    private final RoundLoad load;
    private final SplitChain split;
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
    public SplitFederatedRound(RoundLoad load, double aggregateFlop, BarrierRule... rules) {
        this.load = Objects.requireNonNull(load, "load");
        this.split = new SplitChain(NAME, load);
        this.end = new AggregatedEnd(NAME, load.userDevices(), AGGREGATOR_RESOURCE, aggregateFlop, List.of(rules));
    }

    /**
     * Everything that serves stages, in the order of the resource constants. All but the server are dedicated.
     *
     * @param server the edge server, its discipline not NONE
     * @return five resources
     * @throws IllegalArgumentException if the server's time is not modelled
     */
    public List<Resource> resources(ServerSpec server) {
        List<Resource> resources = new ArrayList<>(split.resources(server));
        resources.add(new Resource("aggregator", new Discipline.Dedicated()));
        return List.copyOf(resources);
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
     * @param cut m of every UD, length K, index = UD; of members in 1..M
     * @return the plan
     * @throws IllegalArgumentException if a member or a cut does not fit
     */
    public RoundPlan plan(int[] members, int[] cut) {
        return plan(members, cut, Map.of());
    }

    /**
     * Plans one round from which members are left out.
     *
     * @param members UDs of the round, as in {@link #plan(int[], int[])}
     * @param cut m of every UD, length K, index = UD; of members that take part in 1..M
     * @param leftOut members that do not take part, with the reason
     * @return the plan; if all members are left out, nothing happens in it and the round fails
     * @throws IllegalArgumentException if a member or a cut does not fit
     */
    public RoundPlan plan(int[] members, int[] cut, Map<Integer, DropReason> leftOut) {
        List<Chain> chains = new ArrayList<>(members.length);
        boolean anyone = false;
        for (int ud : Members.checked(NAME, members, load.userDevices())) {
            DropReason why = leftOut.get(ud);
            anyone |= why == null;
            chains.add(why == null ? split.chain(ud, cut) : Chain.leftOut(ud, why));
        }
        return anyone ? end.plan(chains) : new RoundPlan(chains, List.of());
    }

    /**
     * Plans a round that one UD plays for itself, without a barrier: its model is merged when it arrives. The time of the
     * merge, two FLOP for each parameter, is not modelled.
     *
     * @param ud UD, 0 based
     * @param cut as in {@link #plan(int[], int[])}
     * @param leftOut UDs that do not take part, with the reason; others than {@code ud} are not looked at
     * @return the plan
     * @throws IllegalArgumentException if the UD or the cut does not fit
     */
    public RoundPlan planAlone(int ud, int[] cut, Map<Integer, DropReason> leftOut) {
        Members.checked(NAME, new int[] {ud}, load.userDevices());
        DropReason why = leftOut.get(ud);
        return new RoundPlan(List.of(why == null ? split.chain(ud, cut) : Chain.leftOut(ud, why)), List.of());
    }

    /**
     * Closed form of one UD: the sum of its stages.
     *
     * @param ud UD, 0 based
     * @param cut as in {@link #plan}
     * @param rate constant rates; the server's is its full speed for each UD
     * @return s; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if a cut does not fit, or a rate is negative or NaN
     */
    public double deviceTimeS(int ud, int[] cut, StageRate rate) {
        return ClosedForm.chainS(ud, split.stages(ud, cut), rate);
    }

    /**
     * Energy that one UD draws by the closed form: power times time of the stages that it computes or sends.
     *
     * @param ud UD, 0 based
     * @param cut as in {@link #plan(int[], int[])}
     * @param rate constant rates
     * @param powerW power of each stage, W, at least 0
     * @return J; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if a cut does not fit, or a rate is negative or NaN
     */
    public double deviceEnergyJ(int ud, int[] cut, StageRate rate, StageRate powerW) {
        double sumJ = 0;
        for (Stage stage : split.stages(ud, cut)) {
            if (stage.resource() == DEVICE_RESOURCE || stage.resource() == UPLINK_RESOURCE) {
                sumJ += ClosedForm.chainS(ud, List.of(stage), rate) * powerW.perS(ud, stage);
            }
        }
        return sumJ;
    }

    /**
     * Closed form of a round with a dedicated server: with the rule {@code All} the longest time of a UD, with others when
     * their barrier opens; then the aggregation. A round that no device finishes in time ends at the deadline. Where
     * UDs queue at the server the round is longer.
     *
     * @param members as in {@link #plan}
     * @param cut as in {@link #plan}
     * @param rate constant rates; the server's is its full speed for each UD
     * @return s; infinite if a stage that is waited for has the rate 0
     * @throws IllegalArgumentException if a member or a cut does not fit, or a rate is negative or NaN
     */
    public double roundTimeS(int[] members, int[] cut, StageRate rate) {
        double[] arrivalsS = Arrays.stream(Members.checked(NAME, members, load.userDevices()))
                .mapToDouble(ud -> deviceTimeS(ud, cut, rate))
                .toArray();
        return end.endS(arrivalsS, rate);
    }
}
