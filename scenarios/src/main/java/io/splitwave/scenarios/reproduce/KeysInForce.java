package io.splitwave.scenarios.reproduce;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario as keys and values, defaults written out, from its canonical text. */
public final class KeysInForce {
    private static final int INDENT = 2;

    private KeysInForce() {}

    /**
     * Values as the text has them.
     *
     * @param scenario a scenario
     * @return by the whole path of the key, in the order of the table of keys
     */
    public static Map<String, String> of(Scenario scenario) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> groups = new ArrayList<>();
        for (String line : ScenarioText.render(scenario).lines().toList()) {
            String text = line.strip();
            int depth = line.indexOf(text) / INDENT;
            groups.subList(depth, groups.size()).clear();
            int colon = text.indexOf(':');
            String name = text.substring(0, colon);
            if (colon == text.length() - 1) {
                groups.add(name);
            } else {
                List<String> path = new ArrayList<>(groups);
                path.add(name);
                values.put(String.join(".", path), text.substring(colon + 1).strip());
            }
        }
        return values;
    }
}
