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
import java.util.Optional;
import java.util.function.Supplier;

/** Small-scale fading of the links of a scenario: its law over time, across arrays, and with a line of sight. */
public final class LinkFadings {
    private final Scenario scenario;

    /**
     * Prepares the fading of a scenario.
     *
     * @param scenario has the groups {@code channel} and {@code frame}
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
     * The carrier of the scenario.
     *
     * @return its frequency
     * @throws java.util.NoSuchElementException if the scenario gives none
     */
    public Carrier carrier() {
        return new Carrier(scenario.channel().carrierHz().orElseThrow());
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
            case JAKES -> new JakesFading(rows, columns, scenario.channel().paths(), doppler(link), frameS, normals);
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
