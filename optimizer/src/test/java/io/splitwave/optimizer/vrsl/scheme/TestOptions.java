package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.option.Options;
import java.util.List;

/** Options that tests start from. */
final class TestOptions {
    private TestOptions() {}

    /** The defaults, but for a start that takes no chance. */
    static Options standard() {
        return Options.defaults(new SchemeRegistry(List.of()).options())
                .with(VrslOptions.START, InitialPoint.ALL_LOCAL);
    }

    static Options of(
            int maxIterations,
            double tolerance,
            int randomisations,
            boolean polish,
            double sdrTolerance,
            InitialPoint start,
            List<Integer> candidateCuts) {
        Options options = standard()
                .with(VrslOptions.MAX_ITERATIONS, maxIterations)
                .with(VrslOptions.TOLERANCE, tolerance)
                .with(VrslOptions.RANDOMISATIONS, randomisations)
                .with(VrslOptions.POLISH, polish)
                .with(VrslOptions.SDR_TOLERANCE, sdrTolerance)
                .with(VrslOptions.START, start);
        return candidateCuts.isEmpty() ? options : options.with(VrslOptions.CANDIDATE_CUTS, candidateCuts);
    }
}
