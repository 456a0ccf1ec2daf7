package io.splitwave.network.nr.coding;

import io.splitwave.network.propagation.Decibels;
import java.util.Objects;

/**
 * Hybrid automatic repeat request with chase combining: the receiver adds up the energy of equal copies, so the j-th
 * transmission is decoded at j times the SINR (D. Chase, "Code combining", IEEE Trans. Communications 33, 1985). Its loss,
 * given that those before were lost, is taken from the same curve. Copies meet sub-slots of their own: the loss of each is
 * averaged over the sub-slots first, then they are multiplied.
 *
 * @param curve loss of one decoding
 * @param subSlots how the SINR moves inside a step
 * @param mostTransmissions largest number of transmissions of a block, in [1, 16]
 */
public record Harq(BlerCurve curve, SubSlots subSlots, int mostTransmissions) {

    private static final int LIMIT = 16;

    /**
     * Checks the figures.
     *
     * @param curve loss of one decoding
     * @param subSlots how the SINR moves inside a step
     * @param mostTransmissions largest number of transmissions of a block, in [1, 16]
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Harq {
        Objects.requireNonNull(curve, "curve");
        Objects.requireNonNull(subSlots, "subSlots");
        if (mostTransmissions < 1 || mostTransmissions > LIMIT) {
            throw new IllegalArgumentException(
                    "HARQ: mostTransmissions must be in [1, " + LIMIT + "], was " + mostTransmissions);
        }
    }

    /**
     * Gain of combining copies.
     *
     * @param copies number of copies j, at least 1
     * @return 10 log10(j), dB
     */
    public static double combiningDb(int copies) {
        return Decibels.of(copies);
    }

    /**
     * What becomes of a block.
     *
     * @param marginDb SINR of the step minus the threshold of the MCS, dB
     * @return first loss, loss after all transmissions, expected number of transmissions
     */
    public Delivery delivery(double marginDb) {
        double first = bler(marginDb);
        double residual = first;
        double transmissions = 1;
        for (int copies = 2; copies <= mostTransmissions; copies++) {
            transmissions += residual;
            residual *= bler(marginDb + combiningDb(copies));
        }
        return new Delivery(first, residual, transmissions);
    }

    /** Mean over the sub-slots. */
    private double bler(double marginDb) {
        double sum = 0;
        for (int subSlot = 0; subSlot < subSlots.count(); subSlot++) {
            sum += curve.bler(marginDb + subSlots.offsetDb(subSlot));
        }
        return sum / subSlots.count();
    }
}
