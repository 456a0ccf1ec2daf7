package io.splitwave.scenarios.system;

import io.splitwave.scenarios.format.Scenario;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where the schemes of a system come from: the program, and services that others bring.
 *
 * @param service interface of the services, under which {@link java.util.ServiceLoader} finds them
 * @param names names of the schemes that a service brings
 * @param own names of the program's own schemes; copied
 * @param chosen name of the scheme that a scenario of the system names
 * @param <T> the interface
 */
public record SchemeSource<T>(
        Class<T> service, Function<T, List<String>> names, List<String> own, Function<Scenario, String> chosen) {
    /**
     * Checks and copies.
     *
     * @param service interface of the services
     * @param names names of the schemes that a service brings
     * @param own names of the program's own schemes
     * @param chosen name of the scheme that a scenario of the system names
     */
    public SchemeSource {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(names, "names");
        own = List.copyOf(own);
        Objects.requireNonNull(chosen, "chosen");
    }
}
