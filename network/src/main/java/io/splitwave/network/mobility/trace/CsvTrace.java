package io.splitwave.network.mobility.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the CSV form, line by line. */
final class CsvTrace {

    private final TraceBuilder builder;
    private final TraceRules rules;
    private long line;
    private CsvHeader header;

    private CsvTrace(Path file, TraceRules rules) {
        builder = new TraceBuilder(file, rules);
        this.rules = rules;
    }

    static Trace read(Path file, TraceRules rules) throws IOException {
        CsvTrace csv = new CsvTrace(file, rules);
        try (GuardedInput input = GuardedInput.open(file, rules.maxBytes());
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()))) {
            return csv.read(input, reader);
        } catch (GuardedInput.TooLong | CharacterCodingException e) {
            String what = e instanceof GuardedInput.TooLong ? e.getMessage() : "not UTF-8 text";
            throw csv.builder.fault(csv.line + 1, what, e);
        }
    }

    private Trace read(GuardedInput input, BufferedReader reader) throws IOException {
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            input.digested();
            if (!text.isBlank() && !text.startsWith("#")) {
                take(text.split(",", -1));
            }
        }
        if (header == null) {
            throw builder.fault("empty; expected a header line such as time_s,ud,x_m,y_m");
        }
        return builder.build();
    }

    private void take(String[] cells) {
        if (header == null) {
            header = CsvHeader.of(cells, what -> builder.fault(line, what));
            return;
        }
        if (cells.length != header.columns()) {
            throw builder.fault(
                    line,
                    "expected " + header.columns() + " cells, were " + cells.length + ": " + Arrays.toString(cells));
        }
        String name = cells[header.ud()].strip();
        double speedMps =
                header.speed().isPresent() ? number(cells, header.speed().get(), name) : TraceBuilder.UNKNOWN;
        if (header.speed().isPresent() && Double.isNaN(speedMps)) {
            throw builder.fault(line, "UD " + name + ": speed must be finite and >= 0 m/s, was NaN");
        }
        builder.add(
                line,
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
            throw builder.fault(line, "ud must be a whole number from 0, was \"" + name + "\"");
        }
        if (ud < 0 || ud >= rules.maxSamples()) {
            throw builder.fault(line, "ud must be in [0, " + (rules.maxSamples() - 1) + "], was " + ud);
        }
        return ud;
    }

    private double number(String[] cells, CsvHeader.Column column, String name) {
        String text = cells[column.index()].strip();
        try {
            return Double.parseDouble(text) * column.factor();
        } catch (NumberFormatException e) {
            throw builder.fault(line, "UD " + name + ": " + column.name() + " must be a number, was \"" + text + "\"");
        }
    }
}
