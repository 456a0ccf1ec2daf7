package io.splitwave.scenarios.format;

import java.util.List;
import java.util.Objects;

/**
 * One of several scenarios that are compared.
 *
 * @param name what results call it, distinct; may be the name of a folder
 * @param settings what makes it a variant, in order
 * @param scenario the scenario that this gives
 */
public record Variant(String name, List<ScenarioOverride> settings, Scenario scenario) {
    /**
     * Copies the list.
     *
     * @param name what results call it
     * @param settings what makes it a variant, in order
     * @param scenario the scenario that this gives
     */
    public Variant {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scenario, "scenario");
        settings = List.copyOf(settings);
    }
}
