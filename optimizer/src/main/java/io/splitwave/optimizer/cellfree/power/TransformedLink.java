package io.splitwave.optimizer.cellfree.power;

/**
 * One direction under the quadratic transform: with y_k = s_k / I_k, where s_k is the amplitude of the signal of device k and I_k its interference
 * and noise, f_k = 2 y_k s_k - y_k^2 I_k is at most SINR_k, equal where y was computed, and concave in what is sent.
 */
interface TransformedLink {
    /** Number of devices. */
    int uds();

    /** Computes y at what is sent now. */
    void fix();

    /**
     * Maximises the sum of weight_k f_k over what may be sent, or comes nearer to it; the result is a candidate.
     *
     * @param weight at least 0, {@code [k]}
     */
    void maximise(double[] weight);

    /** f_k of the candidate. */
    double value(int ud);

    /** Remembers the candidate as the best of this round. */
    void keep();

    /** Time with the one that was remembered, s. */
    double keptS();

    /** Sends what was remembered. */
    void accept();
}
