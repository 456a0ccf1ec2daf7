package io.splitwave.output.report;

import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a run, or a comparison of runs, as one page that works offline. Equal tables give equal bytes. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the page of a run.
     *
     * @param run the run
     * @param counterfactuals rounds simulated again; may be empty
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void write(StoredRun run, List<Counterfactual> counterfactuals, OutputStream out) throws IOException {
        PageData data = new PageData();
        data.addRun(run, counterfactuals);
        Page.write(run.manifest().scenario() + " – Splitwave report", Page.OF_RUNS, data::writeTo, out);
    }

    /**
     * Writes the page of a comparison.
     *
     * @param runs runs to compare, in order
     * @param figures further entries of which only figures are known, in order; at least one entry in all
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void compare(List<StoredRun> runs, List<NamedFigures> figures, OutputStream out) throws IOException {
        PageData data = new PageData();
        runs.forEach(data::addForComparison);
        figures.forEach(data::addForComparison);
        Page.write("Splitwave comparison", Page.OF_RUNS, data::writeTo, out);
    }
}
