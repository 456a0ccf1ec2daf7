package io.splitwave.learning.data;

/**
 * A data file is not what it should be. The message names the file, the position, what was expected and what is there.
 */
public final class UnreadableDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes one mismatch.
     *
     * @param file the file as the user knows it
     * @param offset byte of the decompressed file at which the mismatch is, from 0
     * @param expected what should be there
     * @param found what is there
     */
    public UnreadableDataException(String file, long offset, String expected, String found) {
        super(file + ", byte " + offset + ": expected " + expected + ", found " + found);
    }
}
