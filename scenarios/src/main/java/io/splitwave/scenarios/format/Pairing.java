package io.splitwave.scenarios.format;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.scenarios.format.group.RunKeys;
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
    private static final List<Key<?>> KEYS =
            List.of(RunKeys.SEED, RunKeys.REPLICATIONS, RunKeys.SAMPLING_METHOD, RunKeys.SAMPLING_POINTS);

    private Pairing() {}

    /** Complains about the first key in which a variant differs from the first one, for each variant. */
    static void check(List<WrittenVariant> written, List<Variant> variants, List<Problem> problems) {
        Variant first = variants.get(0);
        for (int i = 1; i < variants.size(); i++) {
            Variant other = variants.get(i);
            Origin origin = written.get(i).origin();
            KEYS.stream()
                    .filter(key -> key != RunKeys.SAMPLING_POINTS || hasNets(first.scenario()))
                    .filter(key -> !text(key, first.scenario()).equals(text(key, other.scenario())))
                    .findFirst()
                    .ifPresent(key -> problems.add(origin(key, other, origin)
                            .problem(
                                    key.path(),
                                    text(key, first.scenario()) + " as in variant " + first.name()
                                            + ", since replications are compared in pairs",
                                    text(key, other.scenario())
                                            + (origin.line() == 0 ? "" : " in variant " + other.name()),
                                    "")));
        }
    }

    private static boolean hasNets(Scenario scenario) {
        return scenario.find(RunKeys.SAMPLING_METHOD).equals(Optional.of(Sampling.Method.QUASI));
    }

    private static <T> String text(Key<T> key, Scenario scenario) {
        Optional<T> value = scenario.find(key);
        return value.map(found -> key.kind().text(found)).orElse("nothing");
    }

    private static Origin origin(Key<?> key, Variant variant, Origin otherwise) {
        return variant.settings().stream()
                .filter(setting -> setting.path().equals(key.path()))
                .findFirst()
                .map(setting -> setting.value().origin())
                .orElse(otherwise);
    }
}
