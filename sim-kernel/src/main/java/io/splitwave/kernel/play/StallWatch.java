package io.splitwave.kernel.play;

import java.util.ArrayList;
import java.util.List;

/** Counts frames in a row without progress, and fails the run loudly rather than let it tick for ever. */
final class StallWatch {
    private static final int LINES_SHOWN = 5;

    private final long limitFrames;
    private long idleFrames;

    StallWatch(long limitFrames) {
        this.limitFrames = limitFrames;
    }

    /**
     * Looks back on the frame that has just ended.
     *
     * @param waiting cohorts that wait to begin a round
     * @param progress whether anything moved, happened or is due by the clock
     */
    void frameEnded(boolean progress, FrameWindow window, CohortRound[] running, int waiting) {
        idleFrames = progress ? 0 : idleFrames + 1;
        if (idleFrames >= limitFrames) {
            throw new IllegalStateException("stalled: no progress for " + idleFrames + " frames, up to frame "
                    + window.frame() + " at " + window.endS() + " s; " + waits(running, waiting));
        }
    }

    private static String waits(CohortRound[] running, int waiting) {
        List<String> lines = new ArrayList<>();
        if (waiting > 0) {
            lines.add(waiting + (waiting == 1 ? " cohort waits" : " cohorts wait") + " for members");
        }
        for (CohortRound round : running) {
            if (round != null) {
                round.describeWaits(lines);
            }
        }
        String shown = String.join("; ", lines.subList(0, Math.min(LINES_SHOWN, lines.size())));
        return lines.size() > LINES_SHOWN ? shown + "; and " + (lines.size() - LINES_SHOWN) + " more" : shown;
    }
}
