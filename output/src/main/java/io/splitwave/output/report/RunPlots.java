package io.splitwave.output.report;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.PaperFigure;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.gantt.RoundGantt;
import io.splitwave.output.stored.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of a run for a paper: those of its page that need no reader to choose something. */
public final class RunPlots {
    private RunPlots() {}

    /**
     * Figures of the rounds, of the stages of the first one, of what was learned, of the search and of each decided variable that the system has drawn.
     * What the system does not have, or did not happen in the run, is left out. Decisions are those of replication 0.
     *
     * @param run the run, open
     * @return at least one figure of a run with a closed round
     */
    public static List<PaperFigure> of(StoredRun run) {
        RoundPlots rounds = new RoundPlots(run.words());
        run.eachRound(RoundPlots.MOST_ROUNDS, rounds::add);
        List<PaperFigure> plots = new ArrayList<>(rounds.plots());
        RoundGantt.of(run).ifPresent(plots::add);
        if (run.words().decides()) {
            plots.addAll(new DecisionPlots(run).plots());
        }
        return plots;
    }

    /** Curves with marks; those without are left out. */
    static List<Curve> curves(Map<String, List<Mark>> marks) {
        return marks.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Curve(Plot.field(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** A mark of one observation; none where a coordinate is absent or infinite. */
    static void mark(List<Mark> to, double x, double y) {
        if (Double.isFinite(x) && Double.isFinite(y)) {
            to.add(new Mark(x, y, Double.NaN, 1));
        }
    }

    /** A label with its unit in brackets; a plain number has none. */
    static String withUnit(String label, String unit) {
        return unit.isEmpty() || unit.equals("1") || unit.equals("-") ? label : label + " (" + unit + ")";
    }
}
