package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a metric is shown to a reader, next to the files, which hold all of them. */
public enum Use {
    /** Printed at the end of a run. */
    RUN,
    /** Printed at the end of a run if it is above 0 in some replication. */
    RUN_IF_ABOVE_ZERO,
    /** A column of a comparison. */
    COMPARISON,
    /** A column of a comparison if it is above 0 in some replication of some run. */
    COMPARISON_IF_ABOVE_ZERO,
    /** Its differences to the reference are printed by a comparison. */
    DIFFERENCE,
    /** A column of the table of a sweep. */
    SWEEP,
    /** A share that is printed in per cent. */
    PERCENT,
    /** In large figures at the top of the page of a run. */
    CARD,
    /** Bars on the page of a comparison. */
    BARS;

    /**
     * Its name in files.
     *
     * @return for example {@code run_if_above_zero}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
