package io.splitwave.learning.protocol;

/** Checks amounts of work. */
final class Amounts {

    private Amounts() {}

    /**
     * Checks one amount.
     *
     * @param where what the message calls the record
     * @param name of the amount
     * @param value bit or FLOP; must be finite and at least 0
     */
    static void require(String where, String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(where + ": " + name + " must be finite and >= 0, was " + value);
        }
    }
}
