package io.splitwave.scenarios.assembly;

import io.splitwave.optimizer.Scheme;
import io.splitwave.optimizer.scheme.HeldDecision;
import io.splitwave.optimizer.scheme.InitialPoint;
import io.splitwave.optimizer.scheme.SchemeOptions;
import io.splitwave.optimizer.scheme.SchemeRegistry;
import io.splitwave.scenarios.format.Scenario;
import umontreal.ssj.rng.RandomStream;

/** Makes the scheme that a scenario names. */
public final class Schemes {

    private Schemes() {}

    /**
     * Makes a scheme for one replication.
     *
     * @param scenario names the scheme and its options
     * @param stream the scheme's own randomness, never shared with another replication
     * @return a scheme that serves one replication
     */
    public static Scheme create(Scenario scenario, RandomStream stream) {
        Scenario.Optimizer optimizer = scenario.optimizer();
        SchemeOptions options = new SchemeOptions(
                optimizer.maxIterations(),
                optimizer.tolerance(),
                optimizer.randomisations(),
                optimizer.polish(),
                optimizer.sdrTolerance(),
                InitialPoint.valueOf(optimizer.start().name()),
                optimizer.candidateCuts(),
                optimizer.phaseBits(),
                optimizer.reactiveFraction(),
                optimizer.phaseSample());
        Scheme scheme = new SchemeRegistry().create(optimizer.scheme(), options, stream);
        return optimizer.every() == 1 ? scheme : new HeldDecision(scheme, optimizer.every());
    }
}
