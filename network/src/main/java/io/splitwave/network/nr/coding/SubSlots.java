package io.splitwave.network.nr.coding;

/**
 * How the SINR moves inside a step: it is spread evenly over so many values from -spread to +spread about the SINR of the
 * step, and every one is as likely.
 *
 * @param count number of values, at least 1
 * @param spreadDb largest distance from the SINR of the step, dB, finite, at least 0; 0 if the count is 1
 */
public record SubSlots(int count, double spreadDb) {

    /**
     * Checks the figures.
     *
     * @param count number of values, at least 1
     * @param spreadDb largest distance from the SINR of the step, dB
     * @throws IllegalArgumentException if a figure is out of its range, or one value is to be spread
     */
    public SubSlots {
        if (count < 1) {
            throw new IllegalArgumentException("sub-slots: count must be >= 1, was " + count);
        }
        if (!(spreadDb >= 0) || Double.isInfinite(spreadDb)) {
            throw new IllegalArgumentException("sub-slots: spreadDb must be finite and >= 0, was " + spreadDb);
        }
        if (count == 1 && spreadDb > 0) {
            throw new IllegalArgumentException(
                    "sub-slots: a single value cannot be spread; spreadDb must be 0, was " + spreadDb);
        }
    }

    /**
     * Distance of a sub-slot from the SINR of the step.
     *
     * @param subSlot in [0, count - 1]
     * @return dB, in [-spread, spread]
     */
    public double offsetDb(int subSlot) {
        return count == 1 ? 0 : spreadDb * (2.0 * subSlot / (count - 1) - 1);
    }
}
