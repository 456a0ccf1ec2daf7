package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** VRSL's statements on the course of an iteration, as checks. */
final class Convergence {
    static final String FALLS_RULE =
            "for each: the last iterate, not the best that is kept, lies below the start, and so does the first iterate";

    /** The remaining improvement, on average over the iterations, at a steady pace: from all of it to nothing. */
    private static final double STEADY = 0.5;

    static final String EARLY_RULE = "for each: what is still to gain, mean over the iterations of a search from the"
            + " whole at its start to nothing at its end, is less than the half that a steady pace leaves";

    private Convergence() {}

    /** The iterates lie below the start. The best iterate, which is kept, would do so in any case. */
    static List<Check> falls(Played played, List<String> labels) {
        return labels.stream()
                .flatMap(label -> Stream.of(
                        Check.less(
                                label + ", last iterate minus start",
                                "s",
                                played.sample(label, Measure.iterate(Integer.MAX_VALUE)),
                                played.sample(label, Measure.iterate(0))),
                        Check.less(
                                label + ", first iterate minus start",
                                "s",
                                played.sample(label, Measure.iterate(1)),
                                played.sample(label, Measure.iterate(0)))))
                .toList();
    }

    /** Most of it happens early. */
    static List<Check> early(Played played, List<String> labels) {
        return labels.stream()
                .map(label -> Check.shareBelow(
                        label + ", still to gain on average", played.sample(label, Measure.STILL_TO_GAIN), STEADY))
                .toList();
    }

    /** In a series of variants each has more of a measure than the one before. */
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
