package io.splitwave.output.figure;

/** A figure as data, which {@link PlotWriter} draws or writes as numbers. */
public sealed interface PaperFigure permits Plot, Gantt {
    /**
     * The name of its files.
     *
     * @return name without ending: lower-case letters, digits and hyphens
     */
    String name();

    /**
     * What it shows.
     *
     * @return one line
     */
    String title();
}
