package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundRates;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundState;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides each round when it begins, for the devices that are there then, and plans it. A round waits for the first of them. */
final class SflRounds implements RoundSource {
    private static final double NS_PER_S = 1e9;

    private final PlayedRound round;
    private final SflWorld world;
    private final RoundScheme scheme;
    private final RoundInForce inForce;
    private final int rounds;
    private final Whereabouts whereabouts;
    private final Consumer<DecidedRound> decided;

    /**
     * @param rounds how many are played
     * @param whereabouts receives what is done, before it is
     * @param decided takes each round as it is decided
     */
    SflRounds(
            PlayedRound round,
            SflWorld world,
            RoundScheme scheme,
            RoundInForce inForce,
            int rounds,
            Whereabouts whereabouts,
            Consumer<DecidedRound> decided) {
        this.round = round;
        this.world = world;
        this.scheme = scheme;
        this.inForce = inForce;
        this.rounds = rounds;
        this.whereabouts = whereabouts;
        this.decided = decided;
    }

    @Override
    public boolean waits(int cohort, int number) {
        return number < rounds && inForce.present().length == 0;
    }

    @Override
    public Optional<RoundPlan> next(int cohort, int number, double timeS) {
        if (number >= rounds) {
            return Optional.empty();
        }
        whereabouts.decides();
        RoundState state = world.state(inForce.present(), inForce.frame().copyGain());
        long startedNs = System.nanoTime();
        RoundDecision decision = scheme.decide(state);
        double solverS = (System.nanoTime() - startedNs) / NS_PER_S;
        state.require(decision);
        inForce.begins(state.members(), decision);
        double plannedS = round.timeS(state.members(), decision.copyCut(), RoundRates.of(state, decision));
        decided.accept(new DecidedRound(number, timeS, state, decision, plannedS, solverS));
        whereabouts.plays();
        return Optional.of(round.plan(state.members(), decision.copyCut()));
    }
}
