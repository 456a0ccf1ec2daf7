package io.splitwave.output.stored;

/**
 * A file of a run, held against what the manifest says of it.
 *
 * @param name the file
 * @param state what came out
 * @param found in words, what is there and what was expected
 */
public record CheckedFile(String name, State state, String found) {
    /** What came out. */
    public enum State {
        /** As it was written. */
        INTACT,
        /** Not there. */
        MISSING,
        /** Of another size or content, or unreadable. */
        DAMAGED,
        /** The manifest has no checksum of it: an earlier version wrote it. */
        UNKNOWN
    }

    /**
     * Whether it is not what was written.
     *
     * @return true if it is missing or damaged
     */
    public boolean isDamaged() {
        return state == State.MISSING || state == State.DAMAGED;
    }

    /**
     * One line.
     *
     * @return name and finding
     */
    public String text() {
        return name + " " + found;
    }
}
