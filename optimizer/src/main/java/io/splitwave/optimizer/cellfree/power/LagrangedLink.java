package io.splitwave.optimizer.cellfree.power;

/**
 * One direction under the Lagrangian dual transform of the source: ln(1 + SINR_k) is the maximum over mu and y of ln(1 + mu) - mu +
 * (1 + mu) (2 y s - y^2 (I + s^2)), reached at mu = SINR, y = s / (I + s^2), UCSFL (31) and (32).
 */
interface LagrangedLink {
    /** Number of devices. */
    int uds();

    /**
     * One round of the source: mu and y for what is sent now, then what maximises the sum of lambda_k times the rates for them, UCSFL (34)
     * or (35).
     *
     * @param lambda at least 0, {@code [k]}
     */
    void move(double[] lambda);

    /** SINR of what is sent now. */
    double sinr(int ud);

    /** Remembers what is sent now as the best, with its time, s. */
    void keep(double tauS);
}
