package io.splitwave.output.report;

import io.splitwave.output.stored.Figure;
import io.splitwave.output.word.Metric;
import java.util.List;

/**
 * Figures under a name, for example those of one scheme of a comparison.
 *
 * @param name any text
 * @param figures its figures
 * @param metrics their words, as far as they are known; common metrics need none
 */
public record NamedFigures(String name, List<Figure> figures, List<Metric> metrics) {
    /**
     * Copies the lists.
     *
     * @param name any text
     * @param figures its figures
     * @param metrics their words, as far as they are known
     */
    public NamedFigures {
        figures = List.copyOf(figures);
        metrics = List.copyOf(metrics);
    }
}
