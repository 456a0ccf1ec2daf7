package io.splitwave.learning.data;

/** A data file is not what it should be. The message names the file, where in it, what was expected and what is there. */
public final class UnreadableDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes one mismatch.
     *
     * @param file the file as the user knows it
     * @param offset byte at which it shows, from 0, of the decompressed file
     * @param expected what should be there
     * @param found what is there
     */
    public UnreadableDataException(String file, long offset, String expected, String found) {
        super(file + ", byte " + offset + ": expected " + expected + ", found " + found);
    }
}
