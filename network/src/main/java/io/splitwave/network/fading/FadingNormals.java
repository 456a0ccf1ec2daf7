package io.splitwave.network.fading;

/** The normals of one replication's channel, one source per link: what one link draws never shifts another. */
public interface FadingNormals {

    /**
     * Of the AP-IRS link.
     *
     * @return its source, at its start; rows are IRS elements
     */
    NormalSource ofApIrs();

    /**
     * Of the IRS-UD links.
     *
     * @param userDevices K, at least 1
     * @return their source, at its start; rows are UDs
     */
    NormalSource ofIrsUd(int userDevices);

    /**
     * Of the direct AP-UD links.
     *
     * @param userDevices K, at least 1
     * @return their source, at its start; rows are UDs
     */
    NormalSource ofDirect(int userDevices);

    /**
     * Of an IRS-AP uplink that is not reciprocal.
     *
     * @return its source, at its start; rows are IRS elements
     */
    NormalSource ofUplink();
}
