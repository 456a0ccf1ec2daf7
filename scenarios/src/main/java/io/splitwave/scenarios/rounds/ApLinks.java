package io.splitwave.scenarios.rounds;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.network.channel.ArrayGains;
import io.splitwave.network.channel.SubchannelGains;
import io.splitwave.network.channel.UdLink;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.FadingNormals;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.LargeScale;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.ApAntennas;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.GroundPlan;
import io.splitwave.scenarios.assembly.LinkFadings;
import io.splitwave.scenarios.assembly.LinkGains;
import io.splitwave.scenarios.assembly.Motions;
import io.splitwave.scenarios.assembly.Normals;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.rounds.key.LinkParts;
import java.util.List;
import java.util.stream.IntStream;

/** The plain links of an access point to the devices of a scenario: what is read once, and what is drawn for a replication. */
public final class ApLinks {
    private final Scenario scenario;
    private final Position accessPoint;
    private final Motions motions;
    private final ApAntennas antennas;

    /**
     * Reads what the scenario names.
     *
     * @param scenario with the keys of {@link LinkParts}
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a trace cannot be used
     */
    public ApLinks(Scenario scenario) {
        this.scenario = scenario;
        this.accessPoint = Places.position(scenario.of(AccessPointKeys.AP_POSITION));
        this.motions = Motions.of(scenario, accessPoint);
        this.antennas = ApAntennas.of(scenario);
    }

    /**
     * The words of a system with these links.
     *
     * @param words of the system
     * @param scenario with the keys of {@link LinkParts}
     * @return with the ground around the access point, if places are recorded
     */
    public static Vocabulary withPlaces(Vocabulary words, Scenario scenario) {
        return GroundPlan.in(words, scenario, Places.position(scenario.of(AccessPointKeys.AP_POSITION)));
    }

    /**
     * Where the access point is.
     *
     * @return one place
     */
    public List<Position> accessPoints() {
        return List.of(accessPoint);
    }

    /**
     * Notes on the files that were read.
     *
     * @return sentences that name file and line
     */
    public List<String> warnings() {
        return motions.warnings();
    }

    /**
     * Clocks of the devices.
     *
     * @param draws of the replication
     * @return Hz, for each device
     */
    public double[] cpuHz(StartDraws draws) {
        return DeviceClasses.of(scenario).cpuHz(draws.stream(Starts.CPU));
    }

    /**
     * Gains in one band.
     *
     * @param streams random streams of the run
     * @param replication which substream
     * @param draws of the replication
     * @return gains before their first frame
     */
    public ArrayGains gains(RandomStreams streams, int replication, StartDraws draws) {
        return new ArrayGains(
                motions.draw(streams, draws, replication),
                new UdLink(mean(streams, replication), fading(Normals.fading(scenario, streams, replication))));
    }

    /**
     * Gains in subchannels that fade independently.
     *
     * @param subchannels M, at least 1
     * @param streams random streams of the run
     * @param replication which substream
     * @param draws of the replication
     * @return gains before their first frame
     */
    public SubchannelGains gains(int subchannels, RandomStreams streams, int replication, StartDraws draws) {
        List<Fading> ofSubchannel = IntStream.range(0, subchannels)
                .mapToObj(subchannel -> fading(Normals.subchannel(scenario, streams, replication, subchannel)))
                .toList();
        return new SubchannelGains(motions.draw(streams, draws, replication), mean(streams, replication), ofSubchannel);
    }

    private Fading fading(FadingNormals normals) {
        return new LinkFadings(scenario)
                .apUd(
                        scenario.group(LinkParts.Air.class).fading(),
                        antennas,
                        normals.ofDirect(scenario.ud().count()));
    }

    private LargeScale mean(RandomStreams streams, int replication) {
        LinkGains gains = new LinkGains(scenario, streams, replication);
        return gains.blocked(gains.open(
                accessPoint,
                scenario.of(ChannelKeys.AP_HEIGHT),
                scenario.of(ChannelKeys.DIRECT_LAW),
                scenario.of(ApUdKeys.EXPONENT),
                "direct"));
    }
}
