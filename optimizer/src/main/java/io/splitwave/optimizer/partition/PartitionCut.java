package io.splitwave.optimizer.partition;

/**
 * One place where a network may be cut, for one request.
 *
 * @param name lower case letters, digits and hyphens
 * @param deviceFlop F_c, work in front of the cut, FLOP, finite, at least 0
 * @param serverFlop F - F_c, work behind the cut, FLOP, finite, at least 0
 * @param bit b_c, what the device sends, bit, finite, at least 0; 0 only where nothing is left to the server
 * @param leakage rho_c, measured leakage of what is sent, 0 to 1. It is a lower bound: a stronger attack may exist
 * @param allowed whether a policy may choose the cut
 */
public record PartitionCut(
        String name, double deviceFlop, double serverFlop, double bit, double leakage, boolean allowed) {
    /**
     * Checks the figures.
     *
     * @param name of the cut
     * @param deviceFlop work in front of the cut, FLOP
     * @param serverFlop work behind the cut, FLOP
     * @param bit what is sent, bit
     * @param leakage measured leakage
     * @param allowed whether a policy may choose it
     * @throws IllegalArgumentException if a figure is out of its range; the message names the cut
     */
    public PartitionCut {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw PartitionInstance.wrong(
                    "the name of a cut must be of lower case letters and digits, with single hyphens between, was '"
                            + name + "'");
        }
        String ofCut = " of cut " + name;
        PartitionInstance.requireLeast("deviceFlop" + ofCut, deviceFlop);
        PartitionInstance.requireLeast("serverFlop" + ofCut, serverFlop);
        PartitionInstance.requireLeast("bit" + ofCut, bit);
        if (bit == 0 && serverFlop > 0) {
            throw PartitionInstance.wrong("bit" + ofCut + " must be > 0, as the server has work, was 0.0");
        }
        if (!(leakage >= 0 && leakage <= 1)) {
            throw PartitionInstance.wrong("leakage" + ofCut + " must be >= 0 and <= 1, was " + leakage);
        }
    }

    /**
     * Whether a request leaves the device.
     *
     * @return false where nothing is sent
     */
    public boolean sends() {
        return bit > 0;
    }
}
