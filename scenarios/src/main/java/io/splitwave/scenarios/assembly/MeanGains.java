package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.Blockage;
import io.splitwave.network.propagation.BlockedGains;
import io.splitwave.network.propagation.Decibels;
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

/**
 * Mean gains of the links of a scenario: path loss, shadowing, blockage. Streams by purpose: those of {@link UrbanChance},
 * {@code shadowing.<link>} or {@code shadowing.<link>.<ud>}, {@code blockage.<ud>}.
 */
final class MeanGains {
    /** Plane waves of a shadowing map. */
    private static final int WAVES = 200;

    private final Scenario scenario;
    private final RandomStreams streams;
    private final int replication;

    MeanGains(Scenario scenario, RandomStreams streams, int replication) {
        this.scenario = scenario;
        this.streams = streams;
        this.replication = replication;
    }

    double apIrs() {
        return pathLoss(scenario.radio().pathLoss().apIrsExponent())
                .gain(Places.position(scenario.accessPoint().position())
                        .distanceM(Places.position(scenario.irs().position())));
    }

    LargeScale irsUd() {
        Position irs = Places.position(scenario.irs().position());
        ChannelModel.Law law = scenario.channel().largeScale().irsUd();
        return law == ChannelModel.Law.LOG_DISTANCE
                ? logDistance(irs, pathLoss(scenario.radio().pathLoss().irsUdExponent()), "irs-ud")
                : urban(irs, law, scenario.channel().heights().irsM(), "irs-ud");
    }

    LargeScale direct(Scenario.DirectLink link) {
        Position accessPoint = Places.position(scenario.accessPoint().position());
        ChannelModel.Law law = scenario.channel().largeScale().direct();
        LargeScale open = law == ChannelModel.Law.LOG_DISTANCE
                ? logDistance(
                        accessPoint, new DirectLink(pathLoss(link.exponent()), link.penetrationLossDb()), "direct")
                : penetrating(
                        urban(accessPoint, law, scenario.channel().heights().accessPointM(), "direct"),
                        link.penetrationLossDb());
        return scenario.channel()
                .blockage()
                .<LargeScale>map(blockage -> new BlockedGains(
                        open,
                        new Blockage(blockage.openS(), blockage.blockedS(), blockage.lossDb()),
                        scenario.frame().lengthS(),
                        ud -> streams.stream("blockage." + ud, replication)))
                .orElse(open);
    }

    private LogDistancePathLoss pathLoss(double exponent) {
        Scenario.PathLoss loss = scenario.radio().pathLoss();
        return new LogDistancePathLoss(
                loss.referenceGain(), loss.referenceDistanceM(), exponent, loss.leastDistanceM());
    }

    private LargeScale logDistance(Position end, DistanceLaw law, String link) {
        ChannelModel.LargeScale largeScale = scenario.channel().largeScale();
        LargeScale unshadowed = new DistanceGains(end, law);
        if (largeScale.shadowingDb() == 0) {
            return unshadowed;
        }
        String purpose = "shadowing." + link;
        return new ShadowedGains(
                unshadowed,
                largeScale.shadowingDb(),
                largeScale.sharedMap()
                        ? new MapNormals(largeScale.decorrelationM(), WAVES, streams.stream(purpose, replication))
                        : new TrackNormals(
                                largeScale.decorrelationM(), ud -> streams.stream(purpose + "." + ud, replication)));
    }

    private LargeScale urban(Position site, ChannelModel.Law which, double siteM, String link) {
        Heights heights = new Heights(siteM, scenario.channel().heights().udM());
        double carrierHz = scenario.channel().carrierHz().orElseThrow();
        UrbanLaw law =
                which == ChannelModel.Law.UMI ? new UrbanMicro(carrierHz, heights) : new UrbanMacro(carrierHz, heights);
        return new UrbanGains(
                site,
                law,
                scenario.channel().largeScale().sharedMap()
                        ? UrbanChance.onMaps(law, link, streams, replication)
                        : UrbanChance.perTrack(law, link, streams, replication));
    }

    private static LargeScale penetrating(LargeScale outside, double lossDb) {
        double passed = Decibels.ratio(-lossDb);
        return places -> {
            double[] gains = outside.next(places);
            for (int ud = 0; ud < gains.length; ud++) {
                gains[ud] *= passed;
            }
            return gains;
        };
    }
}
