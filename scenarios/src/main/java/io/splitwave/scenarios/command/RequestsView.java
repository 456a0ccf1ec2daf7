package io.splitwave.scenarios.command;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.store.Filter;
import io.splitwave.output.store.StoredFacts;
import io.splitwave.output.store.Table;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.unit.Scale;
import io.splitwave.scenarios.progress.Counted;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows the latency of each request and the stages that took it; then the shares of the stages over all requests. */
final class RequestsView {
    private final OpenRun run;

    RequestsView(OpenRun run) {
        this.run = run;
    }

    /**
     * Prints a line per request, in the order of the table.
     *
     * @param filter which requests
     * @param longestS longest latency among them, 0 if none is answered
     */
    void print(Filter filter, double longestS, PrintWriter out) {
        StragglerTally tally = new StragglerTally(run.words());
        StoredFacts facts = new StoredFacts(run.words());
        Scale scale = Scale.of("s", longestS);
        out.printf("%5s %8s %5s %14s  %s%n", "repl.", "request", "UD", "latency " + scale.unit(), "mostly by stage");
        run.tables().forEach(Table.ROUNDS, filter, row -> {
            if (row.isNull("straggler_ud")) {
                out.printf(
                        "%5d %8d %5s  %s%n",
                        row.number("replication"),
                        row.number("round"),
                        "-",
                        row.truth("failed") ? "failed" : RoundChoice.UNFINISHED);
                return;
            }
            RoundRow.Straggler own = facts.straggler(row).orElseThrow();
            tally.add(own, 0);
            out.printf(
                    Locale.ROOT,
                    "%5d %8d %5d %14.6f  %s%n",
                    row.number("replication"),
                    row.number("round"),
                    own.ud(),
                    scale.in(row.real("makespan_s")),
                    StragglerView.parts(run.words(), own));
        });
        if (tally.rounds() > 0) {
            out.printf(
                    "%nWhere time went, over %s: %s%n",
                    Counted.of(tally.rounds(), "request"), StragglerLines.blame(run.words(), tally));
        }
    }
}
