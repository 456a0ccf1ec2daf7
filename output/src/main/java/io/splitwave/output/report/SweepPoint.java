package io.splitwave.output.report;

import io.splitwave.output.stored.Figure;
import io.splitwave.output.word.Metric;
import java.util.List;
import java.util.Map;

/**
 * What a point of a sweep came to.
 *
 * @param figures its metrics over the replications
 * @param metrics their words
 * @param worlds by name of the metric a value for each world, the first world first; NaN where there is none. A world is a
 *     replication, or a group of replications that belong together. Points share the random numbers of a world
 * @param caveats what a reader of the means has to know
 */
public record SweepPoint(
        List<Figure> figures, List<Metric> metrics, Map<String, double[]> worlds, List<String> caveats) {
    /**
     * Copies lists and map.
     *
     * @param figures its metrics over the replications
     * @param metrics their words
     * @param worlds by name of the metric a value for each world
     * @param caveats what a reader of the means has to know
     */
    public SweepPoint {
        figures = List.copyOf(figures);
        metrics = List.copyOf(metrics);
        worlds = Map.copyOf(worlds); // looked up only
        caveats = List.copyOf(caveats);
    }
}
