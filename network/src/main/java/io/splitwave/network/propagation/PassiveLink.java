package io.splitwave.network.propagation;

/** The bound of a link without an amplifier, whatever shadowing is drawn on top of its path loss. */
final class PassiveLink {

    private PassiveLink() {}

    /** The gain, or 1 if it is more: no receiver gets more power than was sent. */
    static double bounded(double gain) {
        return Math.min(gain, 1);
    }
}
