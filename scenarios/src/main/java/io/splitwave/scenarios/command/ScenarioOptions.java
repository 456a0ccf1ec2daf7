package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.ScenarioOverride;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The scenario of a command: a preset or a file, and keys that are set. */
final class ScenarioOptions {
    @Parameters(index = "0", paramLabel = "SCENARIO", description = "a preset (see 'splitwave presets') or a YAML file")
    private String scenario;

    @Mixin
    private ScenarioSettings settings;

    String scenario() {
        return scenario;
    }

    List<ScenarioOverride> overrides() {
        return settings.overrides();
    }
}
