package io.splitwave.scenarios.reproduce;

import java.util.List;

/** A paper whose figures are made again: they, what is said of them all, and the constants that are ours. */
public interface Paper {
    /**
     * The name in the command for all of its figures.
     *
     * @return a word; may be that of its only figure
     */
    String name();

    /**
     * Its figures.
     *
     * @return in their usual order, at least one
     */
    List<Figure> figures();

    /**
     * What is said before the verdicts.
     *
     * @return Markdown: paragraphs with empty lines between them, and a line break at the end
     */
    String introduction();

    /**
     * What is said before the table of constants.
     *
     * @return a paragraph of Markdown
     */
    String aboutConstants();

    /**
     * The constants that are ours.
     *
     * @return in the order of the table
     */
    List<Constant> constants();
}
