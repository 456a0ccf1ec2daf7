package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.network.geometry.Area;
import io.splitwave.network.geometry.Disc;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.geometry.RingPlacement;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.GaussMarkovMotion;
import io.splitwave.network.mobility.GaussMarkovPlan;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.RandomWaypoint;
import io.splitwave.network.mobility.Road;
import io.splitwave.network.mobility.RoadTraffic;
import io.splitwave.network.mobility.TruncatedNormal;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.mobility.WaypointPlan;
import io.splitwave.network.mobility.trace.Trace;
import io.splitwave.network.mobility.trace.TraceReplay;
import io.splitwave.network.mobility.trace.TraceRules;
import io.splitwave.network.mobility.visit.ArrivalProcess;
import io.splitwave.network.mobility.visit.BurstPlan;
import io.splitwave.network.mobility.visit.BurstyArrivals;
import io.splitwave.network.mobility.visit.ComingAndGoing;
import io.splitwave.network.mobility.visit.PoissonArrivals;
import io.splitwave.network.mobility.visit.Stay;
import io.splitwave.network.mobility.visit.VisitPlan;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.Visits;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import umontreal.ssj.rng.RandomStream;

/** Where the UDs of a scenario are, frame after frame, and which of them are present. */
public final class Motions {
    private final Scenario scenario;
    private final Position centre;
    private final Optional<Trace> trace;

    private Motions(Scenario scenario, Position centre, Optional<Trace> trace) {
        this.scenario = scenario;
        this.centre = centre;
        this.trace = trace;
    }

    /**
     * Reads the recorded motion, if the scenario's UDs follow one.
     *
     * @param scenario has the groups {@code ud}, {@code mobility} and {@code visits}
     * @param centre where distances of UDs are counted from
     * @return motions to draw from
     * @throws UnusableFileException if the trace is missing, broken, or of another number of UDs
     */
    public static Motions of(Scenario scenario, Position centre) {
        boolean traced = scenario.mobility().model() == Motion.Model.TRACE;
        return new Motions(scenario, centre, traced ? Optional.of(read(scenario, centre)) : Optional.empty());
    }

    /**
     * Motions that are never drawn, as the channels come from a file.
     *
     * @param scenario the scenario
     * @param centre where distances of UDs are counted from
     * @return motions without a trace
     */
    public static Motions untraced(Scenario scenario, Position centre) {
        return new Motions(scenario, centre, Optional.empty());
    }

    private static Trace read(Scenario scenario, Position centre) {
        Motion.Trace named = scenario.mobility().trace().orElseThrow();
        TraceRules rules = new TraceRules(
                named.maxGapS(),
                onGap(named.onGap()),
                untraced(scenario, centre).declaredArea(),
                TraceRules.DEFAULT_MAX_SAMPLES);
        Trace trace = TraceFile.read(named.file(), named.form(), rules);
        if (trace.userDevices() != scenario.ud().count()) {
            throw new UnusableFileException(
                    named.file() + ": expected " + scenario.ud().count() + " UDs (ud.count), found "
                            + trace.userDevices(),
                    null);
        }
        return trace;
    }

    private static TraceRules.OnGap onGap(Motion.OnGap onGap) {
        return switch (onGap) {
            case ABSENT -> TraceRules.OnGap.ABSENT;
            case ERROR -> TraceRules.OnGap.ERROR;
        };
    }

    /**
     * Notes on the trace.
     *
     * @return sentences that name file and line; none if the trace is as expected
     */
    public List<String> warnings() {
        return trace.flatMap(Trace::speedConflicts).stream().toList();
    }

    /**
     * The motion of one replication.
     *
     * @param streams random streams of the run
     * @param start draws of the start of the replication
     * @param replication which substream, at least 0
     * @return the motion before its first frame
     */
    public Mobility draw(RandomStreams streams, StartDraws start, int replication) {
        MobilityStreams chance = MobilityStreams.of(streams, replication);
        Mobility motion = motion(start, chance);
        Visits visits = scenario.visits();
        if (visits.arrivals() == Visits.Arrivals.NONE) {
            return motion;
        }
        Stay stay = new Stay(visits.stayS().orElseThrow(), stayLaw(visits.stayLaw()));
        VisitPlan plan =
                new VisitPlan(stay, visits.presentAtStart().orElse(scenario.ud().count()), visits.returning());
        return new ComingAndGoing(motion, plan, arrivals(visits, chance), frameS(), chance.stay());
    }

    private static ArrivalProcess arrivals(Visits visits, MobilityStreams chance) {
        double ratePerS = 1 / visits.intervalS().orElseThrow();
        return visits.arrivals() == Visits.Arrivals.POISSON
                ? new PoissonArrivals(ratePerS, chance.arrivals())
                : new BurstyArrivals(
                        new BurstPlan(
                                ratePerS,
                                1 / visits.burstIntervalS().orElseThrow(),
                                visits.quietS().orElseThrow(),
                                visits.burstS().orElseThrow()),
                        chance.arrivals());
    }

