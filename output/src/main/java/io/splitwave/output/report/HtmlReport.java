package io.splitwave.output.report;

import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes a run, or a comparison of runs, as one page that works offline. Equal tables give equal bytes. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the page of a run.
     *
     * @param run the run
     * @param again rounds simulated and channels drawn again
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void write(StoredRun run, PlayedAgain again, OutputStream out) throws IOException {
        PageData data = new PageData();
        data.addRun(run, again);
        Page.write(run.manifest().scenario() + " – Splitwave report", Page.OF_RUNS, data::writeTo, out);
    }

    /**
     * Writes the page of a comparison.
     *
     * @param runs runs to compare, in order
     * @param figures further entries of which only figures are known, in order
     * @param differences between the entries in the same worlds; empty if they saw different ones
     * @param links result folders that the page names; at least one entry or link in all
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void compare(
            List<StoredRun> runs,
            List<NamedFigures> figures,
            Optional<ComparedDifferences> differences,
            List<PageLink> links,
            OutputStream out)
            throws IOException {
        PageData data = new PageData();
        runs.forEach(data::addForComparison);
        figures.forEach(data::addForComparison);
        differences.ifPresent(data::addDifferences);
        data.addLinks(links);
        Page.write("Splitwave comparison", Page.OF_RUNS, data::writeTo, out);
    }
}
