package io.splitwave.scenarios.system;

import java.util.Locale;

/**
 * What a replication is doing: written by the thread that plays it, read by one that wonders why no round ends. Nothing
 * flows back.
 */
public final class Whereabouts {
    /** What the player is busy with. */
    public enum Doing {
        /** The world of the replication is drawn. */
        DRAWS_WORLD("draws its world"),
        /** Devices and channels move on to the next frame. */
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

    /** What a system adds for someone who waits. */
    @FunctionalInterface
    public interface Detail {
        /**
         * What may take so long.
         *
         * @param doing what the player is busy with
         * @param frame the present frame
         * @return the end of a sentence, such as {@code suspect: ud.count, 100}
         */
        String text(Doing doing, long frame);
    }

    /** In one reference, so that its parts belong together. */
    private record Now(Doing doing, long frame, double timeS, Detail detail) {}

    private volatile Now now;

    /**
     * A replication whose world is about to be drawn.
     *
     * @param detail what is suspected until the system says more
     */
    public Whereabouts(Detail detail) {
        now = new Now(Doing.DRAWS_WORLD, 0, 0, detail);
    }

    /**
     * A frame begins, and the world is about to move on to it.
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
     * From now on this is suspected. It is asked by another thread, so it must not change.
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
     * @return what it does, where, and what is suspected
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
