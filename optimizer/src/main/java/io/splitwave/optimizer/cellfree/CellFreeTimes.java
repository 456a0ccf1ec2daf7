package io.splitwave.optimizer.cellfree;

/**
 * Times of the parts of a round for each user device (UD), s. All UDs wait for the last one at the end of each part but the downlink.
 * Arrays are copied, on the way in and on the way out.
 *
 * @param localS T^loc, UCSFL (18), {@code [k]}
 * @param uplinkS T^u, UCSFL (17), {@code [k]}
 * @param serverS T^F, UCSFL (21), the same for all APs, {@code [k]}
 * @param downlinkS T^d, UCSFL (22), {@code [k]}
 */
public record CellFreeTimes(double[] localS, double[] uplinkS, double[] serverS, double[] downlinkS) {
    /**
     * Copies the times.
     *
     * @param localS T^loc
     * @param uplinkS T^u
     * @param serverS T^F
     * @param downlinkS T^d
     * @throws IllegalArgumentException if lengths differ
     */
    public CellFreeTimes {
        localS = localS.clone();
        uplinkS = uplinkS.clone();
        serverS = serverS.clone();
        downlinkS = downlinkS.clone();
        int uds = localS.length;
        if (uds == 0 || uplinkS.length != uds || serverS.length != uds || downlinkS.length != uds) {
            throw new IllegalArgumentException("cell-free times: there must be as many of each part, at least 1");
        }
    }

    private static double last(double[] partS) {
        double last = 0;
        for (double each : partS) {
            last = Math.max(last, each);
        }
        return last;
    }

    /**
     * Number of UDs.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return localS.length;
    }

    /**
     * When the downlink starts.
     *
     * @return max T^loc + max T^u + max T^F, s
     */
    public double commonS() {
        return last(localS) + last(uplinkS) + last(serverS);
    }

    /**
     * When a UD has its sub-model, UCSFL (23) without a time of the backward pass.
     *
     * @param ud k, 0 based
     * @return T_k = max T^loc + max T^u + max T^F + T_k^d, s
     */
    public double timeS(int ud) {
        return commonS() + downlinkS[ud];
    }

    /**
     * Length of the round.
     *
     * @return max_k T_k, s
     */
    public double roundS() {
        return commonS() + last(downlinkS);
    }

    /**
     * Local times.
     *
     * @return a copy, s, {@code [k]}
     */
    @Override
    public double[] localS() {
        return localS.clone();
    }

    /**
     * Uplink times.
     *
     * @return a copy, s, {@code [k]}
     */
    @Override
    public double[] uplinkS() {
        return uplinkS.clone();
    }

    /**
     * Times at the APs.
     *
     * @return a copy, s, {@code [k]}
     */
    @Override
    public double[] serverS() {
        return serverS.clone();
    }

    /**
     * Downlink times.
     *
     * @return a copy, s, {@code [k]}
     */
    @Override
    public double[] downlinkS() {
        return downlinkS.clone();
    }
}