    private Mobility motion(StartDraws start, MobilityStreams chance) {
        Motion mobility = scenario.mobility();
        int count = scenario.ud().count();
        return switch (mobility.model()) {
            case STATIC -> new AtRest(UdPlaces.atRest(places(start.stream(Starts.GEOMETRY))));
            case RANDOM_WAYPOINT -> {
                Interval speed = mobility.speedMps().orElseThrow();
                Interval pause = mobility.pauseS();
                yield new RandomWaypoint(
                        new WaypointPlan(area(), speed.min(), speed.max(), pause.min(), pause.max()),
                        count,
                        frameS(),
                        chance.motion());
            }
            case GAUSS_MARKOV -> new GaussMarkovMotion(
                    new GaussMarkovPlan(
                            rectangle(),
                            mobility.meanSpeedMps().orElseThrow(),
                            mobility.directionRad(),
                            mobility.speedDeviationMps().orElseThrow(),
                            mobility.memory()),
                    count,
                    frameS(),
                    chance.motion());
            case ROAD -> new RoadTraffic(
                    road(), vehicleSpeed(), mobility.road().orElseThrow().outsideS(), count, frameS(), chance.motion());
            case TRACE -> {
                Trace recorded = trace.orElseThrow();
                OptionalDouble startS = mobility.trace().orElseThrow().startS();
                yield new TraceReplay(recorded, startS.orElse(recorded.firstS()), frameS());
            }
        };
    }

    /** The road that UDs drive on, if they do. */
    Optional<Road> roadIfAny() {
        return scenario.mobility().model() == Motion.Model.ROAD ? Optional.of(road()) : Optional.empty();
    }

    /** The area in which UDs are, if it is known: a trace may leave it open. */
    Optional<Area> areaIfAny() {
        return switch (scenario.mobility().model()) {
            case STATIC -> Optional.of(new Disc(centre, farthestM()));
            case RANDOM_WAYPOINT -> Optional.of(area());
            case GAUSS_MARKOV -> Optional.of(rectangle());
            case ROAD -> Optional.empty();
            case TRACE -> declaredArea();
        };
    }

    private double farthestM() {
        DeviceClasses classes = DeviceClasses.of(scenario);
        return classes.blocks().stream()
                .mapToDouble(block -> classes.distanceM(block).max())
                .max()
                .orElseThrow();
    }

    private List<Position> places(RandomStream stream) {
        DeviceClasses classes = DeviceClasses.of(scenario);
        List<Position> places = new ArrayList<>();
        for (DeviceClasses.Block block : classes.blocks()) {
            Interval distance = classes.distanceM(block);
            List<Position> ofBlock =
                    new RingPlacement(centre, distance.min(), distance.max()).place(block.uds(), stream);
            if (classes.blocks().size() == 1) {
                return ofBlock;
            }
            places.addAll(ofBlock);
        }
        return places;
    }

    /** Where waypoints lie. */
    private Area area() {
        return declaredArea()
                .orElseGet(() -> new Disc(centre, scenario.ud().distanceM().max()));
    }

    /** The same as a rectangle; of a disc, the square around it. */
    private Rectangle rectangle() {
        Area area = area();
        if (area instanceof Rectangle rectangle) {
            return rectangle;
        }
        Disc disc = (Disc) area;
        double sideM = 2 * disc.radiusM();
        return new Rectangle(disc.centre().xM() - disc.radiusM(), disc.centre().yM() - disc.radiusM(), sideM, sideM);
    }

    /** The area that the scenario gives. */
    private Optional<Area> declaredArea() {
        Motion.Area area = scenario.mobility().area();
        if (area.corner().isPresent()) {
            Coordinates corner = area.corner().get();
            Coordinates extent = area.extentM().orElseThrow();
            return Optional.of(new Rectangle(corner.xM(), corner.yM(), extent.xM(), extent.yM()));
        }
        if (area.centre().isEmpty() && area.radiusM().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Disc(
                area.centre().map(Places::position).orElse(centre),
                area.radiusM().orElse(scenario.ud().distanceM().max())));
    }

    /** Forward lanes to the right of the road's line, the others to its left. */
    private Road road() {
        Motion.Road road = scenario.mobility().road().orElseThrow();
        List<Road.Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < road.lanes(); lane++) {
            double offsetM = (lane + 0.5) * road.laneWidthM();
            lanes.add(new Road.Lane(-offsetM, true));
            if (road.twoWay()) {
                lanes.add(new Road.Lane(offsetM, false));
            }
        }
        return new Road(Places.position(road.start()), road.directionRad(), road.lengthM(), lanes);
    }

    private TruncatedNormal vehicleSpeed() {
        Motion mobility = scenario.mobility();
        Interval bounds = mobility.speedMps().orElseThrow();
        return new TruncatedNormal(
                mobility.meanSpeedMps().orElseThrow(),
                mobility.speedDeviationMps().orElseThrow(),
                bounds.min(),
                bounds.max());
    }

    private double frameS() {
        return scenario.frame().lengthS();
    }

    private static Stay.Law stayLaw(Visits.StayLaw law) {
        return switch (law) {
            case EXPONENTIAL -> Stay.Law.EXPONENTIAL;
            case FIXED -> Stay.Law.FIXED;
        };
    }
}
