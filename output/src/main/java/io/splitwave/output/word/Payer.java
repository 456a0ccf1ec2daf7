package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who pays for the energy of a stage. It need not be the place of the stage: a device that idles pays for waiting. */
public enum Payer {
    /** The user device. */
    UD,
    /** The access point, its server included. */
    AP;

    /**
     * Its name in files.
     *
     * @return {@code ud} or {@code ap}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The column of its energy in the tables {@code rounds}, {@code round_uds} and {@code replications}.
     *
     * @return {@code energy_ud_j} or {@code energy_ap_j}
     */
    public String column() {
        return "energy_" + text() + "_j";
    }
}
