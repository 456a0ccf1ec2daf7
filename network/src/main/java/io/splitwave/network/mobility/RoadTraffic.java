package io.splitwave.network.mobility;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.geometry.Position;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * Vehicles that cross the covered piece of a road, stay outside for an exponential time and come back: free flow, each at
 * a constant speed of its own per crossing, in a lane drawn for each crossing, overtaking without hindrance.
 *
 * <p>A UD is one vehicle for the whole run, so its index is never given to another. It is present while on the covered
 * piece; its {@linkplain UdPlaces#standingS standing time} is the rest of its way over its speed, exactly. Frame 0 is drawn from the stationary distribution: a vehicle found on the road is likelier the slower it is.
 */
public final class RoadTraffic implements Mobility {

    private final Road road;
    private final TruncatedNormal speed;
    private final double meanOutsideS;
    private final double frameS;
    private final RandomStream[] streams;
    private final int[] lane;
    /** Way since the entrance of the lane; the length of the road once a vehicle has left. */
    private final double[] doneM;

    private final double[] crossingMps;
    private final double[] outsideLeftS;
    private final boolean[] present;
    private boolean started;

    /**
     * Vehicles before frame 0.
     *
     * @param road where they drive
     * @param speed how fast
     * @param meanOutsideS mean time between leaving and entering again, s, finite, at least 0; 0 = at once
     * @param userDevices K, at least 1
     * @param frameS time from frame to frame, s, finite, greater than 0
     * @param streamOf UD to its own stream
     * @throws IllegalArgumentException if a figure is out of range
     */
    public RoadTraffic(
            Road road,
            TruncatedNormal speed,
            double meanOutsideS,
            int userDevices,
            double frameS,
            IntFunction<RandomStream> streamOf) {
        this.road = Objects.requireNonNull(road, "road");
        this.speed = Objects.requireNonNull(speed, "speed");
        if (!(meanOutsideS >= 0) || Double.isInfinite(meanOutsideS)) {
            throw new IllegalArgumentException(
                    "road traffic: meanOutsideS must be finite and >= 0, was " + meanOutsideS);
        }
        this.meanOutsideS = meanOutsideS;
        this.frameS = Frames.requireLength("road traffic", frameS);
        streams = Frames.perUd("road traffic", userDevices, streamOf);
        lane = new int[userDevices];
        doneM = new double[userDevices];
        crossingMps = new double[userDevices];
        outsideLeftS = new double[userDevices];
        present = new boolean[userDevices];
        double presentShare = presentShare(road, speed, meanOutsideS);
        for (int ud = 0; ud < userDevices; ud++) {
            start(ud, presentShare);
        }
    }

    /**
     * Share of time that a vehicle is present in the long run: mean crossing time over mean crossing and outside time.
     *
     * @param road where it drives
     * @param speed how fast
     * @param meanOutsideS mean time outside, s, at least 0
     * @return in (0, 1]
     */
    public static double presentShare(Road road, TruncatedNormal speed, double meanOutsideS) {
        double crossingS = road.lengthM() * speed.meanInverseSpeed();
        return crossingS / (crossingS + meanOutsideS);
    }

    @Override
    public UdPlaces next() {
        double cos = Math.cos(road.directionRad());
        double sin = Math.sin(road.directionRad());
        Position origin = road.start();
        double[] xM = new double[streams.length];
        double[] yM = new double[streams.length];
        double[] speedMps = new double[streams.length];
        double[] standingS = new double[streams.length];
        for (int ud = 0; ud < streams.length; ud++) {
            if (started) {
                move(ud);
            }
            Road.Lane on = road.lanes().get(lane[ud]);
            double alongM = on.forward() ? doneM[ud] : road.lengthM() - doneM[ud];
            xM[ud] = origin.xM() + alongM * cos - on.offsetM() * sin;
            yM[ud] = origin.yM() + alongM * sin + on.offsetM() * cos;
            speedMps[ud] = present[ud] ? crossingMps[ud] : 0;
            standingS[ud] = present[ud] ? restS(ud) : 0;
        }
        started = true;
        return new UdPlaces(xM, yM, speedMps, present).leavingIn(standingS);
    }

    private void start(int ud, double presentShare) {
        RandomStream stream = streams[ud];
        boolean inside = stream.nextDouble() < presentShare;
        enter(ud);
        if (inside) {
            // time on the road is proportional to 1/v: keep a speed with probability min/v
            while (stream.nextDouble() * crossingMps[ud] >= speed.minMps()) {
                StoppedException.throwIfStopped();
                crossingMps[ud] = speed.draw(stream.nextDouble());
            }
            doneM[ud] = road.lengthM() * stream.nextDouble();
        } else {
            leave(ud);
        }
    }

    private void move(int ud) {
        double leftS = frameS;
        while (true) {
            StoppedException.throwIfStopped();
            if (present[ud]) {
                double restS = restS(ud);
                if (leftS < restS) {
                    doneM[ud] += crossingMps[ud] * leftS;
                    return;
                }
                leftS -= restS;
                leave(ud);
            } else if (leftS < outsideLeftS[ud]) {
                outsideLeftS[ud] -= leftS;
                return;
            } else {
                leftS -= outsideLeftS[ud];
                enter(ud);
            }
        }
    }

    /** Time to the end of the road of a vehicle on it, s. */
    private double restS(int ud) {
        return (road.lengthM() - doneM[ud]) / crossingMps[ud];
    }

    private void enter(int ud) {
        present[ud] = true;
        doneM[ud] = 0;
        lane[ud] = (int) (road.lanes().size() * streams[ud].nextDouble());
        crossingMps[ud] = speed.draw(streams[ud].nextDouble());
    }

    private void leave(int ud) {
        present[ud] = false;
        doneM[ud] = road.lengthM();
        outsideLeftS[ud] = -meanOutsideS * Math.log(streams[ud].nextDouble());
    }
}
