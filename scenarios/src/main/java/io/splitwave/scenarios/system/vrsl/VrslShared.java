package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.learning.protocol.SplitRound;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.PositionRow;
import io.splitwave.scenarios.assembly.Learning;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.PlacesLog;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.Start;
import io.splitwave.scenarios.system.Station;
import io.splitwave.scenarios.system.Whereabouts;
import io.splitwave.scenarios.system.vrsl.world.Protocol;
import io.splitwave.scenarios.system.vrsl.world.Schemes;
import io.splitwave.scenarios.system.vrsl.world.World;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.List;
import java.util.Map;

/**
 * The data that the replications of a VRSL scenario share, and the beginning of one.
 *
 * @param worlds draws worlds
 * @param tap sees each frame that is planned
 */
record VrslShared(Worlds worlds, FrameTap tap) implements Shared {
    private static final Map<Integer, Place> PLACES = Map.of(
            SplitRound.DOWNLINK_RESOURCE, Place.AP,
            SplitRound.UPLINK_RESOURCE, Place.UD,
            SplitRound.DEVICE_RESOURCE, Place.UD,
            SplitRound.TWIN_RESOURCE, Place.DT,
            SplitRound.SERVER_RESOURCE, Place.AP);

    @Override
    public Setup begin(Start start) {
        Scenario scenario = worlds.scenario();
        start.whereabouts().suspects((doing, frame) -> "suspect: " + Suspect.of(scenario, doing));
        Scheme scheme = Schemes.create(scenario, start.streams().stream("optimizer", start.replication()));
        stand(scenario, start.places());
        World world = scheme.keepsFrames() || tap != FrameTap.NONE
                ? worlds.draw(start.streams(), start.replication(), Schemes.servedByIrs(scenario), start.recorder())
                : worlds.drawOneFrame(
                        start.streams(), start.replication(), Schemes.servedByIrs(scenario), start.recorder());
        try {
            Learning models = worlds.learning(start.streams(), start.replication(), start.scored());
            return setup(start, scheme, world, models);
        } catch (RuntimeException | Error failure) {
            try (world) {
                throw failure;
            }
        }
    }

    private static void stand(Scenario scenario, PlacesLog places) {
        places.stand(
                PositionRow.Node.AP,
                List.of(Places.position(scenario.accessPoint().position())));
        if (Schemes.servedByIrs(scenario)) {
            places.stand(
                    new PositionRow.Node("irs"),
                    List.of(Places.position(scenario.irs().position())));
        }
    }

    private Setup setup(Start start, Scheme scheme, World world, Learning models) {
        Scenario scenario = worlds.scenario();
        Player player = start.player();
        RoundLearning learning = new RoundLearning(models, scenario.learning().lambdaS());
        InForce inForce = new InForce(world.userDevices());
        FrameRows frameRows = new FrameRows(start.replication(), scheme.name(), start.decisions());
        Protocol protocol = Protocol.of(scenario, world.profile());
        Replanner replanner = new Replanner(
                scheme,
                inForce,
                new RoundsUnderWay(world.userDevices(), inForce, player),
                protocol.cohorts().size() == 1,
                scenario.frame().lengthS(),
                player,
                change -> {
                    frameRows.addSolver(change.solverS());
                    tap.changed(change);
                });
        FramePlanner planner = new FramePlanner(
                world,
                scheme,
                inForce,
                replanner,
                frame -> {
                    frameRows.add(frame);
                    tap.planned(frame);
                    report(frame, start.whereabouts());
                },
                start.whereabouts(),
                player,
                learning,
                start.places());
        Rounds rounds = new Rounds(
                protocol.round(),
                inForce,
                protocol.cohorts(),
                scenario.horizon().rounds(),
                player);
        return new Setup(
                stations(protocol.resources()),
                protocol.cohorts().size(),
                planner,
                rounds,
                new StageRates(world, inForce),
                replanner,
                new VrslAccount(inForce, world, frameRows),
                learning,
                List.of(models::close, world::close));
    }

    private static List<Station> stations(List<Resource> resources) {
        Station[] stations = new Station[resources.size()];
        for (int i = 0; i < stations.length; i++) {
            stations[i] = Station.of(resources.get(i), PLACES.get(i));
        }
        return List.of(stations);
    }

    private void report(PlannedFrame planned, Whereabouts whereabouts) {
        Scenario scenario = worlds.scenario();
        whereabouts.suspects((doing, frame) -> {
            SlowestLink slowest = SlowestLink.of(planned);
            return "slowest link: " + slowest + "; suspect: " + Suspect.of(scenario, doing, frame, slowest);
        });
        whereabouts.plays();
    }

    /** The same with replications whose frames are also passed to another tap. */
    VrslShared watchedBy(FrameTap watcher) {
        return new VrslShared(worlds, watcher);
    }

    @Override
    public List<String> warnings() {
        return worlds.warnings();
    }
}
