package io.splitwave.output.row;

import java.util.Locale;

/** How a stage ended. */
public enum Outcome {
    /** All its work was done. */
    COMPLETED,
    /** Its user device left the round before the work was done. */
    DROPPED,
    /** The run ended while it was waiting or in service. */
    UNFINISHED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /**
     * The text in the tables.
     *
     * @return the name in lower case
     */
    public String text() {
        return text;
    }
}
