package io.splitwave.scenarios.reproduce;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A figure that was played.
 *
 * @param figure which
 * @param variants what was played for it
 * @param findings what it came to
 */
record Reproduced(Figure figure, List<Variant> variants, Findings findings) {
    Reproduced {
        variants = List.copyOf(variants);
    }

    /** How much was played, as a sentence. */
    String played() {
        SortedSet<Integer> replications = new TreeSet<>();
        variants.forEach(variant -> replications.add(variant.replications()));
        return variants.size() + " scenarios of "
                + replications.stream().map(String::valueOf).collect(Collectors.joining(" or ")) + " replications.";
    }
}
