package io.splitwave.output.stored;

/**
 * A file of a run, compared with its entry in the manifest.
 *
 * @param name the file
 * @param state result of the check
 * @param found what was found and what was expected, in words
 */
public record CheckedFile(String name, State state, String found) {
    /** The result of the check. */
    public enum State {
        /** As it was written. */
        INTACT,
        /** Missing. */
        MISSING,
        /** Of another size or content, or unreadable. */
        DAMAGED,
        /** The manifest has no checksum for it, since an earlier version wrote it. */
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
