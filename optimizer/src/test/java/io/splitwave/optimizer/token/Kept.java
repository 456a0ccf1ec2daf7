package io.splitwave.optimizer.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Checks a decision against every limit of its instance, from the formulas and not from the code that decides. */
final class Kept {
    private static final double WITHIN = 1 + 1e-9;

    private Kept() {}

    static TokenDecision require(TokenInstance instance, TokenDecision decision) {
        double sumHz = 0;
        double sum = 0;
        double tauS = 0;
        for (int ud = 0; ud < instance.uds(); ud++) {
            if (decision.leftOut().containsKey(ud)) {
                continue;
            }
            int kept = decision.tokens()[ud];
            double hz = decision.bandwidthHz()[ud];
            double powerW = decision.powerW()[ud];
            double bit = (kept == instance.tokens() ? kept + 1 : kept + 2) * instance.tokenBit();
            double snr = powerW * instance.gain()[ud] / (instance.noiseWPerHz() * hz);
            double timeS = bit / (hz * Math.log1p(snr) / Math.log(2));
            assertThat(kept).isBetween(instance.tokensMin(), instance.tokens());
            assertThat(powerW).isLessThanOrEqualTo(instance.powerMaxW() * WITHIN);
            assertThat(powerW * timeS).isLessThanOrEqualTo(instance.energyBudgetJ() * WITHIN);
            assertThat(timeS).isLessThanOrEqualTo((instance.standingS()[ud] - instance.beforeS()[ud]) * WITHIN);
            sumHz += hz;
            sum += instance.importance()[ud][kept];
            tauS = Math.max(tauS, timeS);
        }
        assertThat(sumHz).isLessThanOrEqualTo(instance.bandwidthHz() * WITHIN);
        assertThat(decision.tauS()).isCloseTo(tauS, within(1e-9 * tauS));
        double objective = sum == 0 ? 0 : sum / (instance.overheadS() + tauS);
        assertThat(decision.objective()).isCloseTo(objective, within(1e-9 * objective));
        assertThat(decision.upperBound() < decision.objective()).isFalse();
        return decision;
    }
}
