package io.splitwave.scenarios.sweep;

import io.splitwave.output.report.SweepPoint;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Vocabulary;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A point of a sweep that was played.
 *
 * @param words the words of its system
 * @param figures its metrics over the replications
 * @param worlds by name of the metric a value for each world, see {@link SweepPoint}
 */
public record PlayedPoint(Vocabulary words, List<Figure> figures, Map<String, double[]> worlds) {
    /**
     * Copies list and map.
     *
     * @param words the words of its system
     * @param figures its metrics over the replications
     * @param worlds by name of the metric a value for each world
     */
    public PlayedPoint {
        figures = List.copyOf(figures);
        worlds = Map.copyOf(worlds); // looked up only
    }

    /**
     * Reads a point.
     *
     * @param folder its result folder
     * @param groupSize replications that belong together, at least 1; a group that is not whole is left out
     * @return what it came to
     */
    public static PlayedPoint read(Path folder, int groupSize) {
        try (StoredRun run = StoredRun.open(folder)) {
            List<ReplicationRow> rows = run.replications();
            Map<String, double[]> worlds = new HashMap<>();
            for (Metric metric : run.words().metrics()) {
                worlds.put(
                        metric.name(),
                        groups(
                                rows.stream()
                                        .mapToDouble(row -> row.value(metric))
                                        .toArray(),
                                groupSize));
            }
            return new PlayedPoint(run.words(), run.figures(), worlds);
        }
    }

    /** Means of consecutive groups, over the values that are there. */
    private static double[] groups(double[] values, int size) {
        double[] means = new double[values.length / size];
        for (int group = 0; group < means.length; group++) {
            double sum = 0;
            int there = 0;
            for (int i = group * size; i < (group + 1) * size; i++) {
                if (!Double.isNaN(values[i])) {
                    sum += values[i];
                    there++;
                }
            }
            means[group] = there == 0 ? Double.NaN : sum / there;
        }
        return means;
    }

    /**
     * What its metrics need to be read.
     *
     * @return sentences
     */
    public List<String> caveats() {
        return Figure.caveats(figures, words.cadence());
    }

    /**
     * The point for a page.
     *
     * @return figures, words and values
     */
    public SweepPoint forPage() {
        return new SweepPoint(figures, words.metrics(), worlds, caveats());
    }
}
