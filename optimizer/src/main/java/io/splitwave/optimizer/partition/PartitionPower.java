package io.splitwave.optimizer.partition;

/**
 * Power of the device by what it does.
 *
 * @param computeW P_C, while it computes, W, finite, at least 0
 * @param transmitW P_T, while it sends, W, finite, at least 0
 * @param idleW P_idle, while it waits for the server, W, finite, at least 0
 */
public record PartitionPower(double computeW, double transmitW, double idleW) {
    /**
     * Checks the figures.
     *
     * @param computeW while it computes, W
     * @param transmitW while it sends, W
     * @param idleW while it waits, W
     * @throws IllegalArgumentException if one is out of its range
     */
    public PartitionPower {
        PartitionInstance.requireLeast("power.computeW", computeW);
        PartitionInstance.requireLeast("power.transmitW", transmitW);
        PartitionInstance.requireLeast("power.idleW", idleW);
    }
}
