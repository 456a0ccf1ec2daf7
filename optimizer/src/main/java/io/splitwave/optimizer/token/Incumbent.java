package io.splitwave.optimizer.token;

/** The best tokens so far. */
final class Incumbent {
    /** A smaller gain is rounding. */
    private static final double LEAST_GAIN = 1e-13;

    private static final double ROUNDING = 1e-12;

    private final TightBand band;
    private final TokenInstance instance;
    private final int[] uds;
    private final double[] cell = new double[2];
    private int[] tokens;
    private double tauS;
    private double objective;

    /**
     * @param uds that send, at least one
     * @param fewest tokens to begin with, {@code [ud]}; they fit into the band if tau is large enough
     */
    Incumbent(TightBand band, int[] uds, int[] fewest) {
        this.band = band;
        this.instance = band.demand().instance();
        this.uds = uds;
        take(fewest, 1);
    }

    private void take(int[] better, double guessS) {
        tokens = better.clone();
        tauS = band.tauS(uds, tokens, guessS);
        objective = Outcome.importance(instance, uds, tokens) / (instance.overheadS() + tauS);
    }

    int[] tokens() {
        return tokens;
    }

    double tauS() {
        return tauS;
    }

    double objective() {
        return objective;
    }

    /**
     * Takes other tokens if they are better. Their importance tells the tau below which they are; they are better if they fit into the
     * band by then.
     */
    boolean offer(int[] other) {
        double sum = Outcome.importance(instance, uds, other);
        double needS = sum / (objective * (1 + LEAST_GAIN)) - instance.overheadS();
        if (!(needS > 0) || !(band.sumHz(uds, other, needS) < instance.bandwidthHz())) {
            return false;
        }
        take(other, Double.isInfinite(needS) ? 1 : needS);
        return true;
    }

    /** Offers tokens that differ from the best ones by one step of one UD, until none is better. */
    void polish() {
        boolean better = true;
        while (better) {
            better = false;
            double slope = fallHzPerS();
            for (int ud : uds) {
                for (int step = -1; step <= 1; step += 2) {
                    int kept = next(tokens[ud], step);
                    if (kept < instance.tokensMin() || kept > instance.tokens() || !promising(ud, kept, slope)) {
                        continue;
                    }
                    int[] other = tokens.clone();
                    other[ud] = kept;
                    if (offer(other)) {
                        better = true;
                        slope = fallHzPerS();
                    }
                }
            }
        }
    }

    private double fallHzPerS() {
        double sum = 0;
        for (int ud : uds) {
            band.demand().hzAndFall(ud, tokens[ud], tauS, cell);
            sum += cell[1];
        }
        return sum;
    }

    /** Whether the tangents of the demands at the best tau leave it open that one change is better. */
    private boolean promising(int ud, int kept, double slope) {
        if (objective == 0) {
            return true;
        }
        double more = instance.importance(ud, kept) - instance.importance(ud, tokens[ud]);
        band.demand().hzAndFall(ud, tokens[ud], tauS, cell);
        double hz = cell[0];
        double fall = cell[1];
        band.demand().hzAndFall(ud, kept, tauS, cell);
        if (Double.isInfinite(cell[0])) {
            return more > 0;
        }
        return cell[0] - hz < (slope - fall + cell[1]) * more / objective + ROUNDING * instance.bandwidthHz();
    }

    /** K = N - 1 is passed over: it sends the same as K = N. */
    private int next(int kept, int step) {
        int next = kept + step;
        return next == instance.tokens() - 1 ? next + step : next;
    }
}
