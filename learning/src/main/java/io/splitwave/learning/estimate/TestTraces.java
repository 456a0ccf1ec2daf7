package io.splitwave.learning.estimate;

import java.util.List;

/** Traces that estimators are scored on, and never learn from. Only a {@link TraceSplit} makes them. */
public final class TestTraces {
    private final List<LinkTrace> traces;

    TestTraces(List<LinkTrace> traces) {
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
