package io.splitwave.optimizer.token;

import java.util.Arrays;

/** What a choice of tokens, bandwidth and power comes to: the one home of the objective. */
final class Outcome {
    private Outcome() {}

    /** The importance that is sent. */
    static double importance(TokenInstance instance, int[] uds, int[] tokens) {
        double sum = 0;
        for (int ud : uds) {
            sum += instance.importance(ud, tokens[ud]);
        }
        return sum;
    }

    /**
     * The decision.
     *
     * @param tokens K, {@code [ud]}; any value where a UD is left out
     * @param upperBound of the objective, or NaN
     */
    static TokenDecision of(
            TokenWork work,
            Admission admission,
            int[] tokens,
            double[] bandwidthHz,
            double[] powerW,
            double upperBound) {
        TokenInstance instance = work.instance();
        int[] kept = new int[instance.uds()];
        Arrays.fill(kept, -1);
        double tauS = 0;
        for (int ud : admission.uds()) {
            kept[ud] = tokens[ud];
            tauS = Math.max(tauS, work.airtimeS(ud, tokens[ud], bandwidthHz[ud], powerW[ud]));
        }
        double sum = importance(instance, admission.uds(), tokens);
        double objective = sum == 0 ? 0 : sum / (instance.overheadS() + tauS);
        double bound = upperBound < objective ? objective : upperBound;
        return new TokenDecision(kept, bandwidthHz, powerW, tauS, objective, bound, admission.leftOut());
    }
}
