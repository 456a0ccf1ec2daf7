package io.splitwave.scenarios.format.text;

/** Receives the problems of the value of one key. */
@FunctionalInterface
public interface Complaints {

    /**
     * Takes one complaint.
     *
     * @param at what was written
     * @param expected what would have been right
     * @param found what is there
     * @param nearest what was probably meant, or empty
     */
    void add(Tree at, String expected, String found, String nearest);
}
