package io.splitwave.scenarios.rounds;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.DecisionLooks;
import io.splitwave.scenarios.system.SystemType;
import java.util.Optional;

/**
 * A system that decides by round: its devices are those of {@code ud.count}, a barrier holds them together, it can train by
 * the keys of {@link TrainingParts}, and each of its decisions can be taken again.
 *
 * @param <D> what the system knows of one of its decisions
 */
public interface RoundSystem<D> extends SystemType {
    @Override
    DecidingShared<D> share(Scenario scenario);

    /**
     * Shows a decision that was taken again.
     *
     * @param scenario a scenario of this system
     * @param taken the decision, with its row
     * @return it, for comparison with the recorded one and for a person
     */
    DecisionLook look(Scenario scenario, DecisionReplay.Taken<D> taken);

    @Override
    default int devices(Scenario scenario) {
        return scenario.ud().count();
    }

    @Override
    default int cohorts(Scenario scenario) {
        return 1;
    }

    @Override
    default Optional<DecisionLooks> decisionLooks(Scenario scenario) {
        return Optional.of((replication, number) -> {
            DecidingShared<D> shared = share(scenario);
            return new DecisionReplay<>(new Simulation(scenario, this, shared), shared)
                    .decision(replication, number)
                    .map(taken -> look(scenario, taken));
        });
    }

    @Override
    default boolean trains(Scenario scenario) {
        return TrainingParts.trains(scenario);
    }
}
