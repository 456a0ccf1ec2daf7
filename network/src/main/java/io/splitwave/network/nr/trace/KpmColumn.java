package io.splitwave.network.nr.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a column may hold: its names, each with the factor that brings it to the unit of {@link
 * io.splitwave.network.nr.LinkStep}, and the range of its values in that unit.
 */
enum KpmColumn {
    TIME(true, false, -1e12, 1e12, "time_s", 1, "time_ms", 1e-3),
    UE(false, true, 0, Integer.MAX_VALUE - 1.0, "ue", 1),
    RSRP(true, false, -200, 0, "rsrp_dbm", 1),
    RSRQ(true, false, -60, 30, "rsrq_db", 1),
    SINR(true, false, -100, 100, "sinr_db", 1),
    CQI(true, true, 0, 15, "cqi", 1),
    RI(true, true, 1, 8, "ri", 1),
    MCS(true, true, 0, 28, "mcs", 1),
    BLER(true, false, 0, 1, "bler", 1, "bler_percent", 1e-2),
    /** More than none; 275 is the most of TS 38.101-1. */
    PRBS(false, false, 1e-3, 275, "prbs", 1),
    GOODPUT(true, false, 0, 1e12, "goodput_bps", 1, "goodput_kbps", 1e3, "goodput_mbps", 1e6);

    private final boolean required;
    private final boolean whole;
    private final double least;
    private final double most;
    private final Map<String, Double> factors = new LinkedHashMap<>();

    KpmColumn(boolean required, boolean whole, double least, double most, Object... namesAndFactors) {
        this.required = required;
        this.whole = whole;
        this.least = least;
        this.most = most;
        for (int i = 0; i < namesAndFactors.length; i += 2) {
            factors.put((String) namesAndFactors[i], ((Number) namesAndFactors[i + 1]).doubleValue());
        }
    }

    boolean required() {
        return required;
    }

    boolean named(String name) {
        return factors.containsKey(name);
    }

    /** Such as "time_s or time_ms". */
    String names() {
        return String.join(" or ", factors.keySet());
    }

    /** Such as "a whole number in [0, 15]", in the unit of a name. */
    String expected(String name) {
        double factor = factors.get(name);
        return (whole ? "a whole number in [" : "a number in [") + text(least / factor) + ", " + text(most / factor)
                + "]";
    }

    /** The value in the unit of {@code LinkStep}; NaN if the text is no number or not what is expected. */
    double value(String name, String text) {
        double given;
        try {
            given = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
        double factor = factors.get(name);
        boolean fits = given >= least / factor && given <= most / factor && (!whole || given == Math.rint(given));
        return fits ? given * factor : Double.NaN;
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e10
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
