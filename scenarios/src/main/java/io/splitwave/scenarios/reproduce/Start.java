package io.splitwave.scenarios.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The starts with which figures are played. VRSL Alg. 5, line 1, prints "randomly initialize"; its result depends on
 * the start, so each claim is checked with another start too.
 */
enum Start {
    /** The start that the paper prints. */
    RANDOM,
    /** No UD on a twin, every cut after layer 1: the start whose end differs most from that of the printed one. */
    ALL_LOCAL;

    private static final String KEY = "optimizer.start";

    /** Schemes that begin with a first iterate; for all others the key has no effect. */
    private static final Set<String> BEGINNING = Set.of("ao", "no-dt", "no-irs", "random-phase", "admm");

    /** Its value of the key. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in plots and lists. */
    String of(String what) {
        return what + " (" + text() + ")";
    }

    /** Whether the end of a variant depends on the start; false if the variant sets a start itself. */
    static boolean matters(Variant variant) {
        return variant.value(KEY).isEmpty() && BEGINNING.contains(variant.scheme());
    }

    /** A variant with this start. */
    Variant from(Variant variant) {
        return variant.with(of(variant.label()), KEY + "=" + text());
    }

    /** The scenarios to play: each variant with every start, or once if the start does not matter. */
    static List<Variant> all(List<Variant> variants) {
        return variants.stream()
                .flatMap(variant ->
                        matters(variant) ? Stream.of(values()).map(start -> start.from(variant)) : Stream.of(variant))
                .toList();
    }
}
