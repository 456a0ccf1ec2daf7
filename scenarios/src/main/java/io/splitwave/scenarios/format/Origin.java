package io.splitwave.scenarios.format;

/** Where a value was written: source as shown to the user, and line from 1, or 0 where there is none. */
record Origin(String source, int line) {

    Problem problem(String path, String expected, String found, String nearest) {
        return new Problem(source, line, path, expected, found, nearest);
    }
}
