package io.splitwave.output.row;

/** The unit of a stage's work. */
public enum Unit {
    /** Bits to transmit. */
    BIT("bit"),
    /** Floating-point operations to compute. */
    FLOP("flop"),
    /** Seconds to pass. */
    SECOND("s");

    private final String text;

    Unit(String text) {
        this.text = text;
    }

    /**
     * The text in the tables.
     *
     * @return {@code bit}, {@code flop} or {@code s}
     */
    public String text() {
        return text;
    }
}
