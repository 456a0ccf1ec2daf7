package io.splitwave.scenarios.rounds;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plays a replication again from its start until a decision is taken, without training.
 *
 * @param <D> what a system knows of one of its decisions
 */
public final class DecisionReplay<D> {
    /**
     * A decision that was taken again.
     *
     * @param <D> what a system knows of one of its decisions
     * @param row the decision as it would be recorded
     * @param decided what the system knows of it
     */
    public record Taken<D>(DecisionRow row, D decided) {}

    private final Simulation simulation;
    private final DecidingShared<D> shared;

    /**
     * A replay of a scenario.
     *
     * @param simulation what is played
     * @param shared begins its replications
     */
    public DecisionReplay(Simulation simulation, DecidingShared<D> shared) {
        this.simulation = simulation;
        this.shared = shared;
    }

    /**
     * Plays until a decision is taken.
     *
     * @param replication which replication, at least 0
     * @param number which of its decisions, in the order in which they are taken, from 0
     * @return the decision; empty if the replication ends before it
     */
    public Optional<Taken<D>> decision(int replication, long number) {
        Replication played = Replication.lookedAt(simulation, replication);
        Wanted<D> wanted = new Wanted<>(number, played::requestStop);
        played.play(wanted, start -> shared.begin(start, wanted));
        return Optional.ofNullable(wanted.taken);
    }

    /** Counts decisions, keeps one with its row, and wants no more. */
    private static final class Wanted<D> implements RowSink, Consumer<D> {
        private final long number;
        private final Runnable stop;
        private long count;
        private DecisionRow last;
        private Taken<D> taken; // null: not taken yet

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
        public void accept(D decided) {
            if (count++ == number) {
                taken = new Taken<>(last, decided);
                stop.run();
            }
        }

        @Override
        public void abandon() {
            taken = null;
        }
    }
}
