package io.splitwave.network.physics;

import java.util.List;

/** Measures a model and compares it with theory. The same seed gives the same results, to the bit. */
public interface PhysicsCheck {

    /**
     * Short name in lower case with hyphens, unique among all checks.
     *
     * @return such as {@code "rayleigh-moments"}
     */
    String name();

    /**
     * Measures.
     *
     * @param seed of all randomness in it
     * @return one or more figures
     */
    List<CheckResult> run(long seed);
}
