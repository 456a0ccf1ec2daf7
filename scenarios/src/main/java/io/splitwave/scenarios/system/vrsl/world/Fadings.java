package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.LineOfSight;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.geometry.Position;
import io.splitwave.scenarios.assembly.LinkFadings;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

/** Small-scale fading of the links of a scenario: memory, correlation across arrays, line of sight. */
final class Fadings {
    private final Scenario scenario;
    private final ChannelModel channel;
    private final Antennas antennas;
    private final LinkFadings links;

    Fadings(Scenario scenario, Antennas antennas) {
        this.scenario = scenario;
        this.channel = scenario.channel();
        this.antennas = antennas;
        this.links = new LinkFadings(scenario);
    }

    /** Between AP and IRS; also of an uplink with a channel of its own. */
    Fading apIrs(NormalSource normals) {
        return links.fading(
                channel.apIrs(),
                scenario.irs().elements(),
                scenario.accessPoint().antennas(),
                antennas.acrossIrs(),
                antennas.accessPoint().across(),
                () -> LineOfSight.between(
                        antennas.irs(),
                        irs(),
                        antennas.accessPoint().elements(),
                        accessPoint(),
                        channel.heights().accessPointM() - channel.heights().irsM(),
                        links.carrier()),
                normals);
    }

    Fading irsUd(NormalSource normals) {
        return links.fading(
                channel.irsUd(),
                scenario.ud().count(),
                scenario.irs().elements(),
                Optional.empty(),
                antennas.acrossIrs(),
                () -> LineOfSight.toUserDevices(
                        antennas.irs(),
                        irs(),
                        channel.heights().irsM() - channel.heights().udM(),
                        links.carrier()),
                normals);
    }

    Fading direct(NormalSource normals) {
        return links.apUd(channel.direct(), antennas.accessPoint(), normals);
    }

    private Position irs() {
        return Places.position(scenario.irs().position());
    }

    private Position accessPoint() {
        return Places.position(scenario.accessPoint().position());
    }
}
