package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.learning.protocol.CellFreeRound;
import io.splitwave.learning.protocol.CellFreeStep;
import io.splitwave.network.cellfree.ApFading;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.network.cellfree.CellFreeFrame;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.scheme.CellFreeScheme;
import io.splitwave.optimizer.cellfree.scheme.LongTermPlan;
import io.splitwave.scenarios.rounds.TimedDecision;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides clusters and cuts for many rounds, powers and beams when a round begins, and plans the round. */
final class UcsflRounds implements RoundSource {
    private final CellFreeRound round;
    private final CellFreeRound boundRound;
    private final UcsflWorld world;
    private final ApFading planning;
    private final int draws;
    private final OptionalInt planEvery;
    private final CellFreeScheme scheme;
    private final RoundInForce inForce;
    private final int rounds;
    private final Whereabouts whereabouts;
    private final Consumer<DecidedRound> decided;
    private LongTermPlan plan; // null before the first round

    /**
     * @param round what is played
     * @param boundRound the same with uploads that start together
     * @param planning fading of the draws over which clusters and cuts are decided
     * @param draws how many for each plan
     * @param planEvery after how many rounds there is another plan; empty for never
     * @param rounds how many are played
     * @param whereabouts receives what is done, before it is
     * @param decided takes each decision
     */
    UcsflRounds(
            CellFreeRound round,
            CellFreeRound boundRound,
            UcsflWorld world,
            ApFading planning,
            int draws,
            OptionalInt planEvery,
            CellFreeScheme scheme,
            RoundInForce inForce,
            int rounds,
            Whereabouts whereabouts,
            Consumer<DecidedRound> decided) {
        this.round = round;
        this.boundRound = boundRound;
        this.world = world;
        this.planning = planning;
        this.draws = draws;
        this.planEvery = planEvery;
        this.scheme = scheme;
        this.inForce = inForce;
        this.rounds = rounds;
        this.whereabouts = whereabouts;
        this.decided = decided;
    }

    @Override
    public boolean waits(int cohort, int number) {
        return number < rounds && inForce.frame() == null;
    }

    @Override
    public Optional<RoundPlan> next(int cohort, int number, double timeS) {
        if (number >= rounds) {
            return Optional.empty();
        }
        whereabouts.decides();
        boolean replans = plan == null || planEvery.isPresent() && number % planEvery.getAsInt() == 0;
        CellFreeInstance instance = world.instance(inForce.frame().channel());
        TimedDecision<CellFreeDecision> timed = TimedDecision.of(() -> {
            if (replans) {
                plan = scheme.plan(instance, drawn(inForce.frame()));
            }
            return scheme.decide(instance, plan);
        });
        CellFreeInstance seen = scheme.seen(instance);
        CellFreeDecision decision = timed.decision();
        inForce.decided(seen, decision);
        SortedMap<Integer, CellFreeStep> steps = UcsflWorld.steps(seen, decision);
        decided.accept(new DecidedRound(
                number,
                timeS,
                inForce.frame().places(),
                seen,
                plan,
                replans,
                decision,
                new CellFreeWork(seen).times(decision),
                boundRound.roundTimeS(steps, inForce.ofAllAtOnce()),
                timed.solverS()));
        whereabouts.plays();
        return Optional.of(round.plan(IntStream.range(0, seen.userDevices()).toArray(), steps, Map.of()));
    }

    /** Channels that may come while places and shadowing stay as they are. */
    private List<CellFreeChannel> drawn(CellFreeFrame frame) {
        return Stream.generate(() -> planning.next(frame.places(), frame.meanGains()))
                .limit(draws)
                .toList();
    }
}
