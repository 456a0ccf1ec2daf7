package io.splitwave.learning.protocol.request;

/**
 * What became of one request.
 *
 * @param request its number, from 0
 * @param ud where it came from, 0 based
 * @param arrivalS when it arrived, s
 * @param endS when it was answered, or when the run ended, s
 * @param served how long it was in service, stage by stage; of an unfinished one as far as it came
 * @param waits how long it waited for each
 * @param answered false if the run ended before
 */
public record InferenceOutcome(
        int request,
        int ud,
        double arrivalS,
        double endS,
        InferenceTimes served,
        InferenceWaits waits,
        boolean answered) {

    /**
     * From arrival to answer, waits included.
     *
     * @return s; of an unfinished one what has passed so far
     */
    public double latencyS() {
        return endS - arrivalS;
    }

    /**
     * Energy of the UD for this request. While a request waits for the UD or its radio, these work for another one, which has
     * that energy; while it waits for the server, the UD idles for it. UDs with several requests at the server idle for each.
     *
     * @param computeW P_C, while it computes, W, finite, at least 0
     * @param transmitW P_T, while it sends, W, finite, at least 0
     * @param idleW P_idle, while it waits for the server and the answer, W, finite, at least 0
     * @return J
     */
    public double energyJ(double computeW, double transmitW, double idleW) {
        return served.energyJ(computeW, transmitW, idleW, waits.serverS() + (served.answerS() + served.serverS()));
    }
}
