package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How many values a variable has. */
public enum Shape {
    /** One value, always. */
    ONE,
    /** One value or none. */
    OPTIONAL,
    /** A list of any length. */
    LIST,
    /** A list with a value for each of the K user devices. */
    PER_UD;

    /**
     * Whether it is a list.
     *
     * @return true for {@link #LIST} and {@link #PER_UD}
     */
    public boolean list() {
        return this == LIST || this == PER_UD;
    }

    /**
     * Its name in files.
     *
     * @return for example {@code per_ud}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
