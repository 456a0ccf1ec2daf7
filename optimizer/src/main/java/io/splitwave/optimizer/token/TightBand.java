package io.splitwave.optimizer.token;

/**
 * Bandwidth and power that are best for given tokens: those of the least tau with which the demands fit into the band.
 *
 * <p>The sum of demands falls with tau, and its logarithm is nearly linear in that of tau, so a Newton step in both logarithms is used,
 * with a bracket.
 */
final class TightBand {
    private static final int MOST_STEPS = 200;
    /** By how much the band may be exceeded before the bandwidths are scaled to it. */
    private static final double ROUNDING = 1e-14;

    private final TokenDemand demand;
    private final double[] cell = new double[2];

    TightBand(TokenDemand demand) {
        this.demand = demand;
    }

    TokenDemand demand() {
        return demand;
    }

    /** The sum of the least bandwidths, Hz. */
    double sumHz(int[] uds, int[] tokens, double tauS) {
        double sum = 0;
        for (int ud : uds) {
            sum += demand.hz(ud, tokens[ud], tauS);
        }
        return sum;
    }

    /**
     * The least tau.
     *
     * @param uds at least one; they fit into the band if tau is large enough
     * @param tokens K, {@code [ud]}
     * @param guessS a first value, s, finite, greater than 0
     * @return s
     */
    double tauS(int[] uds, int[] tokens, double guessS) {
        double bandHz = demand.instance().bandwidthHz();
        double lowS = 0;
        double highS = Double.POSITIVE_INFINITY;
        double tauS = guessS;
        for (int step = 0; step < MOST_STEPS; step++) {
            double hz = 0;
            double fall = 0;
            for (int ud : uds) {
                demand.hzAndFall(ud, tokens[ud], tauS, cell);
                hz += cell[0];
                fall += cell[1];
            }
            double excess = Math.log(hz / bandHz);
            if (Math.abs(excess) <= ROUNDING) {
                return tauS;
            }
            if (excess > 0) {
                lowS = tauS;
            } else {
                highS = tauS;
            }
            double nextS = fall > 0 && hz < Double.POSITIVE_INFINITY
                    ? tauS * Math.exp(Math.max(-2, Math.min(2, excess * hz / (fall * tauS))))
                    : Double.NaN;
            if (!(nextS > lowS && nextS < highS) || step % 8 == 7) {
                nextS = between(lowS, highS);
            }
            if (!(nextS > lowS && nextS < highS)) {
                break;
            }
            tauS = nextS;
        }
        return highS;
    }

    private static double between(double lowS, double highS) {
        if (lowS == 0) {
            return highS / 2;
        }
        return Double.isInfinite(highS) ? 2 * lowS : Math.sqrt(lowS) * Math.sqrt(highS);
    }

    /**
     * The decision with these tokens.
     *
     * @param admission who sends; they fit into the band
     * @param tokens K, {@code [ud]}
     * @param upperBound of the objective, or NaN
     */
    TokenDecision decision(Admission admission, int[] tokens, double upperBound) {
        int[] uds = admission.uds();
        double[] bandwidthHz = new double[demand.uds()];
        double[] powerW = new double[demand.uds()];
        if (uds.length > 0) {
            double tauS = tauS(uds, tokens, 1);
            double sumHz = 0;
            for (int ud : uds) {
                bandwidthHz[ud] = demand.hz(ud, tokens[ud], tauS);
                powerW[ud] = demand.powerW(demand.timeS(ud, tauS));
                sumHz += bandwidthHz[ud];
            }
            double scale = Math.min(1, demand.instance().bandwidthHz() / sumHz);
            for (int ud : uds) {
                bandwidthHz[ud] *= scale;
            }
        }
        return Outcome.of(demand.work(), admission, tokens, bandwidthHz, powerW, upperBound);
    }
}
