package io.splitwave.network.irs;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import java.util.Optional;

/**
 * Effective channel gain of every UD in one frame: the squared Euclidean norm over the AP's antennas.
 *
 * <p>Downlink, VRSL (3), (38): ||h_k^H Theta G + d_k^H||^2. Uplink, VRSL (12), (39): the same where the channel is
 * reciprocal, else the norm of (h_k^H Theta G_ul + d_k^H)^T; the hop between IRS and UD and the direct link are
 * reciprocal in either case. The direct terms are not in VRSL.
 *
 * <p>Erratum: (12) and (39) print the uplink as g_k^H Theta h_k, the conjugate transpose. A wave that goes the other way
 * meets the same delays, so the response is the transpose, and each element turns it by the same theta_n. As printed,
 * the elements would turn by the opposite sign: phases that align the downlink of a pure line of sight would misalign
 * its uplink.
 *
 * <p>All UDs together are one product of K x N by N x N_AP: the phases are put on the small factor, and of the downlink
 * row the conjugate is computed, which has the same norm: |h_k^H Theta G + d_k^H| = |H conj(Theta G) + D| row by row.
 */
public final class EffectiveGains {
    /** UDs that a thread takes at a time. */
    private static final int BLOCK = 4096;
    /** UDs whose products are held at a time. */
    private static final int HELD = 256;

    private final double[] downlink;
    private final double[] uplink;

    private EffectiveGains(double[] downlink, double[] uplink) {
        this.downlink = downlink;
        this.uplink = uplink;
    }

    /**
     * Computes the gains of all UDs.
     *
     * @param channel the frame's channel
     * @param phases phases of the N elements of that channel
     * @return the gains, ratios of received to transmitted power
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public static EffectiveGains compute(ChannelState channel, PhaseShifts phases) {
        if (phases.elements() != channel.irsElements()) {
            throw new IllegalArgumentException("effective gains: " + channel.irsElements()
                    + " phases are needed, one per IRS element, was " + phases.elements());
        }
        double[] downlink = squaredNorms(channel, turned(channel.apIrs(), phases));
        double[] uplink = channel.apIrsUplink()
                .map(matrix -> squaredNorms(channel, turned(matrix, phases)))
                .orElse(downlink);
        return new EffectiveGains(downlink, uplink);
    }

    /**
     * Downlink gain of a UD.
     *
     * @param ud UD, 0 based
     * @return power gain, a ratio, at least 0
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public double downlink(int ud) {
        return downlink[ud];
    }

    /**
     * Uplink gain of a UD.
     *
     * @param ud UD, 0 based
     * @return power gain, a ratio, at least 0
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public double uplink(int ud) {
        return uplink[ud];
    }

    /**
     * Downlink gains.
     *
     * @return a new array, index = UD
     */
    public double[] copyDownlink() {
        return downlink.clone();
    }

    /**
     * Uplink gains.
     *
     * @return a new array, index = UD
     */
    public double[] copyUplink() {
        return uplink.clone();
    }

    /** Row n of the conjugate of {@code matrix}, turned by -theta_n: exp(-j theta_n) conj(m_na). */
    private static ComplexMatrix turned(ComplexMatrix matrix, PhaseShifts phases) {
        int antennas = matrix.columns();
        double[] re = matrix.copyRe();
        double[] im = matrix.copyIm();
        for (int n = 0; n < matrix.rows(); n++) {
            double cos = Math.cos(phases.rad(n));
            double sin = -Math.sin(phases.rad(n));
            for (int i = n * antennas; i < (n + 1) * antennas; i++) {
                double entryRe = re[i];
                double entryIm = -im[i];
                re[i] = cos * entryRe - sin * entryIm;
                im[i] = cos * entryIm + sin * entryRe;
            }
        }
        return ComplexMatrix.of(matrix.rows(), antennas, re, im);
    }

    /** Squared norms of the rows of H x {@code irsAp} + D; some rows at a time, since products are short-lived. */
    private static double[] squaredNorms(ChannelState channel, ComplexMatrix irsAp) {
        double[] gains = new double[channel.userDevices()];
        RowBlocks.each(gains.length, BLOCK, (from, to) -> squaredNorms(channel, irsAp, gains, from, to));
        return gains;
    }

    private static void squaredNorms(ChannelState channel, ComplexMatrix irsAp, double[] gains, int from, int to) {
        int antennas = channel.apAntennas();
        double[] re = new double[Math.min(HELD, to - from) * antennas];
        double[] im = new double[re.length];
        for (int next = from; next < to; next += HELD) {
            int end = Math.min(to, next + HELD);
            channel.irsUd().times(next, end, irsAp, re, im);
            addDirect(channel.direct(), next, end, re, im);
            for (int ud = next; ud < end; ud++) {
                double sum = 0;
                for (int i = (ud - next) * antennas; i < (ud - next + 1) * antennas; i++) {
                    sum += re[i] * re[i] + im[i] * im[i];
                }
                gains[ud] = sum;
            }
        }
    }

    private static void addDirect(Optional<ComplexMatrix> direct, int from, int to, double[] re, double[] im) {
        if (direct.isEmpty()) {
            return;
        }
        int antennas = direct.get().columns();
        for (int ud = from; ud < to; ud++) {
            for (int a = 0; a < antennas; a++) {
                re[(ud - from) * antennas + a] += direct.get().re(ud, a);
                im[(ud - from) * antennas + a] += direct.get().im(ud, a);
            }
        }
    }
}
