package io.splitwave.network.mobility.trace;

import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Reads the CSV form, as {@link CsvLines} has it, with a header line. Columns, in any order: {@code time_s} or {@code time_ms}; {@code ud}, counted from 0; {@code x_m} and {@code y_m} or {@code x_km} and
 * {@code y_km}; optionally {@code speed_mps} or {@code speed_kmh}. Lines of one UD must be in order of time; lines of
 * different UDs may be mixed.
 */
public final class CsvTrace {

    private final CsvLines lines;
    private final TraceBuilder builder;
    private final TraceRules rules;
    private CsvHeader header;

    private CsvTrace(String name, CsvLines lines, TraceRules rules) {
        this.lines = lines;
        builder = new TraceBuilder(name, rules);
        this.rules = rules;
    }

    /**
     * Reads all lines.
     *
     * @param name what faults call the file
     * @param nextLine one line after the other, null at the end, such as a buffered reader's {@code readLine}; what it
     *     throws is reported as a fault of the line, unless it is unchecked
     * @param rules limits that the trace must keep
     * @return the trace, UDs named by their number
     * @throws IllegalArgumentException if it is not such a file or breaks a rule; names file and line
     */
    public static Trace read(String name, Callable<String> nextLine, TraceRules rules) {
        return new CsvTrace(name, new CsvLines(name, nextLine), Objects.requireNonNull(rules, "rules")).read();
    }

    private Trace read() {
        for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
            take(cells);
        }
        if (header == null) {
            throw builder.fault("empty; expected a header line such as time_s,ud,x_m,y_m");
        }
        return builder.build();
    }

    private void take(String[] cells) {
        if (header == null) {
            header = CsvHeader.of(cells, lines::fault);
            return;
        }
        lines.requireCells(cells, header.columns());
        String name = cells[header.ud()].strip();
        double speedMps =
                header.speed().isPresent() ? number(cells, header.speed().get(), name) : TraceBuilder.UNKNOWN;
        if (header.speed().isPresent() && Double.isNaN(speedMps)) {
            throw lines.fault("UD " + name + ": speed must be finite and >= 0 m/s, was NaN");
        }
        builder.add(
                lines.number(),
                index(name),
                name,
                number(cells, header.time(), name),
                number(cells, header.x(), name),
                number(cells, header.y(), name),
                speedMps);
    }

    private int index(String name) {
        int ud;
        try {
            ud = Integer.parseInt(name);
        } catch (NumberFormatException e) {
            throw lines.fault("ud must be a whole number from 0, was \"" + name + "\"");
        }
        if (ud < 0 || ud >= rules.maxSamples()) {
            throw lines.fault("ud must be in [0, " + (rules.maxSamples() - 1) + "], was " + ud);
        }
        return ud;
    }

    private double number(String[] cells, CsvHeader.Column column, String name) {
        String text = cells[column.index()].strip();
        try {
            return Double.parseDouble(text) * column.factor();
        } catch (NumberFormatException e) {
            throw lines.fault("UD " + name + ": " + column.name() + " must be a number, was \"" + text + "\"");
        }
    }
}
