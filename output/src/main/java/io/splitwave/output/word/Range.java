package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The numbers that are allowed. */
public enum Range {
    /** Any finite number. */
    NUMBER("finite"),
    /** A finite number of at least 0. */
    AMOUNT("finite and >= 0"),
    /** A number of at least 0, infinity included: the time of a round that never ends. */
    AMOUNT_OR_INFINITE(">= 0"),
    /** A share, 0 to 1. */
    SHARE("in [0, 1]");

    private final String expected;

    Range(String expected) {
        this.expected = expected;
    }

    /**
     * Whether a number is in the range.
     *
     * @param value the number
     * @return false for NaN
     */
    public boolean holds(double value) {
        return switch (this) {
            case NUMBER -> Double.isFinite(value);
            case AMOUNT -> value >= 0 && value < Double.POSITIVE_INFINITY;
            case AMOUNT_OR_INFINITE -> value >= 0;
            case SHARE -> value >= 0 && value <= 1;
        };
    }

    /**
     * What is expected, to follow "must be".
     *
     * @return for example {@code finite and >= 0}
     */
    public String expected() {
        return expected;
    }

    /**
     * Its name in files.
     *
     * @return for example {@code amount_or_infinite}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
