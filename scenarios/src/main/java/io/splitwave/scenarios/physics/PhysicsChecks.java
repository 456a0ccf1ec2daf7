package io.splitwave.scenarios.physics;

import io.splitwave.network.physics.PhysicsCheck;
import java.util.List;

/** The list of all checks against theory; a new one is a line here. */
public final class PhysicsChecks {
    private static final List<PhysicsCheck> ALL = List.of(
            ServerQueueCheck.exponentialWork(1),
            ServerQueueCheck.constantWork(),
            ServerQueueCheck.exponentialWork(4),
            ServerQueueCheck.shared(1, true),
            ServerQueueCheck.shared(4, false),
            new EnergyIntegralCheck(),
            new RoundEnergyCheck());

    private PhysicsChecks() {}

    /**
     * All checks, in the order in which they are run.
     *
     * @return each name once
     */
    public static List<PhysicsCheck> all() {
        return ALL;
    }
}
