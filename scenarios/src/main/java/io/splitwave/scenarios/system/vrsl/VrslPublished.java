package io.splitwave.scenarios.system.vrsl;

import io.splitwave.scenarios.system.PublishedFigure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sums of delays that the paper gives for its Fig. 5 at K = 100.
 *
 * <p>The paper speaks of "approximately 17.8 s" for its own scheme, "above 26 s" without IRS and "above 28 s" without DT
 * (VRSL Section VI-B).
 */
final class VrslPublished {
    private static final String PRESET = "paper";

    private static final Map<String, String> FIG_5 =
            Map.of("ao", "17.8 s", "no-irs", "above 26 s", "no-dt", "above 28 s");

    /** Keys that do not change the setting of the paper. */
    private static final Set<String> HARMLESS = Set.of(
            "optimizer.scheme", "seed", "replications", "horizon.rounds", "horizon.frames", "name", "description");

    private VrslPublished() {}

    /** Only the preset {@code paper}, not changed in anything that matters, is compared with the paper. */
    static List<PublishedFigure> of(String named, String scheme, List<String> set) {
        String figure = FIG_5.get(scheme);
        return figure != null && named.equals(PRESET) && HARMLESS.containsAll(set)
                ? List.of(new PublishedFigure(VrslVocabulary.SUM_DELAY_FIRST_FRAME.name(), "paper, Fig. 5: " + figure))
                : List.of();
    }
}
