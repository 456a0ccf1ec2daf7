package io.splitwave.scenarios.reproduce;

import java.util.List;

/** A figure: what is played for it, and how plots and claims are read off what was played. */
interface Figure {

    /** How the command calls it. */
    String name();

    /** What it shows, in one line. */
    String title();

    /** What to know before reading it, in a few sentences. */
    String about();

    /**
     * The scenarios it needs.
     *
     * @param effort how many replications and rounds
     * @return in the order in which they are played
     */
    List<Variant> variants(Effort effort);

    /**
     * Reads plots and claims.
     *
     * @param played every variant
     * @return what it came to
     */
    Findings read(Played played);
}
