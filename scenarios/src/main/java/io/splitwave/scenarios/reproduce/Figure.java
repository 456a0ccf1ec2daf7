package io.splitwave.scenarios.reproduce;

import java.util.List;

/** A figure: the scenarios that are played for it, and how plots and claims are read from them. */
public interface Figure {

    /**
     * Its name in the command.
     *
     * @return a word, different for each figure of all papers
     */
    String name();

    /**
     * Its title.
     *
     * @return one line
     */
    String title();

    /**
     * An introduction.
     *
     * @return a few sentences of Markdown
     */
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
