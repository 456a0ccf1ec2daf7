package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.assembly.ApAntennas;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

/**
 * The arrays of a scenario and how fading is correlated across them; the same for all replications.
 *
 * @param irs the IRS elements
 * @param acrossIrs correlation across the IRS; empty = none
 * @param accessPoint the AP's antennas
 */
record Antennas(ElementArray irs, Optional<SpatialCorrelation> acrossIrs, ApAntennas accessPoint) {

    static Antennas of(Scenario scenario) {
        ChannelModel.IrsArray panel = scenario.channel().irsArray();
        int elements = scenario.irs().elements();
        int columns = panel.columns().orElseGet(() -> elements / rowsOfSquare(elements));
        ElementArray irs = ElementArray.panel(elements / columns, columns, panel.spacing(), panel.facingRad());
        return new Antennas(
                irs,
                panel.scatter() == ChannelModel.Scatter.ISOTROPIC
                        ? Optional.of(SpatialCorrelation.isotropic(irs))
                        : Optional.empty(),
                ApAntennas.of(scenario));
    }

    /** The largest divisor that is no larger than the root. */
    private static int rowsOfSquare(int elements) {
        int rows = (int) Math.sqrt(elements);
        while (elements % rows != 0) {
            rows--;
        }
        return rows;
    }
}
