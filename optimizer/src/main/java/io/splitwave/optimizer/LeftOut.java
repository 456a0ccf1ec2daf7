package io.splitwave.optimizer;

import java.util.Objects;

/**
 * A device that is left out of a frame's plan because no decision reaches it: it gets nothing, and the others are decided
 * for as if it were not there.
 *
 * @param ud k, 0..K-1
 * @param reason why
 * @param leastS what a round would take it at the very least, with the budgets and the phases for it alone, s, &gt; 0;
 *     +Infinity if it never ends
 */
public record LeftOut(int ud, Reason reason, double leastS) {

    /** Why no decision reaches a device. */
    public enum Reason {
        /** Whatever the phases, nothing of the AP's power arrives, and each cut sends something down. */
        NO_DOWNLINK("no downlink"),
        /** Whatever the phases, nothing of the device's power arrives, and each cut sends something up. */
        NO_UPLINK("no uplink"),
        /** Something arrives, but a round takes so long that beside it the delays of all others are rounding. */
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
     * @param leastS what a round would take it at the very least, with the budgets and the phases for it alone, s
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
     * The fact in words.
     *
     * @return for instance "UD 3: no uplink" or "UD 4: too slow, at least 1.2E9 s"
     */
    public String text() {
        return "UD " + ud + ": " + reason.text + (Double.isInfinite(leastS) ? "" : ", at least " + leastS + " s");
    }
}
