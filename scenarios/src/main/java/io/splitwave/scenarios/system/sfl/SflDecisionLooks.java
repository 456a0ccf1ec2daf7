package io.splitwave.scenarios.system.sfl;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.DecisionLooks;
import java.util.Optional;
import java.util.function.Consumer;

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
        Replication played = Replication.lookedAt(new Simulation(scenario, system, shared), replication);
        Wanted wanted = new Wanted(number, played::requestStop);
        played.play(wanted, shared.watchedBy(wanted));
        if (wanted.decided == null) {
            return Optional.empty();
        }
        DecisionFigures figures = DecisionFigures.of(scenario, system.protocol(), wanted.decided);
        return Optional.of(new SflDecisionLook(wanted.row, figures));
    }

    /** Counts decisions, keeps one with its row, and wants no more. */
    private static final class Wanted implements RowSink, Consumer<DecidedRound> {
        private final long number;
        private final Runnable stop;
        private long taken;
        private DecisionRow last;
        private DecisionRow row;
        private DecidedRound decided; // null: not taken yet

        Wanted(long number, Runnable stop) {
            this.number = number;
            this.stop = stop;
        }

        @Override
        public void add(Row added) {
            if (added instanceof DecisionRow decision) {
                last = decision;
            }
        }

        @Override
        public void accept(DecidedRound round) {
            if (taken++ == number) {
                decided = round;
                row = last;
                stop.run();
            }
        }

        @Override
        public void abandon() {
            decided = null;
        }
    }
}
