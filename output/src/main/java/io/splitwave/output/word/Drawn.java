package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a variable is drawn over time. */
public enum Drawn {
    /** Nowhere. */
    NOWHERE,
    /** By the timeline. */
    TIMELINE,
    /** By timeline and report. */
    EVERYWHERE;

    /**
     * Its name in files.
     *
     * @return for example {@code everywhere}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
