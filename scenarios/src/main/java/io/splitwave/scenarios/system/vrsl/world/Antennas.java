package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

/**
 * The arrays of a scenario and how fading is correlated across them; the same for all replications.
 *
 * @param irs the IRS elements
 * @param accessPoint the AP's antennas
 * @param acrossIrs correlation across the IRS; empty = none
 * @param acrossAccessPoint correlation across the AP; empty = none
 */
record Antennas(
        ElementArray irs,
        ElementArray accessPoint,
        Optional<SpatialCorrelation> acrossIrs,
        Optional<SpatialCorrelation> acrossAccessPoint) {

    static Antennas of(Scenario scenario) {
        ChannelModel.IrsArray panel = scenario.channel().irsArray();
        int elements = scenario.irs().elements();
        int columns = panel.columns().orElseGet(() -> elements / rowsOfSquare(elements));
        ElementArray irs = ElementArray.panel(elements / columns, columns, panel.spacing(), panel.facingRad());
        ChannelModel.ApArray line = scenario.channel().apArray();
        int antennas = scenario.accessPoint().antennas();
        return new Antennas(
                irs,
                ElementArray.line(antennas, line.spacing(), line.axisRad()),
                panel.scatter() == ChannelModel.Scatter.ISOTROPIC
                        ? Optional.of(SpatialCorrelation.isotropic(irs))
                        : Optional.empty(),
                line.neighbourCorrelation() > 0
                        ? Optional.of(SpatialCorrelation.exponential(antennas, line.neighbourCorrelation()))
                        : Optional.empty());
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
