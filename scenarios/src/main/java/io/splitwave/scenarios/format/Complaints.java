package io.splitwave.scenarios.format;

/** Takes what is wrong with the value of one key. */
@FunctionalInterface
interface Complaints {

    /**
     * @param at what was written
     * @param expected what would have been right
     * @param found what is there
     * @param nearest what was probably meant, or empty
     */
    void add(Tree at, String expected, String found, String nearest);
}
