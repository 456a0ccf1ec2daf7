package io.splitwave.network.mobility;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.geometry.Area;
import io.splitwave.network.geometry.Position;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * Random waypoint motion, started in its stationary distribution, so that no frame needs to be thrown away: W. Navidi and
 * T. Camp, "Stationary distributions for the random waypoint mobility model", IEEE Trans. Mobile Computing 3(1), 2004.
 *
 * <p>A UD found on its way at time 0 is on a leg that is likelier the longer it is, at a uniform point of it, at a speed
 * of density proportional to 1/v; a UD found pausing is at a uniform point, in a pause that is likelier the longer it is.
 */
public final class RandomWaypoint implements Mobility {

    private final WaypointPlan plan;
    private final double frameS;
    private final RandomStream[] streams;
    private final double[] xM;
    private final double[] yM;
    private final double[] targetXM;
    private final double[] targetYM;
    /** Speed on the leg, 0 while pausing. */
    private final double[] speedMps;

    private final double[] pauseLeftS;
    private final boolean[] present;
    private boolean started;

    /**
     * UDs before frame 0.
     *
     * @param plan how they move
     * @param userDevices K, at least 1
     * @param frameS time from frame to frame, s, finite, greater than 0
     * @param streamOf UD to its own stream
     * @throws IllegalArgumentException if a figure is out of range
     */
    public RandomWaypoint(WaypointPlan plan, int userDevices, double frameS, IntFunction<RandomStream> streamOf) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.frameS = Frames.requireLength("random waypoint", frameS);
        streams = Frames.perUd("random waypoint", userDevices, streamOf);
        xM = new double[userDevices];
        yM = new double[userDevices];
        targetXM = new double[userDevices];
        targetYM = new double[userDevices];
        speedMps = new double[userDevices];
        pauseLeftS = new double[userDevices];
        present = new boolean[userDevices];
        Arrays.fill(present, true);
        double movingShare = plan.movingShare();
        for (int ud = 0; ud < userDevices; ud++) {
            if (streams[ud].nextDouble() < movingShare) {
                startOnTheWay(ud);
            } else {
                startPausing(ud);
            }
        }
    }

    @Override
    public UdPlaces next() {
        if (started) {
            for (int ud = 0; ud < streams.length; ud++) {
                move(ud);
            }
        }
        started = true;
        return new UdPlaces(xM, yM, speedMps, present);
    }

    private void startOnTheWay(int ud) {
        RandomStream stream = streams[ud];
        Area area = plan.area();
        Position from;
        Position to;
        do {
            from = area.uniform(stream);
            to = area.uniform(stream);
        } while (stream.nextDouble() * area.diameterM() >= from.distanceM(to));
        double done = stream.nextDouble();
        xM[ud] = from.xM() + done * (to.xM() - from.xM());
        yM[ud] = from.yM() + done * (to.yM() - from.yM());
        targetXM[ud] = to.xM();
        targetYM[ud] = to.yM();
        // inversion of the density 1 / (v ln(max / min))
        speedMps[ud] = plan.minSpeedMps() * Math.pow(plan.maxSpeedMps() / plan.minSpeedMps(), stream.nextDouble());
    }

    private void startPausing(int ud) {
        RandomStream stream = streams[ud];
        Position at = plan.area().uniform(stream);
        xM[ud] = at.xM();
        yM[ud] = at.yM();
        // a pause found at a random time has density proportional to its length; what is left of it is uniform
        double shortest = plan.minPauseS() * plan.minPauseS();
        double longest = plan.maxPauseS() * plan.maxPauseS();
        double pauseS = Math.sqrt(shortest + (longest - shortest) * stream.nextDouble());
        pauseLeftS[ud] = pauseS * stream.nextDouble();
    }

    private void move(int ud) {
        double leftS = frameS;
        while (leftS > 0) {
            StoppedException.throwIfStopped();
            if (speedMps[ud] == 0) {
                double waitS = Math.min(leftS, pauseLeftS[ud]);
                pauseLeftS[ud] -= waitS;
                leftS -= waitS;
                if (pauseLeftS[ud] <= 0) {
                    setOut(ud);
                }
            } else {
                leftS -= walk(ud, leftS);
            }
        }
    }

    private void setOut(int ud) {
        RandomStream stream = streams[ud];
        Position to = plan.area().uniform(stream);
        targetXM[ud] = to.xM();
        targetYM[ud] = to.yM();
        speedMps[ud] = plan.minSpeedMps() + (plan.maxSpeedMps() - plan.minSpeedMps()) * stream.nextDouble();
    }

    /** Moves along the leg for at most {@code leftS}; returns the time it took. */
    private double walk(int ud, double leftS) {
        double dxM = targetXM[ud] - xM[ud];
        double dyM = targetYM[ud] - yM[ud];
        double restM = Math.hypot(dxM, dyM);
        double stepM = speedMps[ud] * leftS;
        if (stepM < restM) {
            xM[ud] += dxM * (stepM / restM);
            yM[ud] += dyM * (stepM / restM);
            return leftS;
        }
        double tookS = restM / speedMps[ud];
        xM[ud] = targetXM[ud];
        yM[ud] = targetYM[ud];
        speedMps[ud] = 0;
        pauseLeftS[ud] = plan.minPauseS() + (plan.maxPauseS() - plan.minPauseS()) * streams[ud].nextDouble();
        return tookS;
    }
}
