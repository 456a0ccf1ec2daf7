package io.splitwave.scenarios.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The starts with which figures are played. VRSL Alg. 5, line 1, prints "randomly initialize"; its result depends on where
 * it starts, so each claim is held against another start too.
 */
enum Start {
    /** As printed. */
    RANDOM,
    /** Nobody on a twin, every cut after layer 1: the start whose end differs most from that of the printed one. */
    ALL_LOCAL;

    private static final String KEY = "optimizer.start";

    /** Schemes that begin with a first iterate; for all others the key says nothing. */
    private static final Set<String> BEGINNING = Set.of("ao", "no-dt", "no-irs", "random-phase", "admm");

    /** As the key has it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How plots and lists call what was played with it. */
    String of(String what) {
        return what + " (" + text() + ")";
    }

    /** Whether a variant ends elsewhere from another start; not if it names one itself. */
    static boolean matters(Variant variant) {
        return variant.value(KEY).isEmpty() && BEGINNING.contains(variant.scheme());
    }

    /** A variant with this start. */
    Variant from(Variant variant) {
        return variant.with(of(variant.label()), KEY + "=" + text());
    }

    /** What is played: each variant with every start, or once where it does not matter. */
    static List<Variant> all(List<Variant> variants) {
        return variants.stream()
                .flatMap(variant ->
                        matters(variant) ? Stream.of(values()).map(start -> start.from(variant)) : Stream.of(variant))
                .toList();
    }
}
