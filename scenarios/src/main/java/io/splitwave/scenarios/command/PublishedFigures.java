package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.ScenarioOverride;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sums of delays that the paper gives for its Fig. 5 at K = 100, printed next to ours.
 *
 * <p>The paper speaks of "approximately 17.8 s" for its own scheme, "above 26 s" without IRS and "above 28 s" without DT
 * (VRSL Section VI-B).
 */
final class PublishedFigures {
    /** The metric that the figure shows. */
    static final String METRIC = "sum_delay_first_frame";

    private static final Map<String, String> FIG_5 =
            Map.of("ao", "17.8 s", "no-irs", "above 26 s", "no-dt", "above 28 s");

    /** Keys that do not change the setting of the paper. */
    private static final Set<String> HARMLESS = Set.of(
            "optimizer.scheme", "seed", "replications", "horizon.rounds", "horizon.frames", "name", "description");

    private final boolean comparable;

    private PublishedFigures(boolean comparable) {
        this.comparable = comparable;
    }

    /** Only the preset {@code paper}, without changes to other keys, is compared with the paper. */
    static PublishedFigures comparableWith(String scenario, List<ScenarioOverride> overrides) {
        return new PublishedFigures(scenario.equals("paper")
                && overrides.stream().map(ScenarioOverride::path).allMatch(HARMLESS::contains));
    }

    /** For a run of which only the scenario's text is known and not its preset. */
    static PublishedFigures none() {
        return new PublishedFigures(false);
    }

    Optional<String> sumOfDelays(String scheme) {
        return comparable ? Optional.ofNullable(FIG_5.get(scheme)) : Optional.empty();
    }
}
