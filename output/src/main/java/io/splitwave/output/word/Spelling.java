package io.splitwave.output.word;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How words may be spelled: they become columns, names of options and lines of text. */
final class Spelling {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private Spelling() {}

    /** A name such as {@code split-federated}. */
    static void name(String word, String component, String value) {
        matching(NAME, word, component, value, "lower-case letters and digits, joined by '-'");
    }

    /** A name in snake case such as {@code mean_cut}, fit for a column of a table. */
    static void column(String word, String component, String value) {
        matching(COLUMN, word, component, value, "lower-case letters and digits, joined by '_'");
    }

    private static void matching(Pattern pattern, String word, String component, String value, String expected) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    word + ": expected for " + component + " " + expected + ", found " + quoted(value));
        }
    }

    /** A text of one line that is not blank. */
    static void line(String word, String component, String value) {
        if (value == null || value.isBlank() || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new IllegalArgumentException(
                    word + ": expected for " + component + " a text of one line, found " + quoted(value));
        }
    }

    static void given(String word, String component, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(word + ": " + component + " is missing");
        }
    }

    /** A list that holds values, no two of one name. */
    static <T> List<T> distinct(String word, String component, List<T> values, Function<T, String> name) {
        given(word, component, values);
        Set<String> names = new HashSet<>();
        for (T value : values) {
            given(word, "a value of " + component, value);
            if (!names.add(name.apply(value))) {
                throw new IllegalArgumentException(
                        word + ": " + component + " must differ, " + quoted(name.apply(value)) + " occurs twice");
            }
        }
        return List.copyOf(values);
    }

    private static String quoted(String value) {
        return value == null ? "nothing" : "'" + value + "'";
    }
}
