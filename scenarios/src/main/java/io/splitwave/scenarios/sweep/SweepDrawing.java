package io.splitwave.scenarios.sweep;

import io.splitwave.output.report.SweepPage;
import io.splitwave.output.stored.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/** The page of a sweep. */
public final class SweepDrawing {
    /** Its file in the folder of a sweep. */
    public static final String PAGE = "sweep.html";

    private SweepDrawing() {}

    /**
     * Makes the page.
     *
     * @param plan the plan of the sweep
     * @param points the points that were played, the first of the plan, in order
     * @param sensitivity which key matters
     * @return the page; equal results give equal pages
     */
    public static SweepPage of(SweepPlan plan, List<PlayedPoint> points, SweepSensitivity sensitivity) {
        return new SweepPage(
                plan.scenario(),
                facts(plan, points),
                !plan.design().equals(SweepSample.GRID.text(plan.keys().size())),
                SweptKeys.of(plan, points.size()),
                points.stream().map(PlayedPoint::forPage).toList(),
                sensitivity.estimator(),
                sensitivity.metrics());
    }

    private static List<String> facts(SweepPlan plan, List<PlayedPoint> points) {
        List<String> facts = new ArrayList<>();
        facts.add(plan.design() + " of " + String.join(", ", plan.keys()));
        facts.add(
                points.size() == plan.points().size()
                        ? points.size() + " points"
                        : points.size() + " of " + plan.points().size() + " points played");
        LongSummaryStatistics played = points.stream()
                .mapToLong(point ->
                        point.figures().stream().mapToLong(Figure::n).max().orElse(0))
                .summaryStatistics();
        facts.add(
                (played.getMin() == played.getMax() ? "" + played.getMin() : played.getMin() + " to " + played.getMax())
                        + " replications each");
        facts.add("Splitwave " + plan.version());
        return facts;
    }
}
