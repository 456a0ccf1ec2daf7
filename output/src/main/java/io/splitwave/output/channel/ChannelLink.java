package io.splitwave.output.channel;

/** The links a channel file may hold; path gain and fading are in the entries. */
public enum ChannelLink {
    /** AP-IRS, G: a row per IRS element, a column per AP antenna. */
    AP_IRS("ap-irs"),
    /** IRS-UD, row k = h_k: a row per UD, a column per IRS element. */
    IRS_UD("irs-ud"),
    /** AP-UD past the IRS, row k = d_k: a row per UD, a column per AP antenna. */
    DIRECT("direct"),
    /** IRS-AP of the uplink where it is not reciprocal: a row per IRS element, a column per AP antenna. */
    UPLINK("uplink");

    private final String text;

    ChannelLink(String text) {
        this.text = text;
    }

    /**
     * The name in the file.
     *
     * @return lower case, with hyphens
     */
    public String text() {
        return text;
    }
}
