package io.splitwave.scenarios.system.stsflora;

import io.splitwave.optimizer.token.TokenInstance;
import io.splitwave.scenarios.rounds.Site;
import java.util.Arrays;

/**
 * What is fixed for a replication and not decided.
 *
 * @param site band, access point, server and processors
 * @param costs bits and work of a round
 * @param cpuHz clock of each device, Hz; not to be written to
 * @param maxPowerW highest transmit power, W
 * @param energyBudgetJ most energy for sending tokens, J; may be infinite
 * @param longestS longest time from the start of a round by which tokens must have arrived, s; may be infinite
 * @param tokensMin fewest tokens that a device keeps
 * @param addsOverhead whether the mean time before tokens can be sent is part of the objective
 * @param importance how important tokens are
 */
record TokenWorld(
        Site site,
        TokenCosts costs,
        double[] cpuHz,
        double maxPowerW,
        double energyBudgetJ,
        double longestS,
        int tokensMin,
        boolean addsOverhead,
        DrawnImportance importance) {

    /** Until when a device can send, from the start of the round, s: it leaves, or the round is over for it. */
    double limitS(double standingS) {
        return Math.min(longestS, standingS);
    }

    /**
     * What is known when the importances have arrived.
     *
     * @param members UDs whose importance has arrived
     * @param inForce has their channels
     * @param round number of the round
     * @param elapsedS since its start, s
     * @param nowS time, s
     */
    TokenInstance instance(int[] members, TokensInForce inForce, int round, double elapsedS, double nowS) {
        double[] gain = new double[members.length];
        double[][] cumulated = new double[members.length][];
        double[] standingS = new double[members.length];
        double[] beforeS = new double[members.length];
        for (int n = 0; n < members.length; n++) {
            int ud = members[n];
            gain[n] = inForce.frame().now().gain(ud);
            cumulated[n] = importance.cumulated(ud, round);
            standingS[n] = limitS(elapsedS + inForce.frame().standingS(ud, nowS));
            beforeS[n] = elapsedS + decisionS(gain[n]);
        }
        return new TokenInstance(
                site.bandwidthHz(),
                site.noiseWPerHz(),
                gain,
                costs.tokenBit(),
                cumulated,
                tokensMin,
                costs.tokens(),
                maxPowerW,
                energyBudgetJ,
                standingS,
                beforeS,
                addsOverhead ? Arrays.stream(beforeS).average().orElse(0) : 0);
    }

    /** Time in which the decision comes down; of a device that cannot be reached 0, as it cannot send either. */
    private double decisionS(double gain) {
        double bps = site.bps(site.bandwidthHz(), site.apPowerW(), gain);
        return bps > 0 ? TokenCosts.DECISION_BIT / bps : 0;
    }
}
