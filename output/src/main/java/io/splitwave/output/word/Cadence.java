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
}
