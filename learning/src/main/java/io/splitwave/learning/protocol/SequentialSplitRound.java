package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.profile.RoundLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A round of split learning (Gupta and Raskar 2018) as data for the kernel: UDs take turns. Each: DL_MODEL, then UD_FWD,
 * UL_ACT, SRV_FB, DL_GRAD, UD_BWD for each local iteration, then UL_MODEL. A UD hands the device's part on by way of the AP,
 * as UDs have no link to each other: it sends it up, and the next UD receives it. Nothing is averaged. Stages whose rate is
 * 0 wait; stages of no work pass at once.
 *
 * <p>The end of each turn is a barrier with one arrival, and the first stage of a turn waits for those of all turns before.
 * If a UD is dropped, the kernel opens its barrier: after a drop in its turn the next turn begins at once, and a turn whose
 * UD was dropped before it began is left out. A last barrier stands over the ends of all.
 */
public final class SequentialSplitRound {

    /** Index of the downlink channels, one per UD, bit. */
    public static final int DOWNLINK_RESOURCE = SplitChain.DOWNLINK;

    /** Index of the uplink channels, one per UD, bit. */
    public static final int UPLINK_RESOURCE = SplitChain.UPLINK;

    /** Index of the UDs' own processors, FLOP. */
    public static final int DEVICE_RESOURCE = SplitChain.DEVICE;

    /** Index of the edge server, FLOP. */
    public static final int SERVER_RESOURCE = SplitChain.SERVER;

    private static final String NAME = "split-sequential";

    private final RoundLoad load;
    private final SplitChain split;
    private final BarrierRule rule;

    /**
     * The protocol of one experiment.
     *
     * @param load what training costs each of K UDs
     * @param rule {@code All}, the only one that fits: a later turn cannot be late or overtaken, it has not begun
     * @throws IllegalArgumentException if the rule is another one
     */
    public SequentialSplitRound(RoundLoad load, BarrierRule rule) {
        this.load = Objects.requireNonNull(load, "load");
        this.split = new SplitChain(NAME, load);
        this.rule = Objects.requireNonNull(rule, "rule");
        if (!(rule instanceof BarrierRule.All)) {
            throw new IllegalArgumentException(
                    NAME + " round: UDs take turns, and a round ends with the last turn, so the"
                            + " barrier rule must be All (sync), was " + rule);
        }
    }

    /**
     * Everything that serves stages, in the order of the resource constants. All but the server are dedicated.
     *
     * @param server the edge server, its discipline not NONE; as one UD trains at a time, nothing ever queues
     * @return four resources
     * @throws IllegalArgumentException if the server's time is not modelled
     */
    public List<Resource> resources(ServerSpec server) {
        return split.resources(server);
    }

    /**
     * Plans one round.
     *
     * @param members UDs that take part, in the order of their turns, each in 0..K-1, at least one, none twice
     * @param cut m of every UD, length K, index = UD; of members in 1..M
     * @return the plan; barrier i, below the number of members less one, is the end of turn i, the last the end of all
     * @throws IllegalArgumentException if a member or a cut does not fit
     */
    public RoundPlan plan(int[] members, int[] cut) {
        List<Chain> chains = new ArrayList<>(members.length);
        List<Barrier> barriers = new ArrayList<>(members.length);
        for (int ud : Members.checked(NAME, members, load.userDevices())) {
            Stage[] stages = split.stages(ud, cut).toArray(Stage[]::new);
            int turn = chains.size();
            if (turn > 0) {
                stages[0] = stages[0].afterBarriers(IntStream.range(0, turn).toArray());
            }
            if (turn < members.length - 1) {
                barriers.add(new Barrier("turn of UD " + ud, Map.of(ud, stages.length - 1), new BarrierRule.All()));
            }
            chains.add(Chain.linear(ud, stages));
        }
        barriers.addAll(EndBarriers.over(chains, List.of(rule)));
        return new RoundPlan(chains, barriers);
    }

    /**
     * Closed form of one UD's turn: the sum of its stages.
     *
     * @param ud UD, 0 based
     * @param cut as in {@link #plan}
     * @param rate constant rates
     * @return s; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if a cut does not fit, or a rate is negative or NaN
     */
    public double deviceTimeS(int ud, int[] cut, StageRate rate) {
        return ClosedForm.chainS(ud, split.stages(ud, cut), rate);
    }

    /**
     * Closed form of a round: the sum of all turns, whatever the server's discipline.
     *
     * @param members as in {@link #plan}; the order does not matter
     * @param cut as in {@link #plan}
     * @param rate constant rates
     * @return s; infinite if a stage with work has the rate 0
     * @throws IllegalArgumentException if a member or a cut does not fit, or a rate is negative or NaN
     */
    public double roundTimeS(int[] members, int[] cut, StageRate rate) {
        double sumS = 0;
        for (int ud : Members.checked(NAME, members, load.userDevices())) {
            sumS += deviceTimeS(ud, cut, rate);
        }
        return sumS;
    }
}
