package io.splitwave.network.nr;

/**
 * How many other users want the carrier: a birth and death process in continuous time. Users come at a constant rate, each
 * stays for an exponential time, and one who comes when the most are there is lost. In the long run the number has Erlang's
 * distribution: Poisson with mean arrivalsPerS x meanStayS, cut off at the most.
 *
 * @param arrivalsPerS rate of arrivals, 1/s, in [0, 10^6]
 * @param meanStayS mean stay, s, finite, at least 0.001
 * @param most largest number, in [0, 1000]
 */
public record UserLoad(double arrivalsPerS, double meanStayS, int most) {

    /** Bounds on the events of a second, each of which is drawn. */
    private static final double MOST_ARRIVALS_PER_S = 1e6;

    private static final double LEAST_STAY_S = 1e-3;
    private static final int LIMIT = 1000;

    /**
     * Checks the figures.
     *
     * @param arrivalsPerS rate of arrivals, 1/s, in [0, 10^6]
     * @param meanStayS mean stay, s, finite, at least 0.001
     * @param most largest number, in [0, 1000]
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public UserLoad {
        if (!(arrivalsPerS >= 0 && arrivalsPerS <= MOST_ARRIVALS_PER_S)) {
            throw new IllegalArgumentException(
                    "user load: arrivalsPerS must be in [0, " + MOST_ARRIVALS_PER_S + "], was " + arrivalsPerS);
        }
        if (!(meanStayS >= LEAST_STAY_S) || Double.isInfinite(meanStayS)) {
            throw new IllegalArgumentException(
                    "user load: meanStayS must be finite and >= " + LEAST_STAY_S + ", was " + meanStayS);
        }
        if (most < 0 || most > LIMIT) {
            throw new IllegalArgumentException("user load: most must be in [0, " + LIMIT + "], was " + most);
        }
        if (!Double.isFinite(arrivalsPerS * meanStayS)) {
            throw new IllegalArgumentException(
                    "user load: arrivalsPerS x meanStayS must be finite, was " + arrivalsPerS + " x " + meanStayS);
        }
    }

    /**
     * Probability of each number in the long run.
     *
     * @return probabilities of 0 to {@code most}, which add up to 1
     */
    public double[] distribution() {
        double offered = arrivalsPerS * meanStayS;
        double[] probability = new double[most + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int users = 0; users <= most; users++) {
            // logarithms, since offered^n / n! overflows
            probability[users] = users == 0 ? 0 : probability[users - 1] + Math.log(offered / users);
            largest = Math.max(largest, probability[users]);
        }
        double sum = 0;
        for (int users = 0; users <= most; users++) {
            probability[users] = Math.exp(probability[users] - largest);
            sum += probability[users];
        }
        for (int users = 0; users <= most; users++) {
            probability[users] /= sum;
        }
        return probability;
    }

    /**
     * Mean number in the long run.
     *
     * @return in [0, most]
     */
    public double mean() {
        double[] probability = distribution();
        double mean = 0;
        for (int users = 0; users <= most; users++) {
            mean += users * probability[users];
        }
        return mean;
    }
}
