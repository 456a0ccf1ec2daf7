package io.splitwave.scenarios.assembly;

import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import java.util.Optional;

/**
 * The antennas of an access point, a level line, and how fading is correlated across them.
 *
 * @param elements the line
 * @param across correlation across it; empty = none
 */
public record ApAntennas(ElementArray elements, Optional<SpatialCorrelation> across) {
    /**
     * Those of a scenario; the same for all replications.
     *
     * @param scenario has the number of antennas and how they are arranged
     * @return the antennas
     */
    public static ApAntennas of(Scenario scenario) {
        int antennas = Math.toIntExact(scenario.of(AccessPointKeys.ANTENNAS));
        double correlation = scenario.of(ChannelKeys.AP_CORRELATION);
        return new ApAntennas(
                ElementArray.line(antennas, scenario.of(ChannelKeys.AP_SPACING), scenario.of(ChannelKeys.AP_AXIS)),
                correlation > 0
                        ? Optional.of(SpatialCorrelation.exponential(antennas, correlation))
                        : Optional.empty());
    }
}
