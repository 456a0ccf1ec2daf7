package io.splitwave.learning.profile;

/** What the AP sends to a UD in a round, D_DL(m) of VRSL (11). */
public sealed interface Downlink {

    /** The gradient by the activation that the UD sent up. */
    record Gradient() implements Downlink {}

    /** The parameters of the device-side layers. */
    record SubModel() implements Downlink {}

    /**
     * The same number of bits at every cut from 1 on.
     *
     * @param bit D_DL, bit, finite, at least 0
     */
    record Fixed(double bit) implements Downlink {
        /**
         * Checks the size.
         *
         * @param bit D_DL, bit, finite, at least 0
         * @throws IllegalArgumentException if it is out of its range
         */
        public Fixed {
            if (!(bit >= 0) || Double.isInfinite(bit)) {
                throw new IllegalArgumentException("downlink: bit must be finite and >= 0, was " + bit);
            }
        }
    }
}
