package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Whether replications of several scenarios can be taken in pairs: same seed, as many replications, sampled alike. Every
 * other key may differ. Of the number of UDs too: each has random streams of its own, so the UDs that two variants share
 * are the same ones.
 */
final class Pairing {
    private static final String METHOD = "sampling.method";
    private static final String POINTS = "sampling.points";
    private static final List<String> KEYS = List.of("seed", "replications", METHOD, POINTS);
    private static final String WITH_POINTS = "quasi";

    private Pairing() {}

    /** Complains about the first key in which a variant differs from the first one, for each variant. */
    static void check(List<WrittenVariant> written, List<Variant> variants, List<Problem> problems) {
        Variant first = variants.get(0);
        for (int i = 1; i < variants.size(); i++) {
            Variant other = variants.get(i);
            Origin origin = written.get(i).origin();
            KEYS.stream()
                    .filter(path -> !path.equals(POINTS) || text(METHOD, first).equals(WITH_POINTS))
                    .filter(path -> !text(path, first).equals(text(path, other)))
                    .findFirst()
                    .ifPresent(path -> problems.add(origin(path, other, origin)
                            .problem(
                                    path,
                                    text(path, first) + " as in variant " + first.name()
                                            + ", since replications are compared in pairs",
                                    text(path, other) + (origin.line() == 0 ? "" : " in variant " + other.name()),
                                    "")));
        }
    }

    /** The value of a key as it would be written. */
    private static String text(String path, Variant variant) {
        Scenario scenario = variant.scenario();
        return scenario.keys().key(path).flatMap(key -> text(key, scenario)).orElse("nothing");
    }

    private static <T> Optional<String> text(Key<T> key, Scenario scenario) {
        return scenario.find(key).map(value -> key.kind().text(value));
    }

    private static Origin origin(String path, Variant variant, Origin otherwise) {
        return variant.settings().stream()
                .filter(setting -> setting.path().equals(path))
                .findFirst()
                .map(setting -> setting.value().origin())
                .orElse(otherwise);
    }
}
