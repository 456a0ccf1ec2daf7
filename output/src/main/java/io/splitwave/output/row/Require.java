package io.splitwave.output.row;

import java.util.function.Supplier;

/**
 * Refusals with one wording: row, component, value and bound. The name of the row is made only when it is needed, since
 * millions of rows are made and hardly one is refused.
 */
final class Require {
    private Require() {}

    static void index(Supplier<String> row, String component, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(row.get() + ": " + component + " must be >= 0, was " + value);
        }
    }

    static void amount(Supplier<String> row, String component, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(row.get() + ": " + component + " must be finite and >= 0, was " + value);
        }
    }

    static void amountOrAbsent(Supplier<String> row, String component, double value) {
        if (!Double.isNaN(value)) {
            amount(row, component, value);
        }
    }

    static void amounts(Supplier<String> row, String component, Numbers values) {
        given(row, component, values);
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) >= 0 && values.get(i) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        row.get() + ": " + component + " must be finite and >= 0, was " + values);
            }
        }
    }

    static void given(Supplier<String> row, String component, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(row.get() + ": " + component + " must be given");
        }
    }

    static void notAfter(Supplier<String> row, String first, double firstS, String second, double secondS) {
        if (firstS > secondS) {
            throw new IllegalArgumentException(row.get() + ": " + first + " must not be after " + second + ", was "
                    + firstS + " s after " + secondS + " s");
        }
    }

    static void text(Supplier<String> row, String component, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    row.get() + ": " + component + " must be a non-blank text, was " + value);
        }
    }

    static void textOrAbsent(Supplier<String> row, String component, String value) {
        if (value != null) {
            text(row, component, value);
        }
    }
}
