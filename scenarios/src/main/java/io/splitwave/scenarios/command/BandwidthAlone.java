package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.sweep.FixedNoise;
import java.util.List;
import java.util.Optional;

/** A bandwidth that replaces that of a scenario with a fixed noise power, which was meant for the old bandwidth. */
final class BandwidthAlone {
    private static final String KEY = "radio.bandwidth";

    private BandwidthAlone() {}

    /** A line that says what to write instead; empty if the noise changes too, or the bandwidth is not set. */
    static Optional<String> warning(String named, List<ScenarioOverride> overrides, Scenario scenario) {
        List<ScenarioOverride> others =
                overrides.stream().filter(set -> !set.path().equals(KEY)).toList();
        if (others.size() == overrides.size()) {
            return Optional.empty();
        }
        return asWritten(named, others)
                .flatMap(written -> FixedNoise.warning(List.of(written, scenario)))
                .map(warning -> "splitwave: " + warning);
    }

    /** Empty where the scenario is not complete without the override: then the noise is meant for the bandwidth set. */
    private static Optional<Scenario> asWritten(String named, List<ScenarioOverride> overrides) {
        try {
            return Optional.of(ScenarioLoader.load(named, overrides));
        } catch (ScenarioException incomplete) {
            return Optional.empty();
        }
    }
}
