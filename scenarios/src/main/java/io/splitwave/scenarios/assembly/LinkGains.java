package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.Blockage;
import io.splitwave.network.propagation.BlockedGains;
import io.splitwave.network.propagation.DirectLink;
import io.splitwave.network.propagation.DistanceGains;
import io.splitwave.network.propagation.DistanceLaw;
import io.splitwave.network.propagation.Heights;
import io.splitwave.network.propagation.LargeScale;
import io.splitwave.network.propagation.LogDistancePathLoss;
import io.splitwave.network.propagation.MapNormals;
import io.splitwave.network.propagation.ShadowedGains;
import io.splitwave.network.propagation.TrackNormals;
import io.splitwave.network.propagation.UrbanChance;
import io.splitwave.network.propagation.UrbanGains;
import io.splitwave.network.propagation.UrbanLaw;
import io.splitwave.network.propagation.UrbanMacro;
import io.splitwave.network.propagation.UrbanMicro;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.RadioKeys;

/**
 * Mean gains of links from a site to the devices of one replication: path loss, shadowing, blockage. Streams by purpose:
 * those of {@link UrbanChance}, {@code shadowing.<link>} or {@code shadowing.<link>.<ud>}, {@code blockage.<ud>}.
 */
public final class LinkGains {
    /** Plane waves of a shadowing map. */
    private static final int WAVES = 200;

    private final Scenario scenario;
    private final RandomStreams streams;
    private final int replication;

    /**
     * Prepares the gains of one replication.
     *
     * @param scenario has path loss, mean gains, blockage and frame
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     */
    public LinkGains(Scenario scenario, RandomStreams streams, int replication) {
        this.scenario = scenario;
        this.streams = streams;
        this.replication = replication;
    }

    /**
     * A site in the open, such as an IRS or an access point that devices see.
     *
     * @param site where it stands
     * @param siteM its height, m; matters for the urban laws alone
     * @param law which law
     * @param exponent path loss exponent of the log-distance law, at least 0
     * @param link name of the link in the purposes of streams
     * @return mean gains, shadowed as the scenario says
     */
    public LargeScale open(Position site, double siteM, ChannelModel.Law law, double exponent, String link) {
        return law == ChannelModel.Law.LOG_DISTANCE
                ? logDistance(site, pathLoss(exponent), link)
                : urban(site, law, siteM, link);
    }

    /**
     * A site whose links pass through something on the way.
     *
     * @param site where it stands
     * @param siteM its height, m; matters for the urban laws alone
     * @param law which law
     * @param exponent path loss exponent of the log-distance law, at least 0
     * @param penetrationLossDb loss on the way, dB, at least 0
     * @param link name of the link in the purposes of streams
     * @return mean gains, shadowed as the scenario says
     */
    public LargeScale penetrating(
            Position site, double siteM, ChannelModel.Law law, double exponent, double penetrationLossDb, String link) {
        return law == ChannelModel.Law.LOG_DISTANCE
                ? logDistance(site, new DirectLink(pathLoss(exponent), penetrationLossDb), link)
                : lessened(urban(site, law, siteM, link), penetrationLossDb);
    }

    /**
     * Links that are blocked from time to time.
     *
     * @param open gains while they are not blocked
     * @return the same, blocked as the scenario says; unchanged if it says nothing
     */
    public LargeScale blocked(LargeScale open) {
        return scenario.find(ChannelKeys.OPEN_TIME)
                .<LargeScale>map(openS -> new BlockedGains(
                        open,
                        new Blockage(
                                openS, scenario.of(ChannelKeys.BLOCKED_TIME), scenario.of(ChannelKeys.BLOCKAGE_LOSS)),
                        scenario.frame().lengthS(),
                        ud -> streams.stream("blockage." + ud, replication)))
                .orElse(open);
    }

    /**
     * The log-distance law of the scenario.
     *
     * @param exponent path loss exponent, at least 0
     * @return the law, with the scenario's reference
     */
    public LogDistancePathLoss pathLoss(double exponent) {
        double referenceM = scenario.of(RadioKeys.REFERENCE_DISTANCE);
        return new LogDistancePathLoss(
                scenario.of(RadioKeys.REFERENCE_GAIN),
                referenceM,
                exponent,
                scenario.find(RadioKeys.MINIMUM_DISTANCE).orElse(referenceM));
    }

    private LargeScale logDistance(Position end, DistanceLaw law, String link) {
        double shadowingDb = scenario.of(ChannelKeys.SHADOWING);
        double decorrelationM = scenario.of(ChannelKeys.DECORRELATION);
        LargeScale unshadowed = new DistanceGains(end, law);
        if (shadowingDb == 0) {
            return unshadowed;
        }
        String purpose = "shadowing." + link;
        return new ShadowedGains(
                unshadowed,
                shadowingDb,
                scenario.of(ChannelKeys.SHARED_MAP)
                        ? new MapNormals(decorrelationM, WAVES, streams.stream(purpose, replication))
                        : new TrackNormals(decorrelationM, ud -> streams.stream(purpose + "." + ud, replication)));
    }

    private LargeScale urban(Position site, ChannelModel.Law which, double siteM, String link) {
        Heights heights = new Heights(siteM, scenario.of(ChannelKeys.UD_HEIGHT));
        double carrierHz = scenario.find(ChannelKeys.CARRIER).orElseThrow();
        UrbanLaw law =
                which == ChannelModel.Law.UMI ? new UrbanMicro(carrierHz, heights) : new UrbanMacro(carrierHz, heights);
        return new UrbanGains(
                site,
                law,
                scenario.of(ChannelKeys.SHARED_MAP)
                        ? UrbanChance.onMaps(law, link, streams, replication)
                        : UrbanChance.perTrack(law, link, streams, replication));
    }

    private static LargeScale lessened(LargeScale outside, double lossDb) {
        double passed = Math.pow(10, -lossDb / 10);
        return places -> {
            double[] gains = outside.next(places);
            for (int ud = 0; ud < gains.length; ud++) {
                gains[ud] *= passed;
            }
            return gains;
        };
    }
}
