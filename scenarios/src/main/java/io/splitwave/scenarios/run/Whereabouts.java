package io.splitwave.scenarios.run;

import io.splitwave.scenarios.format.Scenario;
import java.util.Locale;

/**
 * What a replication is doing: written by the thread that plays it, read by one that wonders why no round ends. Nothing
 * flows back.
 */
final class Whereabouts {
    private enum Doing {
        DRAWS_WORLD,
        MOVES_ON,
        DECIDES,
        PLAYS
    }

    /** In one reference, so that its parts belong together; no frame yet while the world is drawn. */
    private record Now(Doing doing, long frame, double timeS, PlannedFrame planned) {}

    private volatile Now now = new Now(Doing.DRAWS_WORLD, 0, 0, null);

    /** A frame begins, and the world is about to move on to it. */
    void movesOn(long frame, double timeS) {
        now = new Now(Doing.MOVES_ON, frame, timeS, null);
    }

    /** The scheme is about to decide the frame. */
    void decides() {
        now = new Now(Doing.DECIDES, now.frame, now.timeS, null);
    }

    /** The decision is in force. */
    void playsFrame(PlannedFrame frame) {
        now = new Now(Doing.PLAYS, now.frame, now.timeS, frame);
    }

    /** Where the replication is, its slowest link, and the key that looks guilty. */
    String told(int replication, Scenario scenario) {
        Now seen = now;
        String who = "replication " + replication;
        if (seen.doing == Doing.DRAWS_WORLD) {
            return who + " draws its world; suspect: ud.count, " + scenario.ud().count() + " UDs";
        }
        String at = String.format(Locale.ROOT, "frame %d, %.6g s of simulated time", seen.frame, seen.timeS);
        return switch (seen.doing) {
            case MOVES_ON -> who + " moves UDs and channels on to " + at + "; suspect: " + Suspect.ofMoving(scenario);
            case DECIDES -> who + " decides " + at + "; suspect: " + Suspect.ofDeciding(scenario);
            default -> {
                SlowestLink slowest = SlowestLink.of(seen.planned);
                yield who + " plays " + at + "; slowest link: " + slowest + "; suspect: "
                        + Suspect.ofPlaying(scenario, seen.frame, slowest);
            }
        };
    }
}
