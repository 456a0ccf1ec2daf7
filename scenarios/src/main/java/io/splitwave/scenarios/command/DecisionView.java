package io.splitwave.scenarios.command;

import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.word.Cadence;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Shows one decision of a round, taken again. */
final class DecisionView {
    private final OpenRun run;

    DecisionView(OpenRun run) {
        this.run = run;
    }

    void print(int replication, long number, boolean json, PrintWriter out) {
        run.requireReplication(replication);
        if (run.words().cadence() == Cadence.FRAME || !run.words().decides()) {
            throw new BadRequestException("--decision: system " + run.words().system()
                    + (run.words().decides()
                            ? " decides frame by frame; --frame N shows a frame"
                            : " decides nothing"));
        }
        TableRow recorded = recorded(replication, number);
        Scenario scenario = run.scenarioToPlay();
        DecisionLook look = Systems.of(scenario)
                .decisionLooks(scenario)
                .orElseThrow(() -> new BadRequestException(
                        "--decision: system " + run.words().system() + " cannot take a single decision again"))
                .decision(replication, number)
                .orElseThrow(() -> new RunFailedException(
                        "decision " + number + " of replication " + replication
                                + " is recorded but was not taken again",
                        null));
        new RepeatedLook(run.folder(), "the decision taken again", look).show(recorded, json, out);
    }

    private TableRow recorded(int replication, long number) {
        Numbered wanted = new Numbered(number);
        run.tables().forEach(Table.DECISIONS, Filter.all().replication(replication), wanted);
        if (wanted.row == null) {
            throw new BadRequestException("--decision: replication " + replication + " has "
                    + (wanted.rows == 0
                            ? "no decisions"
                            : Counted.of(wanted.rows, "decision") + ", 0 to " + (wanted.rows - 1))
                    + ", found " + number);
        }
        return wanted.row;
    }

    /** Counts rows, and keeps the one with a number. */
    private static final class Numbered implements Consumer<TableRow> {
        private final long number;
        private long rows;
        private TableRow row; // null: not met

        Numbered(long number) {
            this.number = number;
        }

        @Override
        public void accept(TableRow met) {
            if (rows++ == number) {
                row = met;
            }
        }
    }
}
