package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Values that replace those of a scenario. */
final class ScenarioSettings {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "set one key of the scenario, e.g. --set ud.count=50 --set \"ud.transmitPower=0.2 W\"")
    private List<String> settings = List.of();

    boolean isEmpty() {
        return settings.isEmpty();
    }

    List<ScenarioOverride> overrides() {
        List<ScenarioOverride> overrides = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String setting : settings) {
            try {
                overrides.add(ScenarioOverride.parse(setting));
            } catch (ScenarioException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return overrides;
    }
}
