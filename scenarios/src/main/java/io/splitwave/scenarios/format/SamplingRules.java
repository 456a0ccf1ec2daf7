package io.splitwave.scenarios.format;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.scenarios.format.Rules.Breaches;
import io.splitwave.scenarios.format.Rules.Rule;
import java.util.List;

/** The checks of how draws are spread over replications. */
final class SamplingRules {
    /** Uniforms of a UD beside its layers: two for its place, one for its clock. */
    private static final int DRAWS_BESIDE_LAYERS = 3;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "net-size",
                    "`sampling.points` is a power of two.",
                    List.of(RunKeys.SAMPLING_POINTS),
                    SamplingRules::netSize),
            new Rule(
                    "whole-groups",
                    "`replications` are whole pairs where `sampling.method` is antithetic, whole nets where it is quasi.",
                    List.of(RunKeys.REPLICATIONS, RunKeys.SAMPLING_METHOD, RunKeys.SAMPLING_POINTS),
                    SamplingRules::wholeGroups),
            new Rule(
                    "net-dimension",
                    "`model.layers` is at most " + (Sampling.MOST_DRAWS_PER_MEMBER - DRAWS_BESIDE_LAYERS)
                            + " where `sampling.method` is quasi and layers are drawn.",
                    List.of(WorkKeys.LAYERS, ProfileKeys.ARCHITECTURE, RunKeys.SAMPLING_METHOD),
                    SamplingRules::netDimension));

    private SamplingRules() {}

    private static boolean isPowerOfTwo(long number) {
        return Long.bitCount(number) == 1;
    }

    private static void netSize(Values values, Breaches breaches) {
        long points = values.of(RunKeys.SAMPLING_POINTS);
        if (!isPowerOfTwo(points)) {
            breaches.add(RunKeys.SAMPLING_POINTS, "a power of two, such as 32", "" + points);
        }
    }

    private static void wholeGroups(Values values, Breaches breaches) {
        if (!isPowerOfTwo(values.of(RunKeys.SAMPLING_POINTS))) {
            return;
        }
        Sampling sampling = RunKeys.sampling(values);
        long replications = values.of(RunKeys.REPLICATIONS);
        if (replications % sampling.groupSize() != 0) {
            String because =
                    sampling.method() == Sampling.Method.QUASI ? " (sampling.points)" : " (sampling.method antithetic)";
            breaches.add(RunKeys.REPLICATIONS, "a multiple of " + sampling.groupSize() + because, "" + replications);
        }
    }

    private static void netDimension(Values values, Breaches breaches) {
        long most = Sampling.MOST_DRAWS_PER_MEMBER - DRAWS_BESIDE_LAYERS;
        boolean drawn = values.find(ProfileKeys.ARCHITECTURE).isEmpty();
        if (values.of(RunKeys.SAMPLING_METHOD) == Sampling.Method.QUASI && drawn) {
            values.find(WorkKeys.LAYERS)
                    .filter(layers -> layers > most)
                    .ifPresent(layers -> breaches.add(
                            WorkKeys.LAYERS, "at most " + most + " where sampling.method is quasi", "" + layers));
        }
    }
}
