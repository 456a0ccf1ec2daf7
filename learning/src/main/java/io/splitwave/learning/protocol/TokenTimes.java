package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.BarrierRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Closed form of {@link TokenRound} with a dedicated server: the longest first leg; the barrier in front of the server; the
 * longest pass there and the step after it, or the longest way back, whichever is over later; the aggregation.
 */
record TokenTimes(List<TokenChain> chains, BarrierRule rule, StageRate rate) {

    double roundS(int[] members, Map<Integer, TokenStep> decided, double trainS, double aggregateS) {
        double decisionS = Arrays.stream(members)
                .mapToDouble(ud -> ClosedForm.chainS(ud, chains.get(ud).importance(), rate))
                .max()
                .orElseThrow();
        int[] senders = Arrays.stream(members).filter(decided::containsKey).toArray();
        if (senders.length == 0) {
            throw new IllegalArgumentException("token round: at least 1 member must send tokens, was 0");
        }
        double[] sentS = Arrays.stream(senders)
                .mapToDouble(
                        ud -> decisionS + ClosedForm.chainS(ud, chains.get(ud).tokens(decided.get(ud)), rate))
                .toArray();
        double opensS = Math.max(decisionS, ClosedForm.opensS(sentS, List.of(rule)));
        double servedS = opensS;
        double backS = opensS;
        boolean anyone = false;
        for (int i = 0; i < senders.length; i++) {
            if (sentS[i] <= opensS) {
                anyone = true;
                TokenChain chain = chains.get(senders[i]);
                TokenStep step = decided.get(senders[i]);
                double passedS = opensS + ClosedForm.chainS(senders[i], List.of(chain.server(step)), rate);
                servedS = Math.max(servedS, passedS);
                backS = Math.max(backS, passedS + ClosedForm.chainS(senders[i], chain.back(step), rate));
            }
        }
        return anyone ? Math.max(servedS + trainS, backS) + aggregateS : opensS;
    }
}
