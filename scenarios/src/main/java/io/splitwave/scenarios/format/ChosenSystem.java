package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.sweep.SweepText;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Which system a scenario is of; this is found out before anything else is read, as it says which keys there are.
 *
 * @param systems all there are
 * @param system the one that the scenario is of
 */
record ChosenSystem(KeyTables systems, SystemKeys system) {

    /**
     * Reads the key {@link KeyTable#SYSTEM}.
     *
     * @param written the scenario as written
     * @param overrides the last of them for that key holds
     * @param problems those found so far
     * @throws ScenarioException if there is no such system; holds these problems too
     */
    static ChosenSystem of(Tree.Group written, List<ScenarioOverride> overrides, List<Problem> problems) {
        KeyTables systems = KeyTables.available();
        Optional<Tree> named = Optional.ofNullable(written.entries().get(KeyTable.SYSTEM));
        for (ScenarioOverride override : overrides) {
            if (override.path().equals(KeyTable.SYSTEM)) {
                named = Optional.of(override.value()).filter(value -> !isNothing(value));
            }
        }
        String name = named.filter(Tree.Scalar.class::isInstance)
                .map(value -> ((Tree.Scalar) value).text())
                .orElse(KeyTables.DEFAULT);
        boolean isWord =
                named.isEmpty() || named.get() instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT;
        Optional<SystemKeys> found = isWord ? systems.find(name) : Optional.empty();
        if (found.isEmpty()) {
            named.ifPresent(value -> problems.add(refusal(value, systems)));
            throw new ScenarioException(problems);
        }
        return new ChosenSystem(systems, found.get());
    }

    private static Problem refusal(Tree named, KeyTables systems) {
        if (SweepText.isSweep(named)) {
            return named.origin()
                    .problem(KeyTable.SYSTEM, "one system, the same for all points of a sweep", named.found(), "");
        }
        String nearest = named instanceof Tree.Scalar scalar
                ? Nearest.of(scalar.text(), systems.names()).orElse("")
                : "";
        return named.origin()
                .problem(KeyTable.SYSTEM, "one of " + String.join(", ", systems.names()), named.found(), nearest);
    }

    private static boolean isNothing(Tree value) {
        return value instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NOTHING;
    }

    /** The tree without the key that names the system, with the overrides put in. */
    Tree.Group apply(List<ScenarioOverride> overrides, Tree.Group written, List<Problem> problems) {
        return new Overrides(systems, system, problems).apply(written.without(List.of(KeyTable.SYSTEM)), overrides);
    }
}
