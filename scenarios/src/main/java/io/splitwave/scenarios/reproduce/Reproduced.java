package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.progress.Counted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A figure that was played from every start.
 *
 * @param figure which
 * @param variants what was played for it
 * @param plots what is drawn
 * @param claims what was claimed of it
 */
record Reproduced(Figure figure, List<Variant> variants, List<Plot> plots, List<Judged> claims) {
    Reproduced {
        variants = List.copyOf(variants);
        plots = List.copyOf(plots);
        claims = List.copyOf(claims);
    }

    /** Reads a figure from every start. */
    static Reproduced of(Figure figure, List<Variant> variants, Map<Start, Played> played) {
        Map<Start, Findings> findings = new EnumMap<>(Start.class);
        played.forEach((start, one) -> findings.put(start, figure.read(one)));
        return new Reproduced(figure, Start.all(variants), PlotsFromStarts.of(findings), Judged.of(findings));
    }

    /** How much was played, as a sentence. */
    String played() {
        if (variants.isEmpty()) {
            return "Computed; nothing is played.";
        }
        SortedSet<Integer> replications = new TreeSet<>();
        variants.forEach(variant -> replications.add(variant.replications()));
        return Counted.of(variants.size(), "scenario") + " of "
                + replications.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                + " " + Counted.noun(replications.last(), "replication") + ".";
    }
}
