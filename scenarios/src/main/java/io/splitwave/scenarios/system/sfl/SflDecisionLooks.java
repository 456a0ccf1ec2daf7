package io.splitwave.scenarios.system.sfl;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.rounds.DecisionReplay;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.DecisionLooks;
import java.util.Optional;

/** Plays a replication again from its start until a decision is taken, without training. */
final class SflDecisionLooks implements DecisionLooks {
    private final Scenario scenario;
    private final SflSystem system;

    SflDecisionLooks(Scenario scenario, SflSystem system) {
        this.scenario = scenario;
        this.system = system;
    }

    @Override
    public Optional<DecisionLook> decision(int replication, long number) {
        SflShared shared = new SflShared(scenario, system.protocol(), system.words(scenario));
        return new DecisionReplay<DecidedRound>(new Simulation(scenario, system, shared), shared::begin)
                .decision(replication, number)
                .map(taken -> new SflDecisionLook(
                        taken.row(), DecisionFigures.of(scenario, system.protocol(), taken.decided())));
    }
}
