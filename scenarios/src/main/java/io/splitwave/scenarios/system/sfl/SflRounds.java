package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundRates;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundState;
import io.splitwave.scenarios.rounds.TimedDecision;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides each round when it begins, for the devices that are there then, and plans it. A round waits for the first of them. */
final class SflRounds implements RoundSource {
    private final PlayedRound round;
    private final SflWorld world;
    private final RoundScheme scheme;
    private final RoundInForce inForce;
    private final List<int[]> cohorts;
    private final int rounds;
    private final FrameGrid frames;
    private final Player player;
    private final Whereabouts whereabouts;
    private final Consumer<DecidedRound> decided;
    private final double[] notBeforeS; // [cohort]

    /**
     * @param cohorts devices that go through rounds together: all, or one each where there is no barrier
     * @param rounds how many are played in each cohort
     * @param frames when frames begin
     * @param player plays them
     * @param whereabouts receives what is done, before it is
     * @param decided takes each round as it is decided
     */
    SflRounds(
            PlayedRound round,
            SflWorld world,
            RoundScheme scheme,
            RoundInForce inForce,
            List<int[]> cohorts,
            int rounds,
            FrameGrid frames,
            Player player,
            Whereabouts whereabouts,
            Consumer<DecidedRound> decided) {
        this.round = round;
        this.world = world;
        this.scheme = scheme;
        this.inForce = inForce;
        this.cohorts = cohorts;
        this.rounds = rounds;
        this.frames = frames;
        this.player = player;
        this.whereabouts = whereabouts;
        this.decided = decided;
        this.notBeforeS = new double[cohorts.size()];
    }

    /** After a round in which nobody takes part, the next has to wait for other channels: those of the next frame. */
    @Override
    public double notBeforeS(int cohort, int number) {
        return notBeforeS[cohort];
    }

    @Override
    public boolean waits(int cohort, int number) {
        return number < rounds && !exhausted(cohort) && members(cohort, alive()).length == 0;
    }

    /** Whether all batteries of a cohort are empty, so that it has no round any more. */
    private boolean exhausted(int cohort) {
        return Arrays.stream(cohorts.get(cohort)).allMatch(ud -> player.energyLeftJ(ud) == 0);
    }

    /** The devices that are there and have energy left. */
    private int[] alive() {
        return Arrays.stream(inForce.present())
                .filter(ud -> player.energyLeftJ(ud) > 0)
                .toArray();
    }

    private int[] members(int cohort, int[] alive) {
        int[] devices = cohorts.get(cohort);
        return Arrays.stream(alive)
                .filter(ud -> devices.length > 1 || devices[0] == ud)
                .toArray();
    }

    @Override
    public Optional<RoundPlan> next(int cohort, int number, double timeS) {
        boolean alone = cohorts.size() > 1;
        if (number >= rounds || exhausted(cohort)) {
            if (alone) {
                inForce.retire(cohorts.get(cohort));
                player.ratesChanged();
            }
            return Optional.empty();
        }
        whereabouts.decides();
        int[] alive = alive();
        RoundState state = world.state(alive, inForce.frame(), timeS - inForce.frameStartS());
        TimedDecision<RoundDecision> timed = TimedDecision.of(() -> scheme.decide(state));
        RoundDecision decision = timed.decision();
        state.require(decision);
        int[] members = members(cohort, alive);
        inForce.begins(members, decision, world.server().played(state.members().length));
        if (alone) {
            player.ratesChanged();
        }
        int[] selected = decision.selected(members);
        RoundRates rates = RoundRates.of(state, decision);
        double plannedS =
                selected.length == 0 ? Double.POSITIVE_INFINITY : round.timeS(selected, decision.copyCut(), rates);
        if (selected.length == 0) {
            notBeforeS[cohort] = frames.nextStartS(timeS);
        }
        decided.accept(new DecidedRound(cohort, number, timeS, state, decision, rates, plannedS, timed.solverS()));
        whereabouts.plays();
        return Optional.of(round.plan(members, decision));
    }
}
