package io.splitwave.kernel.play;

/** What happens at the start of each frame, frame 0 included, before the rates of the frame are asked. */
public interface FrameProcess {
    /**
     * The world moves on. All that completes exactly at this instant has completed.
     *
     * @param frame the frame that begins, from 0
     * @param startS its start, s: frame times frame length
     */
    void boundary(long frame, double startS);

    /**
     * Decisions for the frame are taken. Nothing has started in it yet.
     *
     * @param frame the frame that begins, from 0
     * @param startS its start, s
     */
    void decide(long frame, double startS);
}
