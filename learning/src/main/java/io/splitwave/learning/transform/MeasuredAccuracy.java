package io.splitwave.learning.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the measured table of accuracy by bits that comes with the program. */
final class MeasuredAccuracy {
    private static final String DIGITS = "accuracy-by-bits-digits.csv";
    private static final String HEADER = "bits,accuracy";

    private MeasuredAccuracy() {}

    /** Accuracy by bits of {@code vit-digits}. */
    static SortedMap<Integer, Double> digits() {
        try (InputStream resource = MeasuredAccuracy.class.getResourceAsStream(DIGITS)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its resource " + DIGITS);
            }
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's resource " + DIGITS + " is broken", e);
        }
    }

    /** Lines that start with # say how it was measured; then the header, then a line for each q. */
    private static SortedMap<Integer, Double> parse(String text) {
        SortedMap<Integer, Double> table = new TreeMap<>();
        boolean headed = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!headed) {
                headed = line.equals(HEADER);
                require(headed, "the header " + HEADER, line);
                continue;
            }
            String[] cells = line.split(",", -1);
            require(cells.length == 2, "bits and accuracy", line);
            try {
                Double before = table.put(Integer.parseInt(cells[0]), Double.parseDouble(cells[1]));
                require(before == null, "each number of bits once", line);
            } catch (NumberFormatException e) {
                throw new IllegalStateException(DIGITS + ": expected bits and accuracy, found " + line, e);
            }
        }
        return table;
    }

    private static void require(boolean holds, String expected, String found) {
        if (!holds) {
            throw new IllegalStateException(DIGITS + ": expected " + expected + ", found " + found);
        }
    }
}
