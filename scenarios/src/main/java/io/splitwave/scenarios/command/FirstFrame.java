package io.splitwave.scenarios.command;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.FrameLooks;
import io.splitwave.scenarios.system.Systems;
import java.util.Optional;

/**
 * The beginning of replication 0, tried before a run, with a line of results: frame 0, drawn, decided and played; where
 * a system does not decide frame by frame, the first round to end.
 */
final class FirstFrame {
    private FirstFrame() {}

    /**
     * Plays the beginning.
     *
     * @return a line, with its end
     * @throws BadRequestException if it cannot be played
     */
    static String tried(Scenario scenario) {
        if (Systems.of(scenario)
                        .forecast(scenario)
                        .threadsThatFit(Runtime.getRuntime().maxMemory())
                == 0) {
            throw new BadRequestException(
                    "--try: a replication does not fit into memory; allow more with JAVA_OPTS, or" + " lower ud.count");
        }
        Optional<FrameLooks> looks = Systems.of(scenario).frameLooks(scenario);
        String what = looks.isPresent() ? "frame 0" : "the first round";
        try {
            return String.format(
                    "tried: replication 0, %s%n",
                    looks.isPresent()
                            ? "frame 0: "
                                    + looks.get().frame(0, 0).orElseThrow().line()
                            : round(scenario));
        } catch (IllegalArgumentException | IllegalStateException unplayable) {
            throw new BadRequestException(
                    "--try: " + what + " of replication 0 cannot be played: " + unplayable.getMessage());
        }
    }

    /** The first round to end; the rest of the replication is not played. */
    private static String round(Scenario scenario) {
        Replication replication = Replication.lookedAt(Simulation.of(scenario), 0);
        FirstRound first = new FirstRound(replication::requestStop);
        replication.play(first);
        RoundRow round = first.round;
        if (round == null) {
            throw new IllegalStateException("no round began");
        }
        boolean request = Systems.of(scenario).cohorts(scenario) == 0;
        return (round.cohort() == 0 || request ? "" : "cohort " + round.cohort() + ", ")
                + (request ? "request " : "round ") + round.round() + ": "
                + (round.unfinished() ? "cut off by the end of the run after " : "took ")
                + Quantities.time(round.endS() - round.startS()) + "; " + Counted.of(round.completed(), "UD")
                + " completed it, " + (round.dropped() == 0 ? "none" : round.dropped())
                + (round.dropped() > 1 ? " were" : " was") + " dropped";
    }

    /** Keeps the first row of a round, and wants no more. */
    private static final class FirstRound implements RowSink {
        private final Runnable stop;
        private RoundRow round;

        FirstRound(Runnable stop) {
            this.stop = stop;
        }

        @Override
        public void add(Row row) {
            if (round == null && row instanceof RoundRow ended) {
                round = ended;
                stop.run();
            }
        }

        @Override
        public void abandon() {
            round = null;
        }
    }
}
