package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When a system decides, and so the table that holds its decisions. */
public enum Cadence {
    /** Once per frame: table {@code frames}. */
    FRAME,
    /** Per round, leg of a round, or request: table {@code decisions}. */
    ROUND;

    /**
     * Its name in files.
     *
     * @return {@code frame} or {@code round}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
