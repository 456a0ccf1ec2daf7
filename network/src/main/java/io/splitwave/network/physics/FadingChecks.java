package io.splitwave.network.physics;

import java.util.List;

/** The checks of small-scale fading, of the cascade by way of the IRS, and of what is known of both. */
public final class FadingChecks {

    private FadingChecks() {}

    /**
     * All of them.
     *
     * @return new checks, in the order of a report
     */
    public static List<PhysicsCheck> all() {
        return List.of(
                new RayleighCheck(),
                new FadingAutocorrelationCheck(),
                new RicianCheck(),
                new SpatialCorrelationCheck(),
                new AlignedGainCheck(),
                new AlignedSightCheck(),
                new KnowledgeCheck());
    }
}
