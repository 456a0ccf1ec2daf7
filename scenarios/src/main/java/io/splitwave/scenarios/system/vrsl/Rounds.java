package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.learning.protocol.SplitRound;
import java.util.List;
import java.util.Optional;

/** Shapes each round from the plan in force when it starts. */
final class Rounds implements RoundSource {
    private final SplitRound protocol;
    private final InForce inForce;
    private final List<int[]> cohorts;
    private final int roundsPerCohort;
    private final Player player;

    /**
     * @param cohorts UDs that move in rounds together: one cohort of all, or one per UD where there is no barrier
     * @param roundsPerCohort how many rounds each cohort plays
     * @param player plays them; is notified when rates of stages in flight have changed
     */
    Rounds(SplitRound protocol, InForce inForce, List<int[]> cohorts, int roundsPerCohort, Player player) {
        this.protocol = protocol;
        this.inForce = inForce;
        this.cohorts = cohorts;
        this.roundsPerCohort = roundsPerCohort;
        this.player = player;
    }

    @Override
    public boolean waits(int cohort, int round) {
        return round < roundsPerCohort && inForce.attendance().among(cohorts.get(cohort)).length == 0;
    }

    @Override
    public Optional<RoundPlan> next(int cohort, int round, double timeS) {
        int[] userDevices = inForce.attendance().among(cohorts.get(cohort));
        boolean finished = round >= roundsPerCohort;
        if (finished) {
            inForce.retire(cohorts.get(cohort));
        } else {
            inForce.adopt(userDevices);
        }
        if (cohorts.size() > 1) {
            player.ratesChanged();
        }
        if (finished) {
            return Optional.empty();
        }
        return Optional.of(protocol.plan(inForce.plan().form(), userDevices, inForce.cuts(), inForce.locals()));
    }
}
