package io.splitwave.scenarios.inference;

import io.splitwave.optimizer.partition.PartitionCut;

/**
 * One place where the network may be cut, for one request.
 *
 * @param name lower case letters, digits and hyphens
 * @param deviceFlop F_c, forward work in front of the cut, FLOP
 * @param serverFlop F - F_c, work behind the cut, FLOP
 * @param bit b_c, what the device sends, bit; 0 where nothing is left to the server
 * @param leakage rho_c, a lower bound of what is given away, 0 to 1
 * @param allowed whether a policy may choose the cut
 */
public record ServedCut(
        String name, double deviceFlop, double serverFlop, double bit, double leakage, boolean allowed) {
    /**
     * The cut as policies see it.
     *
     * @return the same figures
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public PartitionCut partition() {
        return new PartitionCut(name, deviceFlop, serverFlop, bit, leakage, allowed);
    }
}
