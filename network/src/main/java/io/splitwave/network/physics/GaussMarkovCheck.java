package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.GaussMarkovMotion;
import io.splitwave.network.mobility.GaussMarkovPlan;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.MobilityStreams;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Gauss-Markov motion, from the places alone: mean and variance of the velocity, and its correlation a^n over n frames.
 * The area is so large that hardly any UD meets its edge; averages run over independent UDs.
 */
public final class GaussMarkovCheck implements PhysicsCheck {

    private static final String SOURCE = "Liang and Haas 1999";
    private static final double MEAN_MPS = 3;
    private static final double DEVIATION_MPS = 2;
    private static final double MEMORY = 0.9;
    private static final double FRAME_S = 0.5;
    private static final int UDS = 4000;
    private static final int[] LAGS = {1, 5, 10, 20};

    private final double modelMemory;

    /** The check of the model as it is. */
    public GaussMarkovCheck() {
        this(MEMORY);
    }

    /** The check of a motion of another memory, to see it fail. */
    GaussMarkovCheck(double modelMemory) {
        this.modelMemory = modelMemory;
    }

    @Override
    public String name() {
        return "gauss-markov";
    }

    @Override
    public List<CheckResult> run(long seed) {
        GaussMarkovPlan plan = new GaussMarkovPlan(
                new Rectangle(0, 0, 1e8, 1e8), MEAN_MPS, OptionalDouble.of(0), DEVIATION_MPS, modelMemory);
        Mobility mobility = new GaussMarkovMotion(
                plan,
                UDS,
                FRAME_S,
                MobilityStreams.of(new RandomStreams(seed), 0).motion());
        double[][] deviation = new double[LAGS[LAGS.length - 1] + 1][UDS];
        UdPlaces before = mobility.next();
        for (double[] ofFrame : deviation) {
            UdPlaces now = mobility.next();
            for (int ud = 0; ud < UDS; ud++) {
                ofFrame[ud] = (now.xM(ud) - before.xM(ud)) / FRAME_S - MEAN_MPS;
            }
            before = now;
        }
        double variance = DEVIATION_MPS * DEVIATION_MPS;
        double[] last = deviation[deviation.length - 1];
        List<CheckResult> results = new ArrayList<>();
        results.add(new CheckResult(
                "Gauss-Markov motion, mean velocity",
                SOURCE,
                "m/s",
                MEAN_MPS,
                MEAN_MPS + Arrays.stream(last).sum() / UDS,
                Confidence.Z * DEVIATION_MPS / Math.sqrt(UDS),
                Confidence.of(UDS + " UDs")));
        results.add(NormalSample.variance(
                "Gauss-Markov motion, variance of a velocity component", SOURCE, "m^2/s^2", variance, last));
        for (int lag : LAGS) {
            results.add(NormalSample.correlation(
                    "Gauss-Markov motion, correlation of the velocity over " + lag + " frames",
                    SOURCE,
                    Math.pow(MEMORY, lag),
                    variance,
                    deviation[0],
                    deviation[lag]));
        }
        return results;
    }
}
