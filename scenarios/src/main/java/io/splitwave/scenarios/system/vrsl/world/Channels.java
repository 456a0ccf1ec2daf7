package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.network.channel.ChannelFrames;
import io.splitwave.network.channel.ComposedChannel;
import io.splitwave.network.channel.FixedLink;
import io.splitwave.network.channel.UdLink;
import io.splitwave.network.fading.FadingNormals;
import io.splitwave.scenarios.assembly.Motions;
import io.splitwave.scenarios.assembly.Normals;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

/** The channel of a scenario, put together from its parts. */
final class Channels {
    private final Scenario scenario;
    private final Motions motions;
    private final Fadings fadings;
    private final boolean oneFrame;

    /**
     * @param oneFrame whether a frame is good only until the next one is asked for
     */
    Channels(Scenario scenario, Motions motions, Antennas antennas, boolean oneFrame) {
        this.oneFrame = oneFrame;
        this.scenario = scenario;
        this.motions = motions;
        this.fadings = new Fadings(scenario, antennas);
    }

    /**
     * Draws the channel of one replication: all links of the scenario, whether the scheme looks at them or not. A link
     * that is drawn shifts no other.
     *
     * @param start what fixes places at rest
     * @param withDirect whether the direct link is wanted, where the scenario has one
     */
    ChannelFrames draw(RandomStreams streams, StartDraws start, int replication, boolean withDirect) {
        FadingNormals normals = Normals.fading(scenario, streams, replication);
        MeanGains gains = new MeanGains(scenario, streams, replication);
        double apIrsGain = gains.apIrs();
        boolean independentUplink = scenario.radio().uplink() == Scenario.Uplink.INDEPENDENT;
        ComposedChannel channel = new ComposedChannel(
                motions.draw(streams, start, replication),
                new FixedLink(apIrsGain, fadings.apIrs(normals.ofApIrs())),
                new UdLink(gains.irsUd(), fadings.irsUd(normals.ofIrsUd(userDevices()))),
                scenario.radio()
                        .directLink()
                        .filter(link -> withDirect)
                        .map(link -> new UdLink(gains.direct(link), fadings.direct(normals.ofDirect(userDevices())))),
                independentUplink
                        ? Optional.of(new FixedLink(apIrsGain, fadings.apIrs(normals.ofUplink())))
                        : Optional.empty());
        return oneFrame ? channel.overwriting() : channel;
    }

    private int userDevices() {
        return scenario.ud().count();
    }
}
