package io.splitwave.scenarios.reproduce.vrsl;

import java.util.List;
import java.util.stream.Stream;

/** The schemes of VRSL Figs. 5 and 6, as the figures call them. */
enum Contender {
    DT_IRS("DT-IRS", "ao"),
    NO_IRS("No IRS", "no-irs"),
    NO_DT("No DT", "no-dt"),
    ADMM("ADMM", "admm"),
    GA("GA", "ga");

    private final String text;
    private final String scheme;

    Contender(String text, String scheme) {
        this.text = text;
        this.scheme = scheme;
    }

    String text() {
        return text;
    }

    String setting() {
        return "optimizer.scheme=" + scheme;
    }

    /** The schemes with which the proposed one is compared. */
    static List<Contender> others() {
        return Stream.of(values()).filter(contender -> contender != DT_IRS).toList();
    }
}
