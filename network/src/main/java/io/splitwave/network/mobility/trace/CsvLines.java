package io.splitwave.network.mobility.trace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * The lines of a recorded CSV file. Cells are separated by what the first line has most of: commas, semicolons or tabs. They
 * may be quoted as in RFC 4180, but not go on in the next line. A byte order mark is skipped, and so are lines that are
 * empty or begin with #.
 */
public final class CsvLines {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Callable<String> nextLine;
    private CsvReader.CsvReaderBuilder cells;
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
     * @throws IllegalArgumentException if it cannot be read, or a quote is not closed; names file and line
     */
    public String[] next() {
        String text = line();
        while (text != null && (text.isBlank() || text.startsWith("#"))) {
            text = line();
        }
        return text == null ? null : cells(text);
    }

    private String[] cells(String text) {
        if (cells == null) {
            cells = CsvReader.builder().fieldSeparator(separator(text)).allowUnclosedQuote(false);
        }
        try {
            return cells.ofSingleCsvRecord(text).getFields().toArray(String[]::new);
        } catch (CsvParseException e) {
            throw fault("expected cells whose quotes are closed in their line, was " + text, e);
        }
    }

    /** The one that the header has most of; of equally many, and of none, the comma before the semicolon before the tab. */
    private static char separator(String header) {
        char most = SEPARATORS.get(0);
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }

    private String line() {
        number++;
        try {
            String text = nextLine.call();
            return number == 1 && text != null && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
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
