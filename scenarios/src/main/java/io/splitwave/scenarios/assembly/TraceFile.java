package io.splitwave.scenarios.assembly;

import io.splitwave.network.mobility.trace.CsvTrace;
import io.splitwave.network.mobility.trace.SumoTrace;
import io.splitwave.network.mobility.trace.Trace;
import io.splitwave.network.mobility.trace.TraceRules;
import io.splitwave.scenarios.format.Motion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the recorded motion that a scenario names. */
final class TraceFile {
    private static final long MOST_BYTES = 4L << 30;

    /** SUMO writes one element on each line; a file on a single line is not read. */
    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TraceFile() {}

    /**
     * Reads a file.
     *
     * @throws UnusableFileException if it cannot be read or breaks a rule; names file and line
     */
    static Trace read(Path file, Motion.Form form, TraceRules rules) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(file + ": expected a trace, found no such file", null);
        }
        try (BoundedInput input = BoundedInput.open(file, MOST_BYTES, LONGEST_LINE_BYTES)) {
            return switch (form) {
                case CSV -> CsvTrace.read(file.toString(), text(input)::readLine, rules);
                case SUMO -> SumoTrace.read(
                        file.toString(), factory -> factory.createXMLStreamReader(xml(input)), rules);
            };
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(e.getMessage(), e);
        }
    }

    private static UnusableFileException unreadable(Path file, IOException e) {
        String why = e instanceof CharacterCodingException ? "not UTF-8 text" : e.getMessage();
        return new UnusableFileException(file + ": cannot read the trace: " + why, e);
    }

    private static BufferedReader text(InputStream input) {
        return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()));
    }

    /** As text, because for bytes Java's parser would print faults directly to standard error. */
    private static Reader xml(InputStream input) {
        BufferedReader text = text(input);
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
