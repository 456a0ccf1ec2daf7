package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When a system decides, and so the table that holds its decisions. */
public enum Cadence {
    /** Once per frame: table {@code frames}. */
    FRAME,
    /** Per round or leg of a round: table {@code decisions}. */
    ROUND,
    /**
     * Per request, when it arrives: table {@code decisions}. A round is a request, and its cohort a place that it has while it is
     * in flight.
     */
    REQUEST;

    /**
     * Its name in files.
     *
     * @return {@code frame}, {@code round} or {@code request}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a round is a request. It is of one user device, so none is late for others: there is no straggler.
     *
     * @return true for {@link #REQUEST}
     */
    public boolean ofRequests() {
        return this == REQUEST;
    }

    /**
     * What readers call a row of table {@code rounds}.
     *
     * @return {@code round} or {@code request}
     */
    public String roundNoun() {
        return ofRequests() ? "request" : "round";
    }

    /**
     * What readers call the time from the start of a round to its end, as a short name.
     *
     * @return {@code round time} or {@code latency}
     */
    public String timeName() {
        return ofRequests() ? "latency" : "round time";
    }

    /**
     * What readers call the time from the start of a round to its end, with its noun.
     *
     * @return {@code length of a round} or {@code latency of a request}
     */
    public String lengthName() {
        return ofRequests() ? "latency of a request" : "length of a round";
    }
}
