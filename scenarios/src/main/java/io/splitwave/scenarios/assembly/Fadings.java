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
import io.splitwave.network.geometry.Position;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;
import java.util.function.Supplier;

/** Small-scale fading of the links of a scenario: memory, correlation across arrays, line of sight. */
final class Fadings {
    private final Scenario scenario;
    private final ChannelModel channel;
    private final Antennas antennas;

    Fadings(Scenario scenario, Antennas antennas) {
        this.scenario = scenario;
        this.channel = scenario.channel();
        this.antennas = antennas;
    }

    /** Between AP and IRS; also of an uplink with a channel of its own. */
    Fading apIrs(NormalSource normals) {
        ChannelModel.LinkFading link = channel.apIrs();
        Fading scatter =
                scatter(link, scenario.irs().elements(), scenario.accessPoint().antennas(), normals);
        return rician(
                link,
                correlated(scatter, antennas.acrossIrs(), antennas.acrossAccessPoint()),
                () -> LineOfSight.between(
                        antennas.irs(),
                        irs(),
                        antennas.accessPoint(),
                        accessPoint(),
                        channel.heights().accessPointM() - channel.heights().irsM(),
                        carrier()));
    }

    Fading irsUd(NormalSource normals) {
        ChannelModel.LinkFading link = channel.irsUd();
        Fading scatter = scatter(link, scenario.ud().count(), scenario.irs().elements(), normals);
        return rician(
                link,
                correlated(scatter, Optional.empty(), antennas.acrossIrs()),
                () -> LineOfSight.toUserDevices(
                        antennas.irs(),
                        irs(),
                        channel.heights().irsM() - channel.heights().udM(),
                        carrier()));
    }

    Fading direct(NormalSource normals) {
        ChannelModel.LinkFading link = channel.direct();
        Fading scatter =
                scatter(link, scenario.ud().count(), scenario.accessPoint().antennas(), normals);
        return rician(
                link,
                correlated(scatter, Optional.empty(), antennas.acrossAccessPoint()),
                () -> LineOfSight.toUserDevices(
                        antennas.accessPoint(),
                        accessPoint(),
                        channel.heights().accessPointM() - channel.heights().udM(),
                        carrier()));
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
            case JAKES -> new JakesFading(rows, columns, channel.paths(), doppler(link), frameS, normals);
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

    private static Fading rician(ChannelModel.LinkFading link, Fading scatter, Supplier<LineOfSight> lineOfSight) {
        return link.model() == ChannelModel.Distribution.RAYLEIGH
                ? scatter
                : new RicianFading(scatter, link.kFactor().orElseThrow(), lineOfSight.get());
    }

    private Carrier carrier() {
        return new Carrier(channel.carrierHz().orElseThrow());
    }

    private Position irs() {
        return Places.position(scenario.irs().position());
    }

    private Position accessPoint() {
        return Places.position(scenario.accessPoint().position());
    }
}
