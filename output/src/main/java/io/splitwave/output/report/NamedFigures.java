package io.splitwave.output.report;

import io.splitwave.output.stored.Figure;
import java.util.List;

/**
 * Figures under a name, for example those of one scheme of a comparison.
 *
 * @param name any text
 * @param figures its figures
 */
public record NamedFigures(String name, List<Figure> figures) {
    /**
     * Copies the list.
     *
     * @param name any text
     * @param figures its figures
     */
    public NamedFigures {
        figures = List.copyOf(figures);
    }
}
