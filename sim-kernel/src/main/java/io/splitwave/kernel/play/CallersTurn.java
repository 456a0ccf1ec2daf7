package io.splitwave.kernel.play;

/** Whether a frame process or a round source is being called, which alone may drop members. */
final class CallersTurn {
    private boolean on;

    void begin() {
        on = true;
    }

    void end() {
        on = false;
    }

    boolean isOn() {
        return on;
    }
}
