package io.splitwave.learning.estimate;

import java.util.List;

/** Traces that estimators learn from. Only a {@link TraceSplit} makes them. */
public final class TrainingTraces {
    private final List<LinkTrace> traces;

    TrainingTraces(List<LinkTrace> traces) {
        this.traces = List.copyOf(traces);
    }

    /**
     * The traces.
     *
     * @return at least one, unmodifiable
     */
    public List<LinkTrace> traces() {
        return traces;
    }
}
