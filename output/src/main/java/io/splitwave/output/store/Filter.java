package io.splitwave.output.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rows to read: those whose number columns have the given values. Start from {@link #all()} and narrow.
 *
 * @param equal value by column name
 */
public record Filter(Map<String, Long> equal) {
    /**
     * Copies, keeping the order.
     *
     * @param equal value by column name
     */
    public Filter {
        equal = Collections.unmodifiableMap(new LinkedHashMap<>(equal));
    }

    /**
     * Every row.
     *
     * @return a filter without a condition
     */
    public static Filter all() {
        return new Filter(Map.of());
    }

    /**
     * Narrows to one replication.
     *
     * @param replication from 0
     * @return a narrower filter
     */
    public Filter replication(int replication) {
        return with("replication", replication);
    }

    /**
     * Narrows to one round.
     *
     * @param round from 0
     * @return a narrower filter
     */
    public Filter round(int round) {
        return with("round", round);
    }

    /**
     * Narrows to one user device.
     *
     * @param ud from 0
     * @return a narrower filter
     */
    public Filter ud(int ud) {
        return with("ud", ud);
    }

    /**
     * Narrows to one frame.
     *
     * @param frame from 0
     * @return a narrower filter
     */
    public Filter frame(long frame) {
        return with("frame", frame);
    }

    private Filter with(String column, long value) {
        Map<String, Long> narrower = new LinkedHashMap<>(equal);
        narrower.put(column, value);
        return new Filter(narrower);
    }
}
