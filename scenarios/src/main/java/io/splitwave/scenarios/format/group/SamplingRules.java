package io.splitwave.scenarios.format.group;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;

/** The checks of how draws are spread over replications. */
final class SamplingRules {

    private SamplingRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "net-size",
                        "`sampling.points` is a power of two.",
                        List.of(RunKeys.SAMPLING_POINTS),
                        SamplingRules::netSize),
                new Rule(
                        "whole-groups",
                        "`replications` are whole pairs where `sampling.method` is antithetic, whole nets where it is quasi.",
                        List.of(RunKeys.REPLICATIONS, RunKeys.SAMPLING_METHOD, RunKeys.SAMPLING_POINTS),
                        SamplingRules::wholeGroups));
    }

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
}
