package io.splitwave.learning.protocol.request;

/**
 * How long each stage of a request takes, without the waits in front of it: the one home of latency and energy of a request.
 *
 * @param decideS decision, s, at least 0
 * @param deviceS F_c / U, how long the UD computes, s, at least 0
 * @param sendingS b_c / R, how long it sends, s, at least 0; infinite if it never ends
 * @param answerS RTT, s, at least 0; 0 where nothing is sent
 * @param serverS (F - F_c) / S, how long the server computes, s, at least 0
 */
public record InferenceTimes(double decideS, double deviceS, double sendingS, double answerS, double serverS) {

    /**
     * Checks the times.
     *
     * @param decideS decision, s
     * @param deviceS UD, s
     * @param sendingS radio, s
     * @param answerS round trip, s
     * @param serverS server, s
     * @throws IllegalArgumentException if one is negative or NaN
     */
    public InferenceTimes {
        if (!(decideS >= 0 && deviceS >= 0 && sendingS >= 0 && answerS >= 0 && serverS >= 0)) {
            throw new IllegalArgumentException(
                    "inference times: all must be >= 0, were decideS " + decideS + ", deviceS " + deviceS
                            + ", sendingS " + sendingS + ", answerS " + answerS + " and serverS " + serverS);
        }
    }

    /**
     * Closed form of a request that is alone at constant rates: work over rate, stage by stage.
     *
     * @param load what the request costs
     * @param deviceFlopPerS U, speed of the UD, FLOP/s, finite, greater than 0
     * @param bps R, rate of the link, bit/s, finite, at least 0; at 0 what is sent never arrives
     * @param serverFlopPerS S, speed of the server, FLOP/s, finite, greater than 0
     * @return the times
     * @throws IllegalArgumentException if a rate is out of its range
     */
    public static InferenceTimes alone(InferenceLoad load, double deviceFlopPerS, double bps, double serverFlopPerS) {
        if (!(deviceFlopPerS > 0 && deviceFlopPerS < Double.POSITIVE_INFINITY)
                || !(serverFlopPerS > 0 && serverFlopPerS < Double.POSITIVE_INFINITY)
                || !(bps >= 0 && bps < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "inference times: speeds must be finite and > 0 FLOP/s, the rate finite and" + " >= 0 bit/s; were "
                            + deviceFlopPerS + ", " + serverFlopPerS + " and " + bps);
        }
        return new InferenceTimes(
                load.decideS(),
                load.deviceFlop() / deviceFlopPerS,
                load.sentBit() > 0 ? load.sentBit() / bps : 0,
                load.answerS(),
                load.serverFlop() / serverFlopPerS);
    }

    /**
     * The stages one after the other.
     *
     * @return from arrival to answer of a request that is alone, s; may be infinite
     */
    public double latencyS() {
        return decideS + deviceS + sendingS + answerS + serverS;
    }

    /**
     * P_C deviceS + P_T sendingS + P_idle (answerS + serverS), energy of the UD for a request that finds the server free. The
     * decision costs no energy.
     *
     * @param computeW P_C, while it computes, W, finite, at least 0
     * @param transmitW P_T, while it sends, W, finite, at least 0
     * @param idleW P_idle, while it waits for the answer, W, finite, at least 0
     * @return J; infinite if it sends for ever, also with a transmit power of 0
     */
    public double energyJ(double computeW, double transmitW, double idleW) {
        return energyJ(computeW, transmitW, idleW, answerS + serverS);
    }

    /**
     * The same for a given wait.
     *
     * @param computeW P_C, W, finite, at least 0
     * @param transmitW P_T, W, finite, at least 0
     * @param idleW P_idle, W, finite, at least 0
     * @param waitingS from the end of sending to the answer, s, at least 0
     * @return J; infinite if it sends for ever
     */
    public double energyJ(double computeW, double transmitW, double idleW, double waitingS) {
        double sendingJ = Double.isInfinite(sendingS) ? sendingS : transmitW * sendingS;
        return computeW * deviceS + sendingJ + idleW * waitingS;
    }
}
