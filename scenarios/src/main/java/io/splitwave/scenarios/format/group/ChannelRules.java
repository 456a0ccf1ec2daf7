package io.splitwave.scenarios.format.group;

import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;

/** The check of correlation across an array. */
public final class ChannelRules {

    private ChannelRules() {}

    static Rule correlatedAntennas() {
        return new Rule(
                "correlated-antennas",
                "Correlation across the AP's array (`channel.apArray.neighbourCorrelation` above 0) is worked out for at"
                        + " most " + SpatialCorrelation.MOST_ELEMENTS + " antennas.",
                List.of(ChannelKeys.AP_CORRELATION, AccessPointKeys.ANTENNAS),
                (values, breaches) -> atMostCorrelated(
                        values.of(ChannelKeys.AP_CORRELATION) > 0,
                        AccessPointKeys.ANTENNAS,
                        "channel.apArray.neighbourCorrelation above 0",
                        values,
                        breaches));
    }

    /**
     * Checks that an array whose elements are correlated is not too large.
     *
     * @param correlated whether they are
     * @param elements key of their number
     * @param with what correlates them, for instance "channel.irsArray.scatter isotropic"
     * @param values of the scenario
     * @param breaches takes a breach
     */
    public static void atMostCorrelated(
            boolean correlated, Key<Long> elements, String with, Values values, Breaches breaches) {
        if (correlated && values.of(elements) > SpatialCorrelation.MOST_ELEMENTS) {
            breaches.add(
                    elements,
                    "at most " + SpatialCorrelation.MOST_ELEMENTS + " with " + with,
                    "" + values.of(elements));
        }
    }
}
