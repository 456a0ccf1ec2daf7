package io.splitwave.network.fading;

/** The time from one frame to the next. */
final class FrameLength {

    private FrameLength() {}

    static void require(double frameS) {
        if (!(frameS > 0) || Double.isInfinite(frameS)) {
            throw new IllegalArgumentException("fading: frame length must be finite and > 0 s, was " + frameS);
        }
    }
}
