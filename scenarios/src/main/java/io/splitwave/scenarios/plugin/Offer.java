package io.splitwave.scenarios.plugin;

import io.splitwave.scenarios.system.SchemeSource;
import io.splitwave.scenarios.system.SystemType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of thing that plug-ins offer: systems, or schemes of one system.
 *
 * @param service the interface under which it is found
 * @param noun what one of them is called in messages
 * @param system of schemes, the name of their system; empty for systems
 * @param names the names that a service brings
 * @param own names that the program has without a service
 * @param <T> the interface
 */
record Offer<T>(
        Class<T> service, String noun, Optional<String> system, Function<T, List<String>> names, List<String> own) {
    /** Systems. Their keys are read as well, as a fault in them shows only then. */
    static final Offer<SystemType> SYSTEMS =
            new Offer<>(SystemType.class, "system", Optional.empty(), Offer::checkedName, List.of());

    private static List<String> checkedName(SystemType system) {
        if (system.keys() == null) {
            throw new IllegalStateException("a system has keys, and this one has none (null)");
        }
        return Collections.singletonList(system.name());
    }

    /** Schemes of some systems. */
    static List<Offer<?>> schemes(Iterable<SystemType> systems) {
        List<Offer<?>> offers = new ArrayList<>();
        for (SystemType system : systems) {
            system.schemeSource().ifPresent(source -> offers.add(schemes(system.name(), source)));
        }
        return offers;
    }

    private static <T> Offer<T> schemes(String system, SchemeSource<T> source) {
        return new Offer<>(source.service(), "scheme of " + system, Optional.of(system), source.names(), source.own());
    }
}
