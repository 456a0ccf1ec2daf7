package io.splitwave.scenarios.library;

import java.util.List;

/**
 * The figures of an experiment.
 *
 * @param replications how many replications they cover
 * @param figures every metric of the system, in the order of its summary
 */
public record Results(int replications, List<Figure> figures) {
    /**
     * Copies the list.
     *
     * @param replications how many replications they cover
     * @param figures every metric of the system
     */
    public Results {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param name name of a metric, such as {@code sum_delay}
     * @return its figure
     * @throws IllegalArgumentException if the system has no such metric; the message lists those it has
     */
    public Figure figure(String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + figures.stream().map(Figure::name).toList() + ", found '" + name + "'"));
    }
}
