package io.splitwave.output.report;

/**
 * How well a user device was heard during a frame: the channel drawn again, as no table stores it.
 *
 * @param frame frame, from 0
 * @param ud user device, from 0
 * @param downlinkGain squared norm of its downlink under the phases at the start of the frame, a ratio, at least 0; NaN if
 *     it did not take part
 * @param uplinkGain the same of its uplink
 */
public record UdGain(long frame, int ud, double downlinkGain, double uplinkGain) {

    /**
     * Checks the gains.
     *
     * @param frame frame, from 0
     * @param ud user device, from 0
     * @param downlinkGain squared norm of its downlink under the phases at the start of the frame, a ratio
     * @param uplinkGain the same of its uplink
     * @throws IllegalArgumentException if a gain is negative or infinite
     */
    public UdGain {
        if (downlinkGain < 0 || uplinkGain < 0 || Double.isInfinite(downlinkGain) || Double.isInfinite(uplinkGain)) {
            throw new IllegalArgumentException("gain of UD " + ud + " in frame " + frame
                    + ": must be finite and >= 0, was " + downlinkGain + " down and " + uplinkGain + " up");
        }
    }
}
