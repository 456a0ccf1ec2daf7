package io.splitwave.scenarios.command;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.store.Filter;
import io.splitwave.output.store.StoredFacts;
import io.splitwave.output.store.Table;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.unit.Scale;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.progress.Counted;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows the last UD of each round, how late it was, and the stage that made it late; then the tally over all rounds. Of
 * requests, which have no last UD, it shows the latency.
 */
final class StragglerView {
    private static final int LATEST_SHOWN = 10;
    private static final double PERCENT = 100;

    private final OpenRun run;

    StragglerView(OpenRun run) {
        this.run = run;
    }

    void print(Filter filter, PrintWriter out) {
        if (run.words().cadence().ofRequests()) {
            new RequestsView(run).print(filter, longestS(filter), out);
            return;
        }
        StragglerTally tally = new StragglerTally(run.words());
        StoredFacts facts = new StoredFacts(run.words());
        Set<Long> replications = new TreeSet<>();
        Scale scale = Scale.of("s", longestS(filter));
        out.printf(
                "%5s %6s %5s %14s %12s %8s  %s%n",
                "repl.", "round", "UD", "round time " + scale.unit(), "behind " + scale.unit(), "index", "by stage");
        run.tables().forEach(Table.ROUNDS, filter, row -> {
            replications.add(row.number("replication"));
            if (row.isNull("straggler_ud")) {
                out.printf(
                        "%5d %6d %5s  %s%n",
                        row.number("replication"),
                        row.number("round"),
                        "-",
                        row.truth("failed") ? "failed: no UD completed it" : RoundChoice.UNFINISHED);
                return;
            }
            RoundRow.Straggler straggler = facts.straggler(row).orElseThrow();
            double behindS = facts.behindMedianS(row);
            tally.add(straggler, behindS);
            out.printf(
                    Locale.ROOT,
                    "%5d %6d %5d %14.6f %12.6f %8.3f  %s%n",
                    row.number("replication"),
                    row.number("round"),
                    straggler.ud(),
                    scale.in(row.real("makespan_s")),
                    scale.in(behindS),
                    row.isNull("straggler_index") ? Double.NaN : row.real("straggler_index"),
                    parts(run.words(), straggler));
        });
        if (tally.rounds() > 0) {
            out.printf(
                    "%nOver %s, the stragglers' time: %s%n",
                    Counted.of(tally.rounds(), "round"), StragglerLines.blame(run.words(), tally));
        }
        if (tally.rounds() == 0 && !tally.awaited().isEmpty()) {
            out.println();
        }
        tally.awaited().forEach(late -> out.println("  " + StragglerLines.line(run.words(), late)));
        if (replications.size() == 1) {
            tally.latest(LATEST_SHOWN).forEach(late -> out.println("  " + StragglerLines.line(run.words(), late)));
        } else {
            out.println("  each replication has its own UDs: --replication R shows which UDs were late");
        }
    }

    private double longestS(Filter filter) {
        double[] longestS = new double[1];
        run.tables().forEach(Table.ROUNDS, filter, row -> {
            if (!row.isNull("makespan_s")) {
                longestS[0] = Math.max(longestS[0], row.real("makespan_s"));
            }
        });
        return longestS[0];
    }

    /** What took most of the time of a last UD, and the shares of all stages. */
    static String parts(Vocabulary words, RoundRow.Straggler straggler) {
        List<Part> parts = words.parts();
        String blame = straggler.blame() == null ? "nothing" : words.blameLabel(straggler.blame());
        double totalS = straggler.queueS();
        for (int i = 0; i < parts.size(); i++) {
            totalS += straggler.partS().get(i);
        }
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(share(parts.get(i).label(), straggler.partS().get(i) / totalS));
        }
        shares.add(share(Part.QUEUE, straggler.queueS() / totalS));
        if (straggler.awaited() != null) {
            return String.format(
                    Locale.ROOT,
                    "%s, %s after the last UD (%s)",
                    blame,
                    Quantities.time(straggler.awaited().afterS()),
                    String.join(", ", shares));
        }
        return blame + " (" + String.join(", ", shares) + ")";
    }

    private static String share(String part, double share) {
        return String.format(Locale.ROOT, "%s %.0f %%", part, PERCENT * share);
    }
}
