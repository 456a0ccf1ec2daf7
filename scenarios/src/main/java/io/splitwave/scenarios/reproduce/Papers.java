package io.splitwave.scenarios.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The papers at hand, with the names of their figures.
 *
 * @param papers in the order in which figures are played
 */
public record Papers(List<Paper> papers) {
    /**
     * Copies.
     *
     * @param papers in the order in which figures are played
     */
    public Papers {
        papers = List.copyOf(papers);
    }

    /**
     * The papers that are listed as services, of which a new one is a class and a line.
     *
     * @return in the order of the list
     */
    public static Papers found() {
        List<Paper> papers = new ArrayList<>();
        ServiceLoader.load(Paper.class).forEach(papers::add);
        return new Papers(papers);
    }

    /**
     * The names that can be asked for.
     *
     * @return of each paper its figures, then the name for all of them; none twice
     */
    public List<String> names() {
        return papers.stream()
                .flatMap(paper -> Stream.concat(paper.figures().stream().map(Figure::name), Stream.of(paper.name())))
                .distinct()
                .toList();
    }

    /** The figures of these names in their usual order, none twice. */
    List<Figure> figures(List<String> names) {
        return papers.stream()
                .flatMap(paper -> paper.figures().stream()
                        .filter(figure -> names.contains(paper.name()) || names.contains(figure.name())))
                .toList();
    }

    /** The papers of these names. */
    Papers of(List<String> names) {
        return new Papers(papers.stream()
                .filter(paper -> names.contains(paper.name())
                        || paper.figures().stream().map(Figure::name).anyMatch(names::contains))
                .toList());
    }
}
