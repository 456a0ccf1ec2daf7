package io.splitwave.scenarios.reproduce;

import java.util.ArrayList;
import java.util.List;

/** The figures by name. A new one is a class and a line here. */
final class PaperFigures {
    /** The name for all of them. */
    static final String ALL = "all";

    private static final List<Figure> FIGURES = List.of(
            new Fig2(),
            new Fig3(),
            new Fig4(),
            new Fig5(),
            new Fig6(),
            new Fig7(),
            new Headline(),
            new Blocks(),
            new SchemesBeside(),
            new Formula(),
            new Assumptions());

    private PaperFigures() {}

    static List<String> names() {
        List<String> names = new ArrayList<>(FIGURES.stream().map(Figure::name).toList());
        names.add(ALL);
        return names;
    }

    /** The figures of these names in their usual order, none twice. */
    static List<Figure> named(List<String> names) {
        return FIGURES.stream()
                .filter(figure -> names.contains(ALL) || names.contains(figure.name()))
                .toList();
    }
}
