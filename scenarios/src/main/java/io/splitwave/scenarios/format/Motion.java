package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Interval;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the UDs move.
 *
 * @param model which way
 * @param area the area, if not around the IRS
 * @param speedMps slowest and fastest, m/s, greater than 0, if given
 * @param pauseS shortest and longest pause at a waypoint, s, at least 0
 * @param meanSpeedMps mean speed, m/s, at least 0, if given
 * @param speedDeviationMps standard deviation of the speed, m/s, greater than 0, if given
 * @param memory correlation of the velocity from frame to frame, in [0, 1]
 * @param directionRad mean direction, rad from the x axis; empty = each UD its own
 * @param road the road, if there is one
 * @param trace recorded motion, if there is any
 */
public record Motion(
        Model model,
        Area area,
        Optional<Interval> speedMps,
        Interval pauseS,
        OptionalDouble meanSpeedMps,
        OptionalDouble speedDeviationMps,
        double memory,
        OptionalDouble directionRad,
        Optional<Road> road,
        Optional<Trace> trace) {

    /** Ways of moving. */
    public enum Model {
        /** No UD moves. */
        STATIC,
        /** From one random place to the next, with pauses. */
        RANDOM_WAYPOINT,
        /** A velocity that drifts about its mean. */
        GAUSS_MARKOV,
        /** Vehicles that drive through a covered piece of road. */
        ROAD,
        /** Places from a file. */
        TRACE
    }

    /**
     * Where the UDs move: a disc, or a rectangle. With nothing given, the disc around the IRS that {@code ud.distance}
     * spans.
     *
     * @param centre of the disc; empty = at the IRS
     * @param radiusM of the disc, m, greater than 0, if given
     * @param corner of the rectangle with the smallest x and y, if it is one
     * @param extentM extent of the rectangle in x and y, m, if it is one
     */
    public record Area(
            Optional<Coordinates> centre,
            OptionalDouble radiusM,
            Optional<Coordinates> corner,
            Optional<Coordinates> extentM) {}

    /**
     * A straight, covered piece of road.
     *
     * @param start where it begins
     * @param directionRad where it leads, rad from the x axis
     * @param lengthM covered length, m, greater than 0
     * @param lanes lanes of each direction, at least 1
     * @param laneWidthM width of a lane, m, greater than 0
     * @param twoWay whether there is traffic in both directions
     * @param outsideS mean time that a UD stays away before it comes again, s, at least 0
     */
    public record Road(
            Coordinates start,
            double directionRad,
            double lengthM,
            int lanes,
            double laneWidthM,
            boolean twoWay,
            double outsideS) {}

    /** Forms of a trace. */
    public enum Form {
        /** Lines of time, UD, x, y and speed. */
        CSV,
        /** Floating-car data as SUMO writes it, XML. */
        SUMO
    }

    /** What it means if a UD is not seen for longer than the gap that is bridged. */
    public enum OnGap {
        /** It does not take part during the gap. */
        ABSENT,
        /** The trace is refused. */
        ERROR
    }

    /**
     * Recorded motion.
     *
     * @param file absolute path
     * @param form how it is written
     * @param startS time of the trace at frame 0, s; empty = its first sample
     * @param maxGapS longest time between two samples of a UD that is bridged by a straight line, s, greater than 0
     * @param onGap what a longer one means
     */
    public record Trace(Path file, Form form, OptionalDouble startS, double maxGapS, OnGap onGap) {}
}
