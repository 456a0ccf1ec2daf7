package io.splitwave.output.row;

/** Refusals with one wording: which row, which component, the value found, the bound. */
final class Require {
    private Require() {}

    static void index(String row, String component, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(row + ": " + component + " must be >= 0, was " + value);
        }
    }

    static void finite(String row, String component, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(row + ": " + component + " must be finite, was " + value);
        }
    }

    static void amount(String row, String component, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(row + ": " + component + " must be finite and >= 0, was " + value);
        }
    }

    static void amountOrAbsent(String row, String component, double value) {
        if (!Double.isNaN(value)) {
            amount(row, component, value);
        }
    }

    static void numberOrAbsent(String row, String component, double value) {
        if (!Double.isNaN(value)) {
            finite(row, component, value);
        }
    }

    static void notAfter(String row, String first, double firstS, String second, double secondS) {
        if (firstS > secondS) {
            throw new IllegalArgumentException(row + ": " + first + " must not be after " + second + ", was " + firstS
                    + " s after " + secondS + " s");
        }
    }

    static void text(String row, String component, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(row + ": " + component + " must be a non-blank text, was " + value);
        }
    }

    static void textOrAbsent(String row, String component, String value) {
        if (value != null) {
            text(row, component, value);
        }
    }
}
