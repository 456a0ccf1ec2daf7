package io.splitwave.network.propagation;

/** What no link without an amplifier can do, whatever shadowing is drawn on top of its path loss. */
final class PassiveLink {

    private PassiveLink() {}

    /** The gain, or 1 if it is more: nobody receives more than was sent. */
    static double bounded(double gain) {
        return Math.min(gain, 1);
    }
}
