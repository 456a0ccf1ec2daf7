package io.splitwave.scenarios.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ways to decide that need no estimate.
 *
 * @param fixed each allowed cut for all requests, at least one
 * @param least the least cost of each request at the rate that the link has
 */
public record FixedCuts(List<Decided> fixed, Decided least) {
    /**
     * Takes what a trial says of them.
     *
     * @param all of {@link EstimatorTrial#withoutEstimate}
     * @return empty if nothing is decided
     */
    public static Optional<FixedCuts> of(List<Decided> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new FixedCuts(List.copyOf(all.subList(0, all.size() - 1)), all.get(all.size() - 1)));
    }

    /**
     * The best fixed cut in hindsight: that of least mean cost on the test traces.
     *
     * @return the first of those
     */
    public Decided best() {
        return fixed.stream()
                .min(Comparator.comparingDouble(
                        each -> Arrays.stream(each.cost()).sum()))
                .orElseThrow();
    }

    /**
     * By how much another way costs more than the best fixed cut.
     *
     * @param other of the same traces
     * @return differences, {@code [trace]}; NaN where both are infinite
     */
    public double[] differences(Decided other) {
        double[] bestCost = best().cost();
        return IntStream.range(0, bestCost.length)
                .mapToDouble(trace -> other.cost()[trace] - bestCost[trace])
                .toArray();
    }
}
