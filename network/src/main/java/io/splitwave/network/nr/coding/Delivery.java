package io.splitwave.network.nr.coding;

/**
 * What becomes of a transport block at a SINR.
 *
 * @param bler probability that the first transmission is lost, in [0, 1]
 * @param residual probability that all transmissions are lost, in [0, 1]
 * @param transmissions expected number of transmissions, at least 1
 */
public record Delivery(double bler, double residual, double transmissions) {

    /**
     * Blocks that arrive for each transmission.
     *
     * @return (1 - residual) / transmissions, in [0, 1]
     */
    public double perTransmission() {
        return (1 - residual) / transmissions;
    }
}
