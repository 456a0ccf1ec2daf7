package io.splitwave.scenarios.reproduce;

import java.util.List;
import java.util.stream.IntStream;

/** What VRSL says of the course of an iteration, as checks. */
final class Convergence {
    /** "The first few iterations". */
    static final int FEW = 3;

    private static final double MOST = 0.5;

    static final String EARLY_RULE =
            "for each: at least half of the whole improvement is reached after " + FEW + " iterations";

    private Convergence() {}

    /** The end lies below the start. */
    static List<Check> falls(Played played, List<String> labels) {
        return labels.stream()
                .map(label -> Check.less(
                        label + ", end minus start",
                        "s",
                        played.sample(label, Measure.PLANNED_DELAY),
                        played.sample(label, Measure.iterate(0))))
                .toList();
    }

    /** Most of it happens early. */
    static List<Check> early(Played played, List<String> labels) {
        return labels.stream()
                .map(label -> Check.shareAbove(
                        label + ", improvement reached after " + FEW + " iterations",
                        played.sample(label, Measure.improvementAfter(FEW)),
                        MOST))
                .toList();
    }

    /** Each of a row of variants has more of a measure than the one before. */
    static List<Check> rises(Played played, List<String> labels, String unit, Measure measure) {
        return IntStream.range(1, labels.size())
                .mapToObj(i -> Check.more(
                        labels.get(i - 1) + " → " + labels.get(i),
                        unit,
                        played.sample(labels.get(i), measure),
                        played.sample(labels.get(i - 1), measure)))
                .toList();
    }
}
