package io.splitwave.scenarios.plugin;

import io.splitwave.scenarios.system.SystemType;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of thing that plug-ins offer.
 *
 * @param service the interface under which it is found
 * @param noun what one of them is called in messages
 * @param name its name, which no two of a kind share
 * @param <T> the interface
 */
record Offer<T>(Class<T> service, String noun, Function<T, String> name) {
    /** Systems. */
    static final Offer<SystemType> SYSTEMS = new Offer<>(SystemType.class, "system", SystemType::name);

    /** All kinds. */
    static final List<Offer<?>> ALL = List.of(SYSTEMS);
}
