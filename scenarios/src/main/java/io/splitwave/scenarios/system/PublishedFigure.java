package io.splitwave.scenarios.system;

import java.util.Objects;

/**
 * A figure that a publication gives for the scenario that is run, shown next to our own.
 *
 * @param metric name of the metric that it is of
 * @param text source and figure, for example {@code paper, Fig. 5: 17.8 s}
 */
public record PublishedFigure(String metric, String text) {
    /**
     * Checks that both are given.
     *
     * @param metric name of the metric that it is of
     * @param text source and figure
     * @throws NullPointerException if one is missing
     */
    public PublishedFigure {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(text, "text");
    }
}
