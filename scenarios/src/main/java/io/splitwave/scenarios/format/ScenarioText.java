package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;

/** A scenario as canonical YAML: every key in the order of its system's table, defaults written out, values with
 * units. The system itself is written where it is not the default one. */
public final class ScenarioText {

    private ScenarioText() {}

    /**
     * Writes a scenario so that reading it again gives an equal one, every number the same double. A value that means
     * no effect with the others ({@link KeyTable#isWritten}) is left out, and has its default then.
     *
     * @param scenario what to write
     * @return YAML text that {@link ScenarioLoader#parse} takes
     */
    public static String render(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        if (!scenario.system().equals(KeyTables.DEFAULT)) {
            text.append(KeyTable.SYSTEM).append(": ").append(scenario.system()).append('\n');
        }
        render("", "", scenario, text);
        return text.toString();
    }

    private static <T> void append(Key<T> key, String indent, Scenario scenario, StringBuilder text) {
        scenario.find(key).ifPresent(value -> text.append(indent)
                .append(key.name())
                .append(": ")
                .append(key.kind().text(value))
                .append('\n'));
    }

    private static void render(String group, String indent, Scenario scenario, StringBuilder text) {
        for (Key<?> key : scenario.keys().in(group)) {
            if (scenario.keys().isWritten(key, scenario.values())) {
                append(key, indent, scenario, text);
            }
        }
        for (KeyGroup below : scenario.keys().groupsIn(group)) {
            StringBuilder inner = new StringBuilder();
            render(below.path(), indent + "  ", scenario, inner);
            if (!inner.isEmpty()) {
                text.append(indent).append(below.name()).append(":\n").append(inner);
            }
        }
    }
}
