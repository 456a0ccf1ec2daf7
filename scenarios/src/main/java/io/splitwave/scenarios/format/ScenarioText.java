package io.splitwave.scenarios.format;

/** A scenario as canonical YAML: every key in the order of the table, defaults written out, values with units. */
public final class ScenarioText {

    private ScenarioText() {}

    /**
     * Writes a scenario so that reading it again gives an equal one, every number the same double.
     *
     * @param scenario what to write
     * @return YAML text that {@link ScenarioLoader#parse} takes
     */
    public static String render(Scenario scenario) {
        StringBuilder text = new StringBuilder();
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
        for (Key<?> key : Keys.in(group)) {
            append(key, indent, scenario, text);
        }
        for (KeyGroup below : Keys.groupsIn(group)) {
            StringBuilder inner = new StringBuilder();
            render(below.path(), indent + "  ", scenario, inner);
            if (!inner.isEmpty()) {
                text.append(indent).append(below.name()).append(":\n").append(inner);
            }
        }
    }
}
