package io.splitwave.output.straggler;

/** Mean of the values that are there, summed in the order in which they come. */
public final class Mean {
    private long n;
    private double sum;

    /** Of nothing yet. */
    public Mean() {}

    /**
     * Adds a value.
     *
     * @param value the next value; NaN for one that is not there, which changes nothing
     */
    public void add(double value) {
        if (!Double.isNaN(value)) {
            n++;
            sum += value;
        }
    }

    /**
     * The mean.
     *
     * @return NaN if no value was there
     */
    public double value() {
        return n == 0 ? Double.NaN : sum / n;
    }
}
