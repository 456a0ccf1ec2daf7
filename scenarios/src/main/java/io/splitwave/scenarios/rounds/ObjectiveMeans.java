package io.splitwave.scenarios.rounds;

/** Means over the decisions of a replication of an objective that is to be large, and of its gap to a proven bound. */
public final class ObjectiveMeans {
    private int decisions;
    private int bounded;
    private double sum;
    private double sumGap;

    /** Starts without decisions. */
    public ObjectiveMeans() {
        // sums that grow
    }

    /**
     * Adds a decision.
     *
     * @param objective what was reached, at least 0
     * @param upperBound what no decision exceeds; NaN if none is proven
     */
    public void add(double objective, double upperBound) {
        decisions++;
        sum += objective;
        if (upperBound > 0 && objective > 0) {
            sumGap += upperBound / objective - 1;
            bounded++;
        }
    }

    /**
     * Mean objective.
     *
     * @return NaN without decisions
     */
    public double mean() {
        return perDecision(sum);
    }

    /**
     * Mean of the bound over the objective, less 1, of the decisions that have both.
     *
     * @return NaN if none has
     */
    public double meanGap() {
        return bounded == 0 ? Double.NaN : sumGap / bounded;
    }

    /**
     * A sum over all decisions, for each of them.
     *
     * @param total the sum
     * @return its mean; NaN without decisions
     */
    public double perDecision(double total) {
        return decisions == 0 ? Double.NaN : total / decisions;
    }
}
