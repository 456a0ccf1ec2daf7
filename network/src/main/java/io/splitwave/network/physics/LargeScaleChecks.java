package io.splitwave.network.physics;

import java.util.List;

/** The checks of path loss, line of sight, shadowing and blockage, and of everything that moves, comes and goes. */
public final class LargeScaleChecks {

    private LargeScaleChecks() {}

    /**
     * All of them.
     *
     * @return new checks, in the order of a report
     */
    public static List<PhysicsCheck> all() {
        return List.of(
                new UrbanPathLossCheck(),
                new LineOfSightCheck(),
                new ShadowingCheck(),
                new JointShadowingCheck(),
                new BlockageCheck(),
                new WaypointCheck(),
                new GaussMarkovCheck(),
                new RoadCheck(),
                new ArrivalsCheck());
    }
}
