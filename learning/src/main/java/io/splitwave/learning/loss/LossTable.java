package io.splitwave.learning.loss;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measured loss and accuracy against rounds, for each cut. Immutable.
 *
 * <p>Between measured rounds values are interpolated linearly; after the last they stay as they are.
 */
public final class LossTable {
    private static final List<String> HEADER = List.of("cut", "round", "loss", "accuracy");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<Integer, List<Line>> byCut;
    private final String name;

    private record Line(double round, double loss, double accuracy) {}

    private LossTable(String name, Map<Integer, List<Line>> byCut) {
        this.name = name;
        this.byCut = byCut;
    }

    /**
     * Reads a table: lines that start with # say how it was measured, then the header
     * {@code cut,round,loss,accuracy}, then one line for each cut and round. Each cut starts with round 0 and ascends.
     * Semicolons or tabs may stand for the commas, cells may be quoted, and a byte order mark is skipped.
     *
     * @param name what messages call it
     * @param text the table
     * @return the table
     * @throws IllegalArgumentException if a line is not as it should be; the message names it
     */
    public static LossTable parse(String name, String text) {
        Map<Integer, List<Line>> byCut = new TreeMap<>();
        CsvReader.CsvReaderBuilder cells = null;
        int number = 0;
        for (String raw : (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (cells == null) {
                cells = headed(name, number, line);
                continue;
            }
            add(byCut, name, number, cells(cells, name, number, line), line);
        }
        require(
                !byCut.isEmpty(),
                name,
                number,
                "at least one line below the header " + String.join(",", HEADER),
                "the end of the table");
        return new LossTable(name, byCut);
    }

    /** How cells are told apart, as the header has them. */
    private static CsvReader.CsvReaderBuilder headed(String name, int number, String line) {
        for (char separator : SEPARATORS) {
            CsvReader.CsvReaderBuilder cells =
                    CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false);
            if (List.of(cells(cells, name, number, line)).equals(HEADER)) {
                return cells;
            }
        }
        throw wrong(name, number, "the header " + String.join(",", HEADER), line);
    }

    private static String[] cells(CsvReader.CsvReaderBuilder cells, String name, int number, String line) {
        try {
            return cells.ofSingleCsvRecord(line).getFields().toArray(String[]::new);
        } catch (CsvParseException e) {
            throw wrong(name, number, "cells whose quotes are closed in their line", line);
        }
    }

    private static void add(Map<Integer, List<Line>> byCut, String name, int number, String[] cells, String line) {
        require(cells.length == 4, name, number, "cut, round, loss and accuracy", line);
        double[] value = new double[4];
        for (int i = 0; i < 4; i++) {
            try {
                value[i] = Double.parseDouble(cells[i].strip());
            } catch (NumberFormatException e) {
                throw wrong(name, number, "four numbers", line);
            }
        }
        boolean whole = value[0] >= 0 && value[0] <= 1e6 && value[0] == Math.rint(value[0]);
        require(whole, name, number, "a cut that is a whole number of at least 0", cells[0]);
        List<Line> lines = byCut.computeIfAbsent((int) value[0], cut -> new ArrayList<>());
        boolean next = lines.isEmpty()
                ? value[1] == 0
                : value[1] > lines.get(lines.size() - 1).round();
        require(next && value[1] < 1e9, name, number, "round 0 first and then ascending rounds for each cut", line);
        require(value[2] >= 0 && value[2] < 1e9, name, number, "a loss of at least 0", cells[2]);
        require(value[3] >= 0 && value[3] <= 1, name, number, "an accuracy in 0..1", cells[3]);
        lines.add(new Line(value[1], value[2], value[3]));
    }

    /**
     * Whether a cut was measured.
     *
     * @param cut m, from 0
     * @return whether the table has it
     */
    public boolean has(int cut) {
        return byCut.containsKey(cut);
    }

    /**
     * Loss after so many rounds.
     *
     * @param cut m, a measured one
     * @param rounds at least 0, fractions allowed
     * @return nat
     * @throws IllegalArgumentException if the cut was not measured or the rounds are negative
     */
    public double loss(int cut, double rounds) {
        return at(cut, rounds).loss();
    }

    /**
     * Accuracy after so many rounds.
     *
     * @param cut m, a measured one
     * @param rounds at least 0, fractions allowed
     * @return in [0, 1]
     * @throws IllegalArgumentException if the cut was not measured or the rounds are negative
     */
    public double accuracy(int cut, double rounds) {
        return at(cut, rounds).accuracy();
    }

    private Line at(int cut, double rounds) {
        List<Line> lines = byCut.get(cut);
        if (lines == null) {
            throw new IllegalArgumentException(
                    name + ": no loss was measured for cut " + cut + ", only for " + byCut.keySet());
        }
        if (!(rounds >= 0)) {
            throw new IllegalArgumentException(name + ": rounds must be >= 0, was " + rounds);
        }
        Line before = lines.get(0);
        for (Line after : lines) {
            if (rounds < after.round()) {
                double share = (rounds - before.round()) / (after.round() - before.round());
                return new Line(
                        rounds,
                        before.loss() + share * (after.loss() - before.loss()),
                        before.accuracy() + share * (after.accuracy() - before.accuracy()));
            }
            before = after;
        }
        return before;
    }

    private static void require(boolean holds, String name, int line, String expected, String found) {
        if (!holds) {
            throw wrong(name, line, expected, found);
        }
    }

    private static IllegalArgumentException wrong(String name, int line, String expected, String found) {
        return new IllegalArgumentException(name + ", line " + line + ": expected " + expected + ", found " + found);
    }
}
