package io.splitwave.scenarios.assembly;

import io.splitwave.network.fading.Carrier;
import io.splitwave.network.fading.CorrelatedFading;
import io.splitwave.network.fading.Doppler;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.JakesFading;
import io.splitwave.network.fading.LineOfSight;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.fading.RicianFading;
import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import java.util.Optional;
import java.util.function.Supplier;

/** Small-scale fading of the links of a scenario: its law over time, across arrays, and with a line of sight. */
public final class LinkFadings {
    private final Scenario scenario;

    /**
     * Prepares the fading of a scenario.
     *
     * @param scenario has the AP, channel and frame
     */
    public LinkFadings(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * The fading of a link.
     *
     * @param link its law
     * @param rows rows of the channel matrix, at least 1
     * @param columns columns of the channel matrix, at least 1
     * @param acrossRows correlation of the rows, if there is one
     * @param acrossColumns correlation of the columns, if there is one
     * @param lineOfSight the part that does not fade; asked only if the link has one
     * @param normals where its normals come from
     * @return the fading, before its first frame
     */
    public Fading fading(
            ChannelModel.LinkFading link,
            int rows,
            int columns,
            Optional<SpatialCorrelation> acrossRows,
            Optional<SpatialCorrelation> acrossColumns,
            Supplier<LineOfSight> lineOfSight,
            NormalSource normals) {
        Fading scatter = correlated(scatter(link, rows, columns, normals), acrossRows, acrossColumns);
        return link.model() == ChannelModel.Distribution.RAYLEIGH
                ? scatter
                : new RicianFading(scatter, link.kFactor().orElseThrow(), lineOfSight.get());
    }

    /**
     * The fading of the links between the AP and the UDs.
     *
     * @param link its law
     * @param array the AP's antennas
     * @param normals where its normals come from, a row for each UD
     * @return the fading, K x N_AP, before its first frame
     */
    public Fading apUd(ChannelModel.LinkFading link, ApAntennas array, NormalSource normals) {
        return fading(
                link,
                scenario.ud().count(),
                array.elements().elements(),
                Optional.empty(),
                array.across(),
                () -> LineOfSight.toUserDevices(
                        array.elements(),
                        Places.position(scenario.of(AccessPointKeys.AP_POSITION)),
                        scenario.of(ChannelKeys.AP_HEIGHT) - scenario.of(ChannelKeys.UD_HEIGHT),
                        carrier()),
                normals);
    }

    /**
     * The carrier of the scenario.
     *
     * @return its frequency
     * @throws java.util.NoSuchElementException if the scenario gives none
     */
    public Carrier carrier() {
        return new Carrier(scenario.find(ChannelKeys.CARRIER).orElseThrow());
    }

    private Fading scatter(ChannelModel.LinkFading link, int rows, int columns, NormalSource normals) {
        double frameS = scenario.frame().lengthS();
        return switch (link.time()) {
            case INDEPENDENT -> new RayleighFading(rows, columns, normals);
            case AUTOREGRESSIVE -> new GaussMarkovFading(
                    rows,
                    columns,
                    link.correlation().isPresent()
                            ? FrameMemory.given(link.correlation().getAsDouble())
                            : FrameMemory.ofDoppler(doppler(link), frameS),
                    normals);
            case JAKES -> new JakesFading(
                    rows, columns, Math.toIntExact(scenario.of(ChannelKeys.PATHS)), doppler(link), frameS, normals);
        };
    }

    private Doppler doppler(ChannelModel.LinkFading link) {
        return link.speedMps().isPresent()
                ? Doppler.fixed(carrier().dopplerHz(link.speedMps().getAsDouble()))
                : Doppler.ofSpeed(carrier());
    }

    private static Fading correlated(
            Fading white, Optional<SpatialCorrelation> acrossRows, Optional<SpatialCorrelation> acrossColumns) {
        return acrossRows.isEmpty() && acrossColumns.isEmpty()
                ? white
                : new CorrelatedFading(white, acrossRows, acrossColumns);
    }
}
