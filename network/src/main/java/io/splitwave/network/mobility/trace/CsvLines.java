package io.splitwave.network.mobility.trace;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;

/** The lines of a recorded CSV file: commas, no quotes; lines that are empty or begin with # are skipped. */
public final class CsvLines {
    private final String file;
    private final Callable<String> nextLine;
    private long number;

    /**
     * Lines before the first.
     *
     * @param file what faults call the file
     * @param nextLine one line after the other, null at the end, such as a buffered reader's {@code readLine}; what it
     *     throws is reported as a fault of the line, unless it is unchecked
     */
    public CsvLines(String file, Callable<String> nextLine) {
        this.file = Objects.requireNonNull(file, "file");
        this.nextLine = Objects.requireNonNull(nextLine, "nextLine");
    }

    /**
     * Moves on to the next line that is not skipped.
     *
     * @return its cells, at least one; null at the end
     * @throws IllegalArgumentException if it cannot be read; names file and line
     */
    public String[] next() {
        String text = line();
        while (text != null && (text.isBlank() || text.startsWith("#"))) {
            text = line();
        }
        return text == null ? null : text.split(",", -1);
    }

    private String line() {
        number++;
        try {
            return nextLine.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw fault(e instanceof CharacterCodingException ? "not UTF-8 text" : e.getMessage(), e);
        }
    }

    /**
     * Number of the present line.
     *
     * @return counted from 1, skipped lines included; 0 before the first
     */
    public long number() {
        return number;
    }

    /**
     * Refuses a line of too few cells, or too many.
     *
     * @param cells of the present line
     * @param columns how many there must be
     * @throws IllegalArgumentException if there are more or fewer; names file and line
     */
    public void requireCells(String[] cells, int columns) {
        if (cells.length != columns) {
            throw fault("expected " + columns + " cells, were " + cells.length + ": " + Arrays.toString(cells));
        }
    }

    /**
     * A complaint about the present line.
     *
     * @param what what is wrong with it
     * @return to be thrown
     */
    public IllegalArgumentException fault(String what) {
        return fault(what, null);
    }

    private IllegalArgumentException fault(String what, Exception cause) {
        return new IllegalArgumentException("trace " + file + ", line " + number + ": " + what, cause);
    }
}
