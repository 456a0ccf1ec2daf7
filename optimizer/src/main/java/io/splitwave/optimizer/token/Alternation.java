package io.splitwave.optimizer.token;

import io.splitwave.network.rate.SignalToNoise;
import java.util.function.Function;

/**
 * The alternation of the source: power (SUBP1), bandwidth (SUBP2) and tokens (SUBP3) in turn, each the best for the other two.
 *
 * <p>It starts with the most tokens that fit together, with the best bandwidth and power for them. As all UDs that are limited by tau then
 * send until tau, none of them can send another token, and it stalls (DECISIONS.md).
 */
final class Alternation implements TokenScheme {
    static final String NAME = "tokens-bcd";
    private static final int MOST_ROUNDS = 100;
    private static final int HALVINGS = 200;
    /** By how much fewer bits than needed pass for enough: rounding. */
    private static final double ROUNDING = 1e-12;

    private final Function<TokenDemand, int[]> start;

    /** @param start tokens to begin with, {@code [ud]}; where they do not fit, UDs are left out */
    Alternation(Function<TokenDemand, int[]> start) {
        this.start = start;
    }

    static Alternation fromMostTokens() {
        return new Alternation(Alternation::mostTogether);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** As many tokens as a UD can send alone, up to the largest common number with which all fit together. */
    private static int[] mostTogether(TokenDemand demand) {
        TokenInstance instance = demand.instance();
        Admission admission = Admission.all(demand);
        int[] alone = new int[demand.uds()];
        for (int ud : admission.uds()) {
            alone[ud] = demand.mostTokens(ud, instance.bandwidthHz());
        }
        int low = instance.tokensMin();
        int high = instance.tokens();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            int[] tokens = upTo(alone, middle);
            if (admission.keeping(demand, tokens).uds().length == admission.uds().length) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int[] tokens = upTo(alone, low);
        for (int ud : admission.leftOut().keySet()) {
            tokens[ud] = instance.tokensMin();
        }
        return tokens;
    }

    private static int[] upTo(int[] tokens, int most) {
        int[] result = tokens.clone();
        for (int ud = 0; ud < result.length; ud++) {
            result[ud] = Math.min(result[ud], most);
        }
        return result;
    }

    @Override
    public TokenDecision decide(TokenInstance instance) {
        TokenDemand demand = new TokenDemand(new TokenWork(instance));
        int[] tokens = start.apply(demand);
        Admission admission = Admission.all(demand).keeping(demand, tokens);
        TokenDecision state = new TightBand(demand).decision(admission, tokens, Double.NaN);
        for (int round = 0; round < MOST_ROUNDS && admission.uds().length > 0; round++) {
            TokenDecision next = round(demand, admission, state);
            if (!(next.objective() > state.objective() * (1 + ROUNDING))) {
                break;
            }
            state = next;
        }
        return state;
    }

    private static TokenDecision round(TokenDemand demand, Admission admission, TokenDecision state) {
        int[] tokens = state.tokens();
        double[] powerW = powers(demand, admission.uds(), tokens, state.bandwidthHz());
        double[] bandwidthHz = bandwidths(demand, admission.uds(), tokens, powerW, state.tauS());
        TokenDecision sent = Outcome.of(demand.work(), admission, tokens, bandwidthHz, powerW, Double.NaN);
        for (int ud : admission.uds()) {
            tokens[ud] = tokens(demand, ud, tokens[ud], bandwidthHz[ud], powerW[ud], sent.tauS());
        }
        return Outcome.of(demand.work(), admission, tokens, bandwidthHz, powerW, Double.NaN);
    }

    /** SUBP1: the largest power, or the root of p S / R(p) = E_max. */
    private static double[] powers(TokenDemand demand, int[] uds, int[] tokens, double[] bandwidthHz) {
        TokenInstance instance = demand.instance();
        double[] powerW = new double[demand.uds()];
        for (int ud : uds) {
            powerW[ud] = instance.powerMaxW();
            if (demand.work().energyJ(ud, tokens[ud], bandwidthHz[ud], powerW[ud]) > instance.energyBudgetJ()) {
                double snrHzS = demand.snrHzS(ud, Double.POSITIVE_INFINITY);
                double load = LeastBandwidth.load(demand.work().bit(tokens[ud]), snrHzS);
                double snr = LeastBandwidth.snr(LeastBandwidth.logarithm(load));
                powerW[ud] = snr * instance.noiseWPerHz() * bandwidthHz[ud] / instance.gain(ud);
            }
        }
        return powerW;
    }

    /** SUBP2: the bandwidths of the least tau, with the rates that standing time and energy need. */
    private static double[] bandwidths(TokenDemand demand, int[] uds, int[] tokens, double[] powerW, double enoughS) {
        double bandHz = demand.instance().bandwidthHz();
        double lowS = 0;
        double highS = enoughS;
        double[] best = bandwidths(demand, uds, tokens, powerW, new double[demand.uds()], highS);
        for (int step = 0; step < HALVINGS; step++) {
            double tauS = 0.5 * (lowS + highS);
            if (!(tauS > lowS && tauS < highS)) {
                break;
            }
            double[] hz = bandwidths(demand, uds, tokens, powerW, new double[demand.uds()], tauS);
            double sumHz = 0;
            for (int ud : uds) {
                sumHz += hz[ud];
            }
            if (sumHz <= bandHz) {
                highS = tauS;
                best = hz;
            } else {
                lowS = tauS;
            }
        }
        return scaled(best, bandHz);
    }

    private static double[] bandwidths(
            TokenDemand demand, int[] uds, int[] tokens, double[] powerW, double[] into, double tauS) {
        TokenInstance instance = demand.instance();
        for (int ud : uds) {
            double timeS = Math.min(demand.timeS(ud, tauS), instance.energyBudgetJ() / powerW[ud]);
            double bps = demand.work().bit(tokens[ud]) / timeS;
            into[ud] =
                    LeastBandwidth.hz(bps, SignalToNoise.ratio(powerW[ud], instance.gain(ud), instance.noiseWPerHz()));
        }
        return into;
    }

    private static double[] scaled(double[] hz, double bandHz) {
        double sumHz = 0;
        for (double each : hz) {
            sumHz += each;
        }
        double scale = Math.min(1, bandHz / sumHz);
        for (int ud = 0; ud < hz.length; ud++) {
            hz[ud] *= scale;
        }
        return hz;
    }

    /** SUBP3: the most tokens that can be sent within tau, standing time and energy; never fewer than now. */
    private static int tokens(TokenDemand demand, int ud, int now, double hz, double powerW, double tauS) {
        TokenInstance instance = demand.instance();
        double timeS = Math.min(demand.timeS(ud, tauS), instance.energyBudgetJ() / powerW);
        double bit = timeS * demand.work().bps(ud, hz, powerW) * (1 + ROUNDING);
        int kept = instance.tokens();
        while (kept > now && demand.work().bit(kept) > bit) {
            kept--;
        }
        return kept;
    }
}
