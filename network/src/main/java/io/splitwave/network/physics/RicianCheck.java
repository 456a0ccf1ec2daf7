package io.splitwave.network.physics;

import io.splitwave.network.fading.Carrier;
import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.LineOfSight;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.fading.RicianFading;
import io.splitwave.network.geometry.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The K-factor of Rician fading recovered from its powers: with s^2 = 1 - Var(p) / E(p)^2, K = s / (1 - s), Greenstein,
 * Michelson and Erceg, "Moment-method estimation of the Ricean K-factor", IEEE Communications Letters 3(6), 1999; and
 * the mean power, which does not depend on K.
 */
public final class RicianCheck implements PhysicsCheck {

    private static final String SOURCE = "Greenstein, Michelson, Erceg 1999, moment method";
    private static final int LINKS = 5_000;
    private static final int ELEMENTS = 16;

    private final DoubleUnaryOperator kOfModel;

    /** The check of {@link RicianFading}. */
    public RicianCheck() {
        this(k -> k);
    }

    /** What K the model is given where {@code k} is expected. */
    RicianCheck(DoubleUnaryOperator kOfModel) {
        this.kOfModel = kOfModel;
    }

    @Override
    public String name() {
        return "rician-k-factor";
    }

    @Override
    public List<CheckResult> run(long seed) {
        List<CheckResult> results = new ArrayList<>();
        LineOfSight sight =
                LineOfSight.toUserDevices(ElementArray.panel(4, 4, 0.5, 0), new Position(0, 0), 5, new Carrier(3.5e9));
        for (double k : new double[] {1, 4, 10}) {
            Fading scattered = new RayleighFading(LINKS, ELEMENTS, Draws.normals(seed, "rician-" + k));
            Fading rician = new RicianFading(scattered, kOfModel.applyAsDouble(k), sight);
            Draws.Block block = Draws.next(rician, Draws.still(LINKS));
            Sample power = new Sample();
            Sample square = new Sample();
            for (int entry = 0; entry < block.entries(); entry++) {
                power.add(block.power(entry));
                square.add(block.power(entry) * block.power(entry));
            }
            results.add(power.meanAgainst(1, "Rician K = " + k + ": mean of |h|^2", SOURCE));
            results.add(recovered(k, block, power.mean(), square.mean()));
        }
        return results;
    }

    /** K by moments; its standard error by the delta method, from the first-order influence of each draw. */
    private static CheckResult recovered(double k, Draws.Block block, double mean, double square) {
        double s = Math.sqrt(Math.max(0, 2 - square / (mean * mean)));
        double slope = 1 / (2 * s * (1 - s) * (1 - s));
        Sample influence = new Sample();
        for (int entry = 0; entry < block.entries(); entry++) {
            double p = block.power(entry);
            influence.add(slope * ((p * p - square) / (mean * mean) - 2 * square * (p - mean) / Math.pow(mean, 3)));
        }
        return new CheckResult(
                "Rician K = " + k + ": K recovered",
                SOURCE,
                "1",
                k,
                s / (1 - s),
                Confidence.Z * influence.standardError(),
                influence.confidence());
    }
}
