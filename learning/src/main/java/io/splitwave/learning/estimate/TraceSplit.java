package io.splitwave.learning.estimate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Traces to learn from and traces to test with. A trace is in one of them as a whole: windows of one trace overlap and resemble each
 * other, so that a split of windows would test what was learned by heart.
 *
 * @param training to learn from
 * @param test to test with
 */
public record TraceSplit(TrainingTraces training, TestTraces test) {
    /**
     * Checks that no trace is in both.
     *
     * @param training to learn from
     * @param test to test with
     * @throws IllegalArgumentException if a trace of one has the name of one of the other
     */
    public TraceSplit {
        Set<String> names = new HashSet<>();
        training.traces().forEach(trace -> names.add(trace.name()));
        for (LinkTrace trace : test.traces()) {
            if (names.contains(trace.name())) {
                throw new IllegalArgumentException(
                        "trace split: no trace may teach and test, " + trace.name() + " did both");
            }
        }
    }

    /**
     * The first traces teach, the others test.
     *
     * @param traces with names of their own and equally many indicators
     * @param training how many teach, at least 1 and fewer than all
     * @return the split
     * @throws IllegalArgumentException if a number is out of its range, two traces have one name, or indicators differ
     */
    public static TraceSplit first(List<LinkTrace> traces, int training) {
        if (training < 1 || training >= traces.size()) {
            throw new IllegalArgumentException("trace split: training traces must be >= 1 and fewer than all "
                    + traces.size() + ", were " + training);
        }
        Set<String> names = new HashSet<>();
        for (LinkTrace trace : traces) {
            if (!names.add(trace.name())) {
                throw new IllegalArgumentException(
                        "trace split: each trace must have a name of its own, two were named " + trace.name());
            }
            if (trace.indicators() != traces.get(0).indicators()) {
                throw new IllegalArgumentException("trace split: all traces must have "
                        + traces.get(0).indicators() + " indicators like the first, " + trace.name() + " had "
                        + trace.indicators());
            }
        }
        return new TraceSplit(
                new TrainingTraces(traces.subList(0, training)),
                new TestTraces(traces.subList(training, traces.size())));
    }
}
