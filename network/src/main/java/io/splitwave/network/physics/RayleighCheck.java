package io.splitwave.network.physics;

import io.splitwave.network.fading.CounterNormals;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.fading.RayleighFading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rayleigh fading of unit power, with either source of normals: moments of |h| and |h|^2, their distributions by
 * Kolmogorov and Smirnov, and uncorrelated parts. A circular normal h has |h|^2 exponential with mean 1.
 */
public final class RayleighCheck implements PhysicsCheck {

    private static final String SOURCE = "|h|^2 exponential, e.g. Proakis, Digital Communications, 2.3";
    private static final int SIZE = 200;

    private final Function<NormalSource, Fading> model;

    /** The check of {@link RayleighFading}. */
    public RayleighCheck() {
        this(normals -> new RayleighFading(SIZE, SIZE, normals));
    }

    RayleighCheck(Function<NormalSource, Fading> model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "rayleigh-fading";
    }

    @Override
    public List<CheckResult> run(long seed) {
        List<CheckResult> results = new ArrayList<>();
        add(results, "Rayleigh", Draws.normals(seed, "rayleigh"));
        add(results, "Rayleigh, bulk normals", new CounterNormals(seed));
        return results;
    }

    private void add(List<CheckResult> results, String which, NormalSource normals) {
        Fading fading = model.apply(normals);
        Draws.Block block = Draws.next(fading, Draws.still(fading.rows()));
        Sample magnitude = new Sample();
        Sample power = new Sample();
        Sample fourth = new Sample();
        Sample parts = new Sample();
        for (int entry = 0; entry < block.entries(); entry++) {
            double p = block.power(entry);
            magnitude.add(Math.sqrt(p));
            power.add(p);
            fourth.add(p * p);
            parts.add(block.re()[entry] * block.im()[entry]);
        }
        results.add(power.meanAgainst(1, which + ": mean of |h|^2", SOURCE));
        results.add(fourth.meanAgainst(2, which + ": mean of |h|^4", SOURCE));
        results.add(magnitude.meanAgainst(Math.sqrt(Math.PI) / 2, which + ": mean of |h|", SOURCE));
        results.add(parts.meanAgainst(0, which + ": mean of Re h Im h", SOURCE));
        results.add(magnitude.distributionAgainst(
                r -> -Math.expm1(-r * r), which + ": Kolmogorov-Smirnov distance of |h|", SOURCE));
        results.add(power.distributionAgainst(
                p -> -Math.expm1(-p), which + ": Kolmogorov-Smirnov distance of |h|^2", SOURCE));
    }
}
