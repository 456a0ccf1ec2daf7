package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.network.cellfree.ApFading;
import io.splitwave.network.cellfree.CellFreeFrames;
import io.splitwave.network.cellfree.CellFreePlan;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.LineOfSight;
import io.splitwave.network.fading.WrappedFading;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.Edges;
import io.splitwave.network.mobility.GaussMarkovMotion;
import io.splitwave.network.mobility.GaussMarkovPlan;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.scenarios.assembly.ApAntennas;
import io.splitwave.scenarios.assembly.LinkFadings;
import io.splitwave.scenarios.assembly.LinkGains;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.rounds.key.LinkParts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** Places and channel of a cell-free network, drawn for one replication. */
final class CellFreeSite {
    private static final String OF_RUN = "fading";
    private static final String OF_PLAN = "planning";

    private final Scenario scenario;
    private final RandomStreams streams;
    private final int replication;
    private final StartDraws draws;
    private final Torus torus;
    private final CellFreePlan plan;

    /** Draws the places of the access points. */
    CellFreeSite(Scenario scenario, RandomStreams streams, int replication, StartDraws draws) {
        this.scenario = scenario;
        this.streams = streams;
        this.replication = replication;
        this.draws = draws;
        this.torus = Torus.square(scenario.of(CellFreeKeys.HALF_SIDE));
        List<Position> accessPoints = IntStream.range(0, Math.toIntExact(scenario.of(CellFreeKeys.COUNT)))
                .mapToObj(ap -> torus.area().uniform(streams.stream("access-point." + ap, replication)))
                .toList();
        this.plan = new CellFreePlan(
                torus,
                accessPoints,
                scenario.of(CellFreeKeys.RISE),
                new LinkGains(scenario, streams, replication).pathLoss(scenario.of(ApUdKeys.EXPONENT)),
                scenario.of(ChannelKeys.SHADOWING),
                scenario.of(CellFreeKeys.HALVING));
    }

    /** Where the access points are. */
    List<Position> accessPoints() {
        return plan.accessPoints();
    }

    /** The channel before its first frame. */
    CellFreeFrames frames() {
        return new CellFreeFrames(
                mobility(),
                plan.gains(streams, replication),
                fading(OF_RUN, scenario.group(LinkParts.Air.class).fading()));
    }

    /** Fading of the same distribution, independent of the channel's and from draw to draw. */
    ApFading planning() {
        ChannelModel.LinkFading link = scenario.group(LinkParts.Air.class).fading();
        return fading(
                OF_PLAN,
                new ChannelModel.LinkFading(
                        link.model(),
                        link.kFactor(),
                        ChannelModel.Memory.INDEPENDENT,
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    private ApFading fading(String purpose, ChannelModel.LinkFading link) {
        ApAntennas antennas = ApAntennas.of(scenario);
        return plan.fading(ap -> fading(purpose, link, antennas, ap));
    }

    private Fading fading(String purpose, ChannelModel.LinkFading link, ApAntennas antennas, int ap) {
        int devices = scenario.ud().count();
        Position at = plan.accessPoints().get(ap);
        LinkFadings fadings = new LinkFadings(scenario);
        return new WrappedFading(
                fadings.fading(
                        link,
                        devices,
                        antennas.elements().elements(),
                        Optional.empty(),
                        antennas.across(),
                        () -> LineOfSight.toUserDevices(antennas.elements(), at, plan.riseM(), fadings.carrier()),
                        CellFreePlan.normals(purpose, ap, devices, streams, replication)),
                torus,
                at);
    }

    private Mobility mobility() {
        int devices = scenario.ud().count();
        Rectangle area = torus.area();
        if (scenario.of(MotionKeys.MODEL) == Motion.Model.GAUSS_MARKOV) {
            return new GaussMarkovMotion(
                    new GaussMarkovPlan(
                            area,
                            scenario.of(MotionKeys.MEAN_SPEED),
                            scenario.find(MotionKeys.DIRECTION)
                                    .map(OptionalDouble::of)
                                    .orElse(OptionalDouble.empty()),
                            scenario.of(MotionKeys.DEVIATION),
                            scenario.of(MotionKeys.MEMORY)),
                    Edges.WRAP,
                    devices,
                    scenario.frame().lengthS(),
                    MobilityStreams.of(streams, replication).motion());
        }
        RandomStream geometry = draws.stream(Starts.GEOMETRY);
        return new AtRest(UdPlaces.atRest(IntStream.range(0, devices)
                .mapToObj(ud -> area.uniform(geometry))
                .toList()));
    }
}
