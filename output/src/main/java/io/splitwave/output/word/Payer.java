package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who pays for the energy of a stage. It need not be the place of the stage: a device that idles pays for waiting. */
public enum Payer {
    /** The user device. */
    UD,
    /** The access point, with its server unless that pays for itself. */
    AP,
    /** The server, where its energy is counted apart from that of the access point. */
    SERVER;

    /**
     * Its name in files.
     *
     * @return {@code ud}, {@code ap} or {@code server}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Its name in legends.
     *
     * @return {@code UD}, {@code AP} or {@code server}
     */
    public String label() {
        return this == SERVER ? text() : name();
    }

    /**
     * The column of its energy in the tables {@code rounds}, {@code round_uds} and {@code replications}.
     *
     * @return {@code energy_ud_j}, {@code energy_ap_j} or {@code energy_server_j}
     */
    public String column() {
        return "energy_" + text() + "_j";
    }
}
