package io.splitwave.scenarios.format.text;

/**
 * Where a value was written.
 *
 * @param source as shown to the user
 * @param line from 1, or 0 where there is none
 */
public record Origin(String source, int line) {

    /**
     * A problem at this place.
     *
     * @param path key path, or empty
     * @param expected what would have been right
     * @param found what is there
     * @param nearest what was probably meant, or empty
     * @return the problem
     */
    public Problem problem(String path, String expected, String found, String nearest) {
        return new Problem(source, line, path, expected, found, nearest);
    }
}
