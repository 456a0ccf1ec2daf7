package io.splitwave.scenarios.format.text;

import java.io.Serializable;
import java.util.Objects;

/**
 * One problem of a scenario, described so that it can be corrected without reading code.
 *
 * @param source file name as given, {@code preset NAME} or {@code --set KEY}
 * @param line line in the source, counted from 1; 0 where there is none to name
 * @param path key path such as {@code ud.count}; empty where the source as a whole is meant
 * @param expected what would have been right
 * @param found what was found
 * @param nearest the valid key, unit or name closest to what was found; empty if nothing is close
 */
public record Problem(String source, int line, String path, String expected, String found, String nearest)
        implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param source file name as given, {@code preset NAME} or {@code --set KEY}
     * @param line line in the source, counted from 1
     * @param path key path such as {@code ud.count}
     * @param expected what would have been right
     * @param found what was found
     * @param nearest the valid key, unit or name closest to what was found
     * @throws IllegalArgumentException if the line is negative
     */
    public Problem {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(nearest, "nearest");
        if (line < 0) {
            throw new IllegalArgumentException("problem: line must be >= 0, was " + line);
        }
    }

    /**
     * The message, one line: {@code scenario.yaml:12: ud.count: expected a whole number of at least 1, found 0}.
     *
     * @return source, line where known, key path, what was expected, what was found, nearest valid name
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (line > 0) {
            text.append(':').append(line);
        }
        text.append(": ");
        boolean alreadyNamed = source.endsWith(" " + path);
        if (!path.isEmpty() && !alreadyNamed) {
            text.append(path).append(": ");
        }
        text.append("expected ").append(expected).append(", found ").append(found);
        if (!nearest.isEmpty()) {
            text.append("; did you mean ").append(nearest).append('?');
        }
        return text.toString();
    }
}
