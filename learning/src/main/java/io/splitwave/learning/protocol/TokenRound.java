package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A round of ST-SFLora (Qiang, Chang and Min, "Semantic-aware Token Selection and Resource Optimization for
 * Communication-efficient Split Federated Fine-tuning in Edge Intelligence") as data for the kernel, in two legs with a
 * decision between them. First leg: DL_MODEL (adapters), UD_FWD, UL_META (importance), for all UDs. Second leg: DL_CTRL,
 * UL_ACT (tokens), a barrier, SRV_FB, DL_GRAD, UD_BWD, UL_MODEL; a support chain has SRV_TRAIN after all SRV_FB and SRV_AGG
 * after all UDs. Stages whose rate is 0 wait; stages of no work pass at once.
 */
public final class TokenRound {

    /** Index of the downlink channels, one per UD, bit. */
    public static final int DOWNLINK_RESOURCE = 0;

    /** Index of the uplink channels, one per UD, bit. */
    public static final int UPLINK_RESOURCE = 1;

    /** Index of the UDs' own processors, FLOP. */
    public static final int DEVICE_RESOURCE = 2;

    /** Index of the edge server, FLOP. */
    public static final int SERVER_RESOURCE = 3;

    /** Index of the aggregator at the edge server, FLOP. */
    public static final int AGGREGATOR_RESOURCE = 4;

    private static final String NAME = "token";
    private static final int TOKEN_BARRIER = 0;
    private static final int SERVER_BARRIER = 1;
    private static final int END_BARRIER = 2;
    private static final BarrierRule ALL = new BarrierRule.All();

    private final List<TokenChain> chains;
    private final double trainFlop;
    private final double aggregateFlop;
    private final BarrierRule rule;

    /**
     * The protocol of one experiment.
     *
     * @param loads what a round costs each of K UDs, index = UD, at least one; copied
     * @param trainFlop step of the adapters at the server, FLOP, finite, at least 0
     * @param aggregateFlop average of the adapters that come back from the UDs, FLOP, finite, at least 0; 0 if none do
     * @param rule of the barrier in front of the server: {@code All}, or a {@code Deadline} from the start of the round
     * @throws IllegalArgumentException if a value is out of its range, or the rule is another one
     */
    public TokenRound(List<TokenLoad> loads, double trainFlop, double aggregateFlop, BarrierRule rule) {
        this.chains = loads.stream().map(TokenChain::new).toList();
        this.trainFlop = trainFlop;
        this.aggregateFlop = aggregateFlop;
        this.rule = Objects.requireNonNull(rule, "rule");
        if (loads.isEmpty()) {
            throw new IllegalArgumentException(NAME + " round: at least 1 UD is needed, was 0");
        }
        Amounts.require(NAME + " round", "trainFlop", trainFlop);
        Amounts.require(NAME + " round", "aggregateFlop", aggregateFlop);
        if (rule instanceof BarrierRule.FirstK) {
            throw new IllegalArgumentException(
                    NAME + " round: the rule in front of the server must be All or Deadline, was " + rule);
        }
    }

    /**
     * Everything that serves stages, in the order of the resource constants. All but the server are dedicated.
     *
     * @param server the edge server, its discipline not NONE
     * @return five resources
     * @throws IllegalArgumentException if the server's time is not modelled
     */
    public List<Resource> resources(ServerSpec server) {
        Discipline dedicated = new Discipline.Dedicated();
        return List.of(
                new Resource("downlink", dedicated),
                new Resource("uplink", dedicated),
                new Resource("device", dedicated),
                new Resource("server", server.trainingDiscipline(NAME)),
                new Resource("aggregator", dedicated));
    }

    /**
     * Member of the support chain, which is no UD.
     *
     * @return K
     */
    public int aggregator() {
        return chains.size();
    }

    /**
     * Plans the first leg, up to the decision.
     *
     * @param members UDs of the round, each in 0..K-1, at least one, none twice
     * @param leftOut members that do not take part, with the reason
     * @return the plan, which continues; if all members are left out, the round fails
     * @throws IllegalArgumentException if a member does not fit
     */
    public RoundPlan importance(int[] members, Map<Integer, DropReason> leftOut) {
        return Leg.plan(
                NAME, members, chains.size(), leftOut, ud -> chains.get(ud).importance(), ALL, true);
    }

    /**
     * Plans the second leg, after the decision.
     *
     * @param members UDs that are still there, as in {@link #importance}
     * @param decided what follows from the decision for each member that sends tokens; others are not looked at
     * @param leftOut members that send none, with the reason: INFEASIBLE if energy or standing time allow no number of tokens
     * @return the plan, which ends the round; if all members are left out, the round fails
     * @throws IllegalArgumentException if a member does not fit, or is neither decided nor left out, or both
     */
    public RoundPlan tokens(int[] members, Map<Integer, TokenStep> decided, Map<Integer, DropReason> leftOut) {
        List<Chain> planned = new ArrayList<>(members.length + 1);
        Map<Integer, Integer> sent = new TreeMap<>();
        Map<Integer, Integer> served = new TreeMap<>();
        for (int ud : Members.checked(NAME, members, chains.size())) {
            DropReason why = Members.undecided(NAME, ud, decided, leftOut);
            if (why != null) {
                planned.add(Chain.leftOut(ud, why));
            } else {
                planned.add(Chain.linear(ud, chains.get(ud).secondLeg(decided.get(ud), TOKEN_BARRIER)));
                sent.put(ud, TokenChain.TOKENS_SENT);
                served.put(ud, TokenChain.SERVED);
            }
        }
        if (sent.isEmpty()) {
            return new RoundPlan(planned, List.of());
        }
        List<Barrier> barriers = new ArrayList<>();
        barriers.add(new Barrier("tokens", sent, rule));
        barriers.add(new Barrier("server", served, ALL));
        barriers.addAll(EndBarriers.over(planned, List.of(ALL)));
        planned.add(Chain.support(
                aggregator(), train().afterBarriers(SERVER_BARRIER), aggregate().afterBarriers(END_BARRIER)));
        return new RoundPlan(planned, barriers);
    }

    private Stage train() {
        return Stage.of(TrainingStage.SRV_TRAIN, SERVER_RESOURCE, trainFlop, WorkUnit.FLOP);
    }

    private Stage aggregate() {
        return Stage.of(TrainingStage.SRV_AGG, AGGREGATOR_RESOURCE, aggregateFlop, WorkUnit.FLOP);
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
    public double importanceTimeS(int ud, StageRate rate) {
        return ClosedForm.chainS(ud, chains.get(ud).importance(), rate);
    }

    /**
     * Closed form of one UD's second leg without waiting: the sum of its stages.
     *
     * @param ud UD, 0 based
     * @param step what follows from the decision
     * @param rate constant rates; the server's is its full speed for each UD
     * @return s; infinite if a stage with work has the rate 0
     * @throws IndexOutOfBoundsException if there is no such UD
     * @throws IllegalArgumentException if a rate is negative or NaN
     */
    public double deviceTimeS(int ud, TokenStep step, StageRate rate) {
        return ClosedForm.chainS(ud, List.of(chains.get(ud).secondLeg(step, TOKEN_BARRIER)), rate);
    }

    /**
     * Closed form of a round with a dedicated server, see {@link TokenTimes}. A round in which no UD is in time ends at the
     * deadline.
     *
     * @param members UDs that take part in the first leg, as in {@link #importance}
     * @param decided what follows from the decision for those of them that send tokens, at least one
     * @param rate constant rates; the server's is its full speed for each UD
     * @return s; infinite if a stage that is waited for has the rate 0
     * @throws IllegalArgumentException if a member does not fit, none of them sends tokens, or a rate is negative or NaN
     */
    public double roundTimeS(int[] members, Map<Integer, TokenStep> decided, StageRate rate) {
        Members.checked(NAME, members, chains.size());
        TokenTimes times = new TokenTimes(chains, rule, rate);
        double trainS = ClosedForm.chainS(aggregator(), List.of(train()), rate);
        double aggregateS = ClosedForm.chainS(aggregator(), List.of(aggregate()), rate);
        return times.roundS(members, decided, trainS, aggregateS);
    }
}
