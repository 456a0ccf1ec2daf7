package io.splitwave.network.channel;

import java.util.Objects;
import java.util.Optional;

/**
 * Immutable snapshot of the channel during one coherence frame; K UDs, an IRS of N elements, N_AP antennas.
 *
 * <p>Path loss is contained in the entries. The quantities are those of VRSL (3), (5) and (12), of which (12)'s g_k is
 * the same for all UDs: it is the IRS-AP matrix of the one IRS. An entry of G is the response from antenna to element, as
 * it is for either direction; h_k and d_k stand conjugated in (3), so what a wave meets between element and UD, or
 * antenna and UD, is the conjugate of their entries. The phase of a way of length d is -2 pi d / lambda in G and
 * 2 pi d / lambda in h_k and d_k.
 */
public final class ChannelState {

    private final ComplexMatrix apIrs;
    private final ComplexMatrix irsUd;
    private final Optional<ComplexMatrix> direct;
    private final Optional<ComplexMatrix> apIrsUplink;

    /**
     * A snapshot.
     *
     * @param apIrs G, N x N_AP with N at least 0 and N_AP at least 1
     * @param irsUd K x N, row k = h_k, K at least 1
     * @param direct K x N_AP, row k = d_k; empty = blocked. Needed if N = 0
     * @param apIrsUplink N x N_AP IRS-AP matrix of the uplink if it is not reciprocal to {@code apIrs}; empty =
     *     reciprocal
     * @throws IllegalArgumentException if the shapes do not fit or no path is left
     */
    public ChannelState(
            ComplexMatrix apIrs,
            ComplexMatrix irsUd,
            Optional<ComplexMatrix> direct,
            Optional<ComplexMatrix> apIrsUplink) {
        this.apIrs = Objects.requireNonNull(apIrs, "apIrs");
        this.irsUd = Objects.requireNonNull(irsUd, "irsUd");
        this.direct = Objects.requireNonNull(direct, "direct");
        this.apIrsUplink = Objects.requireNonNull(apIrsUplink, "apIrsUplink");
        if (irsUd.rows() < 1 || apIrs.columns() < 1) {
            throw new IllegalArgumentException("channel state: at least 1 UD and 1 antenna are needed, was "
                    + irsUd.rows() + " and " + apIrs.columns());
        }
        requireShape("irsUd", irsUd, userDevices(), irsElements());
        direct.ifPresent(d -> requireShape("direct", d, userDevices(), apAntennas()));
        apIrsUplink.ifPresent(g -> requireShape("apIrsUplink", g, irsElements(), apAntennas()));
        if (irsElements() == 0 && direct.isEmpty()) {
            throw new IllegalArgumentException(
                    "channel state: no IRS element and no direct link, so no path joins the AP and the UDs");
        }
    }

    /**
     * AP-IRS channel.
     *
     * @return G, N x N_AP
     */
    public ComplexMatrix apIrs() {
        return apIrs;
    }

    /**
     * IRS-UD channels.
     *
     * @return K x N, row k = h_k (not conjugated)
     */
    public ComplexMatrix irsUd() {
        return irsUd;
    }

    /**
     * Direct AP-UD channels.
     *
     * @return K x N_AP, row k = d_k (not conjugated); empty = blocked
     */
    public Optional<ComplexMatrix> direct() {
        return direct;
    }

    /**
     * IRS-AP channel of the uplink where it is not reciprocal.
     *
     * @return G_ul, N x N_AP; empty = the uplink uses {@link #apIrs()}
     */
    public Optional<ComplexMatrix> apIrsUplink() {
        return apIrsUplink;
    }

    /**
     * Number of UDs.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return irsUd.rows();
    }

    /**
     * Number of IRS elements.
     *
     * @return N, at least 0
     */
    public int irsElements() {
        return apIrs.rows();
    }

    /**
     * Number of AP antennas.
     *
     * @return N_AP, at least 1
     */
    public int apAntennas() {
        return apIrs.columns();
    }

    /**
     * The same frame with the IRS taken away: N = 0, the direct link only.
     *
     * @return the reduced snapshot
     * @throws IllegalStateException if there is no direct link
     */
    public ChannelState withoutIrs() {
        if (direct.isEmpty()) {
            throw new IllegalStateException(
                    "channel state: without the IRS a direct link is needed, and it is blocked");
        }
        return new ChannelState(
                ComplexMatrix.empty(0, apAntennas()), ComplexMatrix.empty(userDevices(), 0), direct, Optional.empty());
    }

    /**
     * The same frame with some of the UDs only.
     *
     * @param userDevices UDs wanted, at least one, each 0 based; they are numbered from 0 in this order
     * @return the reduced snapshot
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public ChannelState select(int... userDevices) {
        return new ChannelState(
                apIrs, irsUd.select(userDevices), direct.map(matrix -> matrix.select(userDevices)), apIrsUplink);
    }

    /**
     * The same frame with the direct link blocked.
     *
     * @return the reduced snapshot
     * @throws IllegalStateException if there is no IRS element
     */
    public ChannelState withoutDirect() {
        if (irsElements() == 0) {
            throw new IllegalStateException("channel state: without the direct link an IRS is needed, and N = 0");
        }
        return new ChannelState(apIrs, irsUd, Optional.empty(), apIrsUplink);
    }

    private static void requireShape(String name, ComplexMatrix matrix, int rows, int columns) {
        if (matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException("channel state: " + name + " must be " + rows + " x " + columns
                    + ", was " + matrix.rows() + " x " + matrix.columns());
        }
    }
}
