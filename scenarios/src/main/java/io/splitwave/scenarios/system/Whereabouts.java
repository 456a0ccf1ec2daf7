package io.splitwave.scenarios.system;

import java.util.Locale;

/**
 * The present state of a replication: written by the thread that plays it, read by another thread when no round ends.
 * It never changes a result.
 */
public final class Whereabouts {
    /** The present activity of the player. */
    public enum Doing {
        /** The world of the replication is drawn. */
        DRAWS_WORLD("draws its world"),
        /** Devices and channels advance to the next frame. */
        MOVES_ON("moves UDs and channels on to"),
        /** The scheme decides. */
        DECIDES("decides"),
        /** The kernel plays. */
        PLAYS("plays");

        private final String text;

        Doing(String text) {
            this.text = text;
        }
    }

    /** The system's addition for a waiting person. */
    @FunctionalInterface
    public interface Detail {
        /**
         * The probable reason for a long time.
         *
         * @param doing the present activity of the player
         * @param frame the present frame
         * @return the end of a sentence, such as {@code suspect: ud.count, 100}
         */
        String text(Doing doing, long frame);
    }

    /** In one reference, so that its parts are from the same moment. */
    private record Now(Doing doing, long frame, double timeS, Detail detail) {}

    private volatile Now now;

    /**
     * A replication whose world is about to be drawn.
     *
     * @param detail the suspected reason until the system gives one
     */
    public Whereabouts(Detail detail) {
        now = new Now(Doing.DRAWS_WORLD, 0, 0, detail);
    }

    /**
     * A frame begins, and the world is about to advance to it.
     *
     * @param frame the frame, from 0
     * @param timeS its start, s
     */
    public void movesOn(long frame, double timeS) {
        now = new Now(Doing.MOVES_ON, frame, timeS, now.detail);
    }

    /** The scheme is about to decide the frame. */
    public void decides() {
        now = new Now(Doing.DECIDES, now.frame, now.timeS, now.detail);
    }

    /** A decision is in force, and the kernel plays. */
    public void plays() {
        now = new Now(Doing.PLAYS, now.frame, now.timeS, now.detail);
    }

    /**
     * Sets the suspected reason. Another thread reads it, so it must be immutable.
     *
     * @param detail what may take so long
     */
    public void suspects(Detail detail) {
        now = new Now(now.doing, now.frame, now.timeS, detail);
    }

    /**
     * The present state in a sentence.
     *
     * @param replication which replication it is
     * @return its activity, its frame, and the suspected reason
     */
    public String text(int replication) {
        Now seen = now;
        String where = seen.doing == Doing.DRAWS_WORLD
                ? ""
                : String.format(Locale.ROOT, " frame %d, %.6g s of simulated time", seen.frame, seen.timeS);
        return "replication " + replication + " " + seen.doing.text + where + "; "
                + seen.detail.text(seen.doing, seen.frame);
    }
}
