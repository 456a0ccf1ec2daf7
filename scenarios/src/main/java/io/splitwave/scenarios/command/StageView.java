package io.splitwave.scenarios.command;

import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableRow;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows stage rows, as CSV or aligned for reading. */
final class StageView {
    private static final int NARROWEST = 9;

    private final OpenRun run;

    StageView(OpenRun run) {
        this.run = run;
    }

    /** Number of the user device, or name of the support chain. */
    private String chain(TableRow row) {
        return row.isNull("ud") ? row.text("support") : Long.toString(row.number("ud"));
    }

    void print(Filter filter, boolean csv, PrintWriter out) {
        if (csv) {
            run.tables().writeCsv(Table.STAGES, filter, out);
        } else {
            int width = run.words().stages().stream()
                    .mapToInt(stage -> stage.kind().length())
                    .reduce(NARROWEST, Math::max);
            out.printf(
                    "%5s %6s %5s %-" + width + "s %-3s %12s %12s %12s %-9s%n",
                    "repl.",
                    "round",
                    "UD",
                    "stage",
                    "at",
                    "start s",
                    "end s",
                    "queued s",
                    "outcome");
            run.tables()
                    .forEach(
                            Table.STAGES,
                            filter,
                            row -> out.printf(
                                    Locale.ROOT,
                                    "%5d %6d %5s %-" + width + "s %-3s %12.6f %12.6f %12.6f %-9s%n",
                                    row.number("replication"),
                                    row.number("round"),
                                    chain(row),
                                    row.text("kind"),
                                    row.text("place"),
                                    row.real("start_s"),
                                    row.real("end_s"),
                                    row.real("queue_s"),
                                    row.text("outcome")));
        }
    }
}
