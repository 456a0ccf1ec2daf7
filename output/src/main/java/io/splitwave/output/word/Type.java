package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The type of a variable's value, or of each value of its list. */
public enum Type {
    /** A whole number of 32 bit, at least 0. */
    INTEGER("INTEGER"),
    /** A whole number of 64 bit, at least 0. */
    COUNT("BIGINT"),
    /** A real number. */
    REAL("DOUBLE"),
    /** True or false. */
    FLAG("BOOLEAN"),
    /** A text. */
    TEXT("VARCHAR");

    private final String sql;

    Type(String sql) {
        this.sql = sql;
    }

    /**
     * Its SQL type.
     *
     * @return for example {@code DOUBLE}
     */
    public String sql() {
        return sql;
    }

    /**
     * Its name in files.
     *
     * @return for example {@code integer}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
