package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.JointNormals;
import io.splitwave.network.propagation.PairCorrelation;
import java.util.ArrayList;
import java.util.List;

/**
 * Shadowing that UDs share: variance and the correlation 2^(-d / 9 m) between UDs of one frame, between frames, and both, on a
 * torus with UDs on two sides of its seam. Averages run over independent sites.
 */
public final class JointShadowingCheck implements PhysicsCheck {

    private static final String SOURCE = "Björnson and Sanguinetti 2020, Section V";
    private static final double HALVES_M = 9;
    private static final int SITES = 10_000;
    private static final Torus TORUS = Torus.square(100);
    /** UD 0 walks 6 m over the seam, UD 1 walks 3 m, UD 2 stays. */
    private static final UdPlaces BEFORE =
            UdPlaces.atRest(List.of(new Position(99, 0), new Position(-98, 4), new Position(96, -4)));

    private static final UdPlaces AFTER =
            UdPlaces.atRest(List.of(new Position(-95, 0), new Position(-98, 7), new Position(96, -4)));

    private final double modelHalvesM;

    /** The check of the model as it is. */
    public JointShadowingCheck() {
        this(HALVES_M);
    }

    /** The check of a model of another memory, to see it fail. */
    JointShadowingCheck(double modelHalvesM) {
        this.modelHalvesM = modelHalvesM;
    }

    @Override
    public String name() {
        return "joint-shadowing";
    }

    @Override
    public List<CheckResult> run(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        PairCorrelation correlation = PairCorrelation.halvingOver(modelHalvesM, TORUS);
        int uds = BEFORE.userDevices();
        double[][] value =
                new double[3 * uds][SITES]; // [frame * uds + ud][site]; frames 0 and 2 are at the same places
        JointNormals[] normals = new JointNormals[SITES];
        for (int site = 0; site < SITES; site++) {
            String purpose = "physics.joint-shadowing." + site + ".";
            normals[site] = new JointNormals(correlation, ud -> streams.stream(purpose + ud, 0));
        }
        UdPlaces[] frames = {BEFORE, AFTER, BEFORE};
        for (int frame = 0; frame < frames.length; frame++) {
            for (int site = 0; site < SITES; site++) {
                double[] drawn = normals[site].next(frames[frame]);
                for (int ud = 0; ud < uds; ud++) {
                    value[frame * uds + ud][site] = drawn[ud];
                }
            }
        }
        return judged(value, uds);
    }

    private static List<CheckResult> judged(double[][] value, int uds) {
        List<CheckResult> results = new ArrayList<>();
        UdPlaces[] frames = {BEFORE, AFTER, BEFORE};
        for (int one = 0; one < value.length; one++) {
            results.add(NormalSample.variance("joint shadowing, variance " + at(one, uds), SOURCE, "1", 1, value[one]));
            // frames 0 and 2 are two steps apart: the model promises the covariances of one step
            for (int other = one + 1; other < Math.min(value.length, (one / uds + 2) * uds); other++) {
                if (one % uds == 2 && other % uds == 2) {
                    continue; // UD 2 stays and keeps its value: nothing to estimate
                }
                double distanceM = distanceM(frames[one / uds], one % uds, frames[other / uds], other % uds);
                results.add(NormalSample.correlation(
                        "joint shadowing, correlation " + at(one, uds) + " and " + at(other, uds),
                        SOURCE,
                        Math.pow(2, -distanceM / HALVES_M),
                        1,
                        value[one],
                        value[other]));
            }
        }
        return results;
    }

    private static String at(int index, int uds) {
        return "UD " + index % uds + " frame " + index / uds;
    }

    private static double distanceM(UdPlaces one, int ud, UdPlaces other, int otherUd) {
        return TORUS.distanceM(one.xM(ud), one.yM(ud), other.xM(otherUd), other.yM(otherUd));
    }
}
