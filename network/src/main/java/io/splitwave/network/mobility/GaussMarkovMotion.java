package io.splitwave.network.mobility;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * Gauss-Markov motion: each velocity component is v' = a v + (1 - a) m + s sqrt(1 - a^2) w with a normal w, so that it is
 * normal with mean m and deviation s at any time and correlated by a^n over n frames. B. Liang and Z. J. Haas, "Predictive
 * distance-based mobility management for PCS networks", IEEE INFOCOM 1999.
 *
 * <p>At an edge the UD and its mean velocity are reflected as by a mirror, so the edges do not change the speed, or it
 * comes back in at the opposite edge. A start that is uniform over the area stays uniform if each UD draws its own mean direction; with one direction given,
 * all drift along it together.
 */
public final class GaussMarkovMotion implements Mobility {

    private final GaussMarkovPlan plan;
    private final Edges edges;
    private final double frameS;
    private final RandomStream[] streams;
    /** Place and velocity as if there were no edges; the mirrored place is what is shown. */
    private final double[] freeXM;

    private final double[] freeYM;
    private final double[] xMps;
    private final double[] yMps;
    private final double[] meanXMps;
    private final double[] meanYMps;
    private final boolean[] present;
    private boolean started;

    /**
     * UDs that are reflected at the edges, before frame 0: uniform over the area, at a velocity from its stationary
     * distribution.
     *
     * @param plan how they move
     * @param userDevices K, at least 1
     * @param frameS time from frame to frame, s, finite, greater than 0
     * @param streamOf UD to its own stream
     * @throws IllegalArgumentException if a figure is out of range
     */
    public GaussMarkovMotion(GaussMarkovPlan plan, int userDevices, double frameS, IntFunction<RandomStream> streamOf) {
        this(plan, Edges.MIRROR, userDevices, frameS, streamOf);
    }

    /**
     * UDs before frame 0: uniform over the area, at a velocity from its stationary distribution.
     *
     * @param plan how they move
     * @param edges what happens at the edges; the draws are the same
     * @param userDevices K, at least 1
     * @param frameS time from frame to frame, s, finite, greater than 0
     * @param streamOf UD to its own stream
     * @throws IllegalArgumentException if a figure is out of range
     */
    public GaussMarkovMotion(
            GaussMarkovPlan plan, Edges edges, int userDevices, double frameS, IntFunction<RandomStream> streamOf) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.edges = Objects.requireNonNull(edges, "edges");
        this.frameS = Frames.requireLength("Gauss-Markov motion", frameS);
        streams = Frames.perUd("Gauss-Markov motion", userDevices, streamOf);
        freeXM = new double[userDevices];
        freeYM = new double[userDevices];
        xMps = new double[userDevices];
        yMps = new double[userDevices];
        meanXMps = new double[userDevices];
        meanYMps = new double[userDevices];
        present = new boolean[userDevices];
        Arrays.fill(present, true);
        for (int ud = 0; ud < userDevices; ud++) {
            Position at = plan.area().uniform(streams[ud]);
            freeXM[ud] = at.xM();
            freeYM[ud] = at.yM();
            // the draw is used up even when the direction is given, so that giving it moves nothing else
            double drawnRad = 2 * Math.PI * streams[ud].nextDouble();
            double directionRad = plan.meanDirectionRad().orElse(drawnRad);
            meanXMps[ud] = plan.meanSpeedMps() * Math.cos(directionRad);
            meanYMps[ud] = plan.meanSpeedMps() * Math.sin(directionRad);
            xMps[ud] = meanXMps[ud] + plan.deviationMps() * normal(ud);
            yMps[ud] = meanYMps[ud] + plan.deviationMps() * normal(ud);
        }
    }

    @Override
    public UdPlaces next() {
        Rectangle area = plan.area();
        double[] x = new double[streams.length];
        double[] y = new double[streams.length];
        double[] speedMps = new double[streams.length];
        for (int ud = 0; ud < streams.length; ud++) {
            if (started) {
                move(ud);
            }
            x[ud] = folded(freeXM[ud], area.minXM(), area.widthM());
            y[ud] = folded(freeYM[ud], area.minYM(), area.heightM());
            speedMps[ud] = Math.hypot(xMps[ud], yMps[ud]);
        }
        started = true;
        return new UdPlaces(x, y, speedMps, present);
    }

    private void move(int ud) {
        double a = plan.memory();
        double fresh = plan.deviationMps() * Math.sqrt(1 - a * a);
        freeXM[ud] += xMps[ud] * frameS;
        freeYM[ud] += yMps[ud] * frameS;
        xMps[ud] = a * xMps[ud] + (1 - a) * meanXMps[ud] + fresh * normal(ud);
        yMps[ud] = a * yMps[ud] + (1 - a) * meanYMps[ud] + fresh * normal(ud);
    }

    private double normal(int ud) {
        return NormalDist.inverseF01(streams[ud].nextDouble());
    }

    private double folded(double free, double min, double width) {
        return edges == Edges.MIRROR ? mirrored(free, min, width) : wrapped(free, min, width);
    }

    /** Winds the line around [min, min + width). */
    private static double wrapped(double free, double min, double width) {
        double phase = (free - min) % width;
        return min + (phase < 0 ? phase + width : phase);
    }

    /** Folds the line onto [min, min + width] as two facing mirrors do. */
    private static double mirrored(double free, double min, double width) {
        double phase = (free - min) % (2 * width);
        if (phase < 0) {
            phase += 2 * width;
        }
        return min + (phase <= width ? phase : 2 * width - phase);
    }
}
