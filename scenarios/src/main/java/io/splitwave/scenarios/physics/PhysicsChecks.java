package io.splitwave.scenarios.physics;

import io.splitwave.network.physics.AlignedGainCheck;
import io.splitwave.network.physics.AlignedSightCheck;
import io.splitwave.network.physics.ArrivalsCheck;
import io.splitwave.network.physics.BlockageCheck;
import io.splitwave.network.physics.FadingAutocorrelationCheck;
import io.splitwave.network.physics.GaussMarkovCheck;
import io.splitwave.network.physics.JointShadowingCheck;
import io.splitwave.network.physics.KnowledgeCheck;
import io.splitwave.network.physics.LineOfSightCheck;
import io.splitwave.network.physics.PhysicsCheck;
import io.splitwave.network.physics.RayleighCheck;
import io.splitwave.network.physics.RicianCheck;
import io.splitwave.network.physics.RoadCheck;
import io.splitwave.network.physics.ShadowingCheck;
import io.splitwave.network.physics.SpatialCorrelationCheck;
import io.splitwave.network.physics.UrbanPathLossCheck;
import io.splitwave.network.physics.WaypointCheck;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.List;

/** The list of all checks against theory; a new one is a line here, or in the system that it checks. */
public final class PhysicsChecks {
    private static final List<PhysicsCheck> ALL = List.of(
            new RayleighCheck(),
            new FadingAutocorrelationCheck(),
            new RicianCheck(),
            new SpatialCorrelationCheck(),
            new AlignedGainCheck(),
            new AlignedSightCheck(),
            new KnowledgeCheck(),
            new UrbanPathLossCheck(),
            new LineOfSightCheck(),
            new ShadowingCheck(),
            new JointShadowingCheck(),
            new BlockageCheck(),
            new WaypointCheck(),
            new GaussMarkovCheck(),
            new RoadCheck(),
            new ArrivalsCheck(),
            ServerQueueCheck.exponentialWork(1),
            ServerQueueCheck.constantWork(),
            ServerQueueCheck.exponentialWork(4),
            ServerQueueCheck.shared(1, true),
            ServerQueueCheck.shared(4, false),
            new EnergyIntegralCheck());

    private PhysicsChecks() {}

    /**
     * All checks, in the order in which they are run: the general ones, then those of each system.
     *
     * @return each name once
     */
    public static List<PhysicsCheck> all() {
        List<PhysicsCheck> all = new ArrayList<>(ALL);
        Systems.find().all().forEach(system -> all.addAll(system.physicsChecks()));
        return List.copyOf(all);
    }
}
