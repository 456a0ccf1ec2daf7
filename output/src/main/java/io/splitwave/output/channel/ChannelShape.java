package io.splitwave.output.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * The sizes of every frame of a run, and which links it has; AP-IRS and IRS-UD are always there.
 *
 * @param userDevices K, at least 1
 * @param elements N, at least 1
 * @param antennas N_AP, at least 1
 * @param direct whether there is a direct link
 * @param uplink whether the uplink has a channel of its own
 */
public record ChannelShape(int userDevices, int elements, int antennas, boolean direct, boolean uplink) {

    /**
     * Checks the sizes.
     *
     * @param userDevices K, at least 1
     * @param elements N, at least 1
     * @param antennas N_AP, at least 1
     * @param direct whether there is a direct link
     * @param uplink whether the uplink has a channel of its own
     * @throws IllegalArgumentException if a size is below 1
     */
    public ChannelShape {
        if (userDevices < 1 || elements < 1 || antennas < 1) {
            throw new IllegalArgumentException("channel shape: UDs, elements and antennas must be >= 1, were "
                    + userDevices + ", " + elements + ", " + antennas);
        }
    }

    /**
     * The links of this shape.
     *
     * @return in the order of the enum
     */
    public List<ChannelLink> links() {
        List<ChannelLink> links = new ArrayList<>(List.of(ChannelLink.AP_IRS, ChannelLink.IRS_UD));
        if (direct) {
            links.add(ChannelLink.DIRECT);
        }
        if (uplink) {
            links.add(ChannelLink.UPLINK);
        }
        return links;
    }

    /**
     * Rows of a link's matrix.
     *
     * @param link the link
     * @return N or K
     */
    public int rows(ChannelLink link) {
        return link == ChannelLink.AP_IRS || link == ChannelLink.UPLINK ? elements : userDevices;
    }

    /**
     * Columns of a link's matrix.
     *
     * @param link the link
     * @return N_AP or N
     */
    public int columns(ChannelLink link) {
        return link == ChannelLink.IRS_UD ? elements : antennas;
    }

    /** What the rows of a link stand for. */
    String rowNoun(ChannelLink link) {
        return link == ChannelLink.AP_IRS || link == ChannelLink.UPLINK ? "IRS elements" : "UDs";
    }

    /** Complex entries of one frame. */
    long entries() {
        return links().stream()
                .mapToLong(link -> (long) rows(link) * columns(link))
                .sum();
    }
}
