package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.optimizer.option.Option;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry.Trait;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.optimizer.vrsl.scheme.VrslOptions;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keys of how decisions are made: who decides, how often, and a key for each option of a scheme. */
final class OptimizerKeys {
    static final Key<String> SCHEME = scheme(new SchemeRegistry(List.of()));

    static final Key<Long> EVERY = Key.defaulted(
            "optimizer.every",
            new WholeKind(1, Integer.MAX_VALUE),
            "1",
            "Frames from one decision to the next; in between phases, powers, cuts, places and twin frequencies stay, under"
                    + " channels that change, and as long as the same UDs are there. Beyond the last frame: one decision for"
                    + " the whole run.");

    static final Key<Boolean> KEEP_LIMITS = Key.defaulted(
            "optimizer.keepLimits",
            new FlagKind(),
            "false",
            "Whether plans of schemes "
                    + names(new SchemeRegistry(List.of()), entry -> entry.has(Trait.KEEPS_LIMITS))
                    + " keep radio.minUplinkRate, as a floor on the power of each downlink, and limits.maxDelay, if given; UDs"
                    + " that cannot keep them, and the reason, are in the frame's violations. Otherwise, and with other"
                    + " schemes, broken limits are"
                    + " only reported.");

    /** Cuts to choose from, which must be cuts of the model. */
    static final Key<List<Integer>> CANDIDATE_CUTS = OptionKeys.ofList(VrslOptions.CANDIDATE_CUTS);

    private OptimizerKeys() {}

    /** Keys of the schemes at hand. */
    static Part part(SchemeRegistry schemes) {
        Part.Builder keys = Part.builder().group("optimizer", "How decisions are made.");
        Key<String> scheme = scheme(schemes);
        keys.defaulted(scheme.path(), scheme.kind(), scheme.example(), scheme.meaning());
        OptionKeys.declare(keys, schemes.options());
        brought(schemes)
                .forEach(option -> keys.writtenIf(
                        OptionKeys.path(option),
                        values -> schemes.entry(values.of(SCHEME)).options().contains(option)));
        keys.defaulted(EVERY.path(), EVERY.kind(), EVERY.example(), EVERY.meaning());
        keys.defaulted(KEEP_LIMITS.path(), KEEP_LIMITS.kind(), KEEP_LIMITS.example(), KEEP_LIMITS.meaning());
        Set<Option<?>> options = schemes.options();
        return keys.rules(OptimizerRules.all(schemes))
                .reading(Scenario.Optimizer.class, values -> optimizer(values, options))
                .build();
    }

    /** Options of plug-ins alone. A scenario whose scheme reads none of them is the same without the plug-in. */
    private static Set<Option<?>> brought(SchemeRegistry schemes) {
        Set<Option<?>> options = new LinkedHashSet<>(schemes.options());
        options.removeAll(new SchemeRegistry(List.of()).options());
        return options;
    }

    private static Key<String> scheme(SchemeRegistry schemes) {
        return Key.defaulted(
                "optimizer.scheme",
                ChoiceKind.of(schemes.names().toArray(String[]::new)),
                "ao",
                "The scheme that decides: the alternating optimizer of VRSL (ao), or another to compare it with.");
    }

    /** Names of some schemes in a sentence. */
    static String names(SchemeRegistry schemes, Predicate<SchemeEntry> which) {
        String all =
                schemes.entries().stream().filter(which).map(SchemeEntry::name).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    private static Scenario.Optimizer optimizer(Values values, Set<Option<?>> options) {
        return new Scenario.Optimizer(
                values.of(SCHEME), values.wholeOf(EVERY), values.of(KEEP_LIMITS), OptionKeys.read(values, options));
    }
}
