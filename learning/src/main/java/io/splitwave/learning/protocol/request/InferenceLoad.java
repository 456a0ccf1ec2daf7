package io.splitwave.learning.protocol.request;

/**
 * What one request costs at its cut.
 *
 * @param decideS time to decide where it is cut, s, finite, at least 0
 * @param deviceFlop F_c, work in front of the cut, FLOP, finite, at least 0
 * @param sentBit b_c, what the UD sends, bit, finite, at least 0; 0 only where nothing is left to the server
 * @param serverFlop F - F_c, work behind the cut, FLOP, finite, at least 0
 * @param roundTripS RTT of the network, s, finite, at least 0; it passes only if something is sent
 */
public record InferenceLoad(double decideS, double deviceFlop, double sentBit, double serverFlop, double roundTripS) {

    /**
     * Checks the amounts.
     *
     * @param decideS s
     * @param deviceFlop FLOP
     * @param sentBit bit
     * @param serverFlop FLOP
     * @param roundTripS s
     * @throws IllegalArgumentException if one is out of its range, or the server has work and nothing is sent
     */
    public InferenceLoad {
        require("decideS", decideS);
        require("deviceFlop", deviceFlop);
        require("sentBit", sentBit);
        require("serverFlop", serverFlop);
        require("roundTripS", roundTripS);
        if (sentBit == 0 && serverFlop > 0) {
            throw new IllegalArgumentException("inference load: sentBit must be > 0, as the server has work, was 0.0");
        }
    }

    private static void require(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("inference load: " + name + " must be finite and >= 0, was " + value);
        }
    }

    /**
     * How long the answer is on its way.
     *
     * @return RTT, s; 0 where nothing is sent
     */
    public double answerS() {
        return sentBit > 0 ? roundTripS : 0;
    }
}
