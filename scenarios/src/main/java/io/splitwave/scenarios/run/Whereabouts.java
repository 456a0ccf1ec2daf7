package io.splitwave.scenarios.run;

import io.splitwave.scenarios.format.Scenario;
import java.util.Locale;

/**
 * What a replication is doing: written by the thread that plays it, read by one that wonders why no round ends. Nothing
 * flows back.
 */
final class Whereabouts {
    /** What the player is busy with. */
    enum Doing {
        DRAWS_WORLD("draws its world"),
        MOVES_ON("moves UDs and channels on to"),
        DECIDES("decides"),
        PLAYS("plays");

        private final String text;

        Doing(String text) {
            this.text = text;
        }
    }

    /** In one reference, so that its parts belong together; {@code planned} is the last frame decided, null before. */
    private record Now(Doing doing, long frame, double timeS, PlannedFrame planned) {}

    private volatile Now now = new Now(Doing.DRAWS_WORLD, 0, 0, null);

    /** A frame begins, and the world is about to move on to it. */
    void movesOn(long frame, double timeS) {
        now = new Now(Doing.MOVES_ON, frame, timeS, now.planned);
    }

    /** The scheme is about to decide the frame. */
    void decides() {
        now = new Now(Doing.DECIDES, now.frame, now.timeS, now.planned);
    }

    /** The decision is in force. */
    void playsFrame(PlannedFrame frame) {
        now = new Now(Doing.PLAYS, now.frame, now.timeS, frame);
    }

    /** Where the replication is, its slowest link, and the key that looks guilty. */
    String told(int replication, Scenario scenario) {
        Now seen = now;
        String who = "replication " + replication + " " + seen.doing.text;
        if (seen.doing == Doing.DRAWS_WORLD) {
            return who + "; suspect: ud.count, " + scenario.ud().count();
        }
        String at = String.format(Locale.ROOT, " frame %d, %.6g s of simulated time; ", seen.frame, seen.timeS);
        if (seen.planned == null) {
            return who + at + "suspect: " + Suspect.of(scenario, seen.doing);
        }
        SlowestLink slowest = SlowestLink.of(seen.planned);
        return who + at + "slowest link: " + slowest + "; suspect: "
                + Suspect.of(scenario, seen.doing, seen.frame, slowest);
    }
}
