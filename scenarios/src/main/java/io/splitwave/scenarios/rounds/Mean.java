package io.splitwave.scenarios.rounds;

/** The mean of the values so far, summed in the order in which they come. */
public final class Mean {
    private long count;
    private double sum;

    /** Starts without values. */
    public Mean() {
        // a sum that grows
    }

    /**
     * Adds a value.
     *
     * @param value any
     */
    public void add(double value) {
        count++;
        sum += value;
    }

    /**
     * The mean.
     *
     * @return NaN without values
     */
    public double value() {
        return count == 0 ? Double.NaN : sum / count;
    }
}
