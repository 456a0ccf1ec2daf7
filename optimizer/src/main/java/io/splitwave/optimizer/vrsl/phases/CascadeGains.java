package io.splitwave.optimizer.vrsl.phases;

/**
 * Gains of all devices and their derivatives by the phases, for one direction: a_k = |row k of H Diag(v) G + D|^2.
 *
 * <p>With B = H^T Diag(w) conj(A), the derivative of -sum w_k a_k by theta_n is 2 Im sum_a v_n G_na B_na. No memory is
 * allocated after construction. Every sum has one order, whichever of the two forms computes it.
 */
interface CascadeGains {
    /** The form whose inner loops are the longer ones. */
    static CascadeGains of(Cascade cascade) {
        return cascade.userDevices() < cascade.antennas()
                ? new GainsAlongAntennas(cascade)
                : new GainsAlongDevices(cascade);
    }

    /** The gains of v = cos + j sin into {@code gain[ud]}. */
    void gains(double[] cos, double[] sin, double[] gain);

    /** Adds the derivative of -sum w_k a_k at the phases of the last {@link #gains}. */
    void addGradient(double[] weight, double[] gradient);

    /**
     * b_k of a_k(phi) = alpha_k + 2 Re(phi b_k), phi the factor of element n, now cos + j sin; all else as it is. Written
     * to bRe and bIm.
     */
    void element(int n, double cos, double sin, double[] bRe, double[] bIm);

    /** Adds (dRe + j dIm) to the factor of element n, and recomputes the gains. */
    void turn(int n, double dRe, double dIm, double[] gain);
}
