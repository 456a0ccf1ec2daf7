package io.splitwave.optimizer.vrsl;

import java.util.Objects;

/**
 * A device that is left out of a frame's plan because no decision reaches it: it gets nothing, and the decision for the
 * others is made as if it were absent.
 *
 * @param ud k, 0..K-1
 * @param reason why
 * @param leastS least time of a round with the budgets and the phases for this device alone, s, &gt; 0; +Infinity if it
 *     never ends
 */
public record LeftOut(int ud, Reason reason, double leastS) {

    /** Why no decision reaches a device. */
    public enum Reason {
        /** For all phases no power of the AP arrives, and each cut sends something down. */
        NO_DOWNLINK("no downlink"),
        /** For all phases no power of the device arrives, and each cut sends something up. */
        NO_UPLINK("no uplink"),
        /**
         * Some power arrives, but a round takes so long that the delays of all others are within its rounding error.
         */
        TOO_SLOW("too slow");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /**
     * Checks the fact.
     *
     * @param ud k, 0..K-1
     * @param reason why
     * @param leastS least time of a round with the budgets and the phases for this device alone, s
     * @throws IllegalArgumentException if ud is negative, or the time not positive
     */
    public LeftOut {
        Objects.requireNonNull(reason, "reason");
        if (ud < 0 || !(leastS > 0)) {
            throw new IllegalArgumentException(
                    "left out: ud must be >= 0 and leastS > 0, were " + ud + " and " + leastS);
        }
    }

    /**
     * The device and the reason in words.
     *
     * @return for instance "UD 3: no uplink" or "UD 4: too slow, at least 1.2E9 s"
     */
    public String text() {
        return "UD " + ud + ": " + reason.text + (Double.isInfinite(leastS) ? "" : ", at least " + leastS + " s");
    }
}
