package io.splitwave.scenarios.system.stsflora;

import io.splitwave.kernel.play.RoundSoFar;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.protocol.StageRate;
import io.splitwave.learning.protocol.TokenRound;
import io.splitwave.learning.protocol.TokenStep;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.optimizer.token.TokenInstance;
import io.splitwave.optimizer.token.TokenScheme;
import io.splitwave.scenarios.rounds.TimedDecision;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Selects devices when a round begins, and decides their tokens when all importances have arrived. */
final class TokenRounds implements RoundSource {
    private final TokenRound round;
    private final TokenWorld world;
    private final RoundSelection selection;
    private final TokenScheme scheme;
    private final TokensInForce inForce;
    private final int rounds;
    private final FrameGrid frames;
    private final Whereabouts whereabouts;
    private final Consumer<DecidedTokens> decided;
    private double notBeforeS;
    private int importancesSent;

    /**
     * @param rounds how many are played
     * @param frames when frames begin
     * @param whereabouts receives what is done, before it is
     * @param decided takes each decision
     */
    TokenRounds(
            TokenRound round,
            TokenWorld world,
            RoundSelection selection,
            TokenScheme scheme,
            TokensInForce inForce,
            int rounds,
            FrameGrid frames,
            Whereabouts whereabouts,
            Consumer<DecidedTokens> decided) {
        this.round = round;
        this.world = world;
        this.selection = selection;
        this.scheme = scheme;
        this.inForce = inForce;
        this.rounds = rounds;
        this.frames = frames;
        this.whereabouts = whereabouts;
        this.decided = decided;
    }

    /** After a round in which nobody takes part, the next has to wait for other channels: those of the next frame. */
    @Override
    public double notBeforeS(int cohort, int number) {
        return notBeforeS;
    }

    @Override
    public boolean waits(int cohort, int number) {
        return number < rounds && inForce.frame().present().length == 0;
    }

    @Override
    public Optional<RoundPlan> next(int cohort, int number, double timeS) {
        if (number >= rounds) {
            return Optional.empty();
        }
        int[] present = inForce.frame().present();
        int atMost = Math.min(present.length, selection.most().orElse(present.length));
        StageRate shared = importanceRate(atMost);
        SortedMap<Integer, DropReason> leftOut = selection.leftOut(number, present, ud -> {
            double beforeS = round.importanceTimeS(ud, shared);
            return Double.isFinite(beforeS)
                    && beforeS < world.limitS(inForce.frame().standingS(ud, timeS));
        });
        int[] members =
                Arrays.stream(present).filter(ud -> !leftOut.containsKey(ud)).toArray();
        importancesSent = members.length;
        inForce.begins(members);
        if (members.length == 0) {
            notBeforeS = frames.nextStartS(timeS);
        }
        return Optional.of(round.importance(present, leftOut));
    }

    /** Rates of which those of importances are in equal parts of the band. */
    private StageRate importanceRate(int members) {
        return (member, stage) -> stage.kind().equals(TrainingStage.UL_META)
                ? world.site()
                        .bps(
                                world.site().bandwidthHz() / members,
                                world.maxPowerW(),
                                inForce.frame().now().gain(member))
                : inForce.ratePerS(member, stage);
    }

    @Override
    public RoundPlan nextLeg(int cohort, int number, int leg, RoundSoFar soFar, double timeS) {
        whereabouts.decides();
        int[] members = soFar.survivors();
        Arrays.sort(members);
        TokenInstance instance = world.instance(members, inForce, number, timeS - soFar.startS(), timeS);
        TimedDecision<TokenDecision> timed = TimedDecision.of(() -> scheme.decide(instance));
        TokenDecision decision = timed.decision();
        inForce.decided(members, decision);
        DecidedTokens taken =
                new DecidedTokens(number, timeS, members, instance, decision, Double.NaN, timed.solverS());
        SortedMap<Integer, TokenStep> steps = new TreeMap<>();
        for (int ud : taken.senders()) {
            steps.put(ud, world.costs().step(inForce.kept(ud)));
        }
        if (!steps.isEmpty()) {
            taken = taken.planned(round.roundTimeS(members, steps, importanceRate(importancesSent)));
        }
        decided.accept(taken);
        whereabouts.plays();
        return round.tokens(members, steps, taken.leftOut());
    }
}
