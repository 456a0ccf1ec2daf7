package io.splitwave.scenarios.assembly;

import io.splitwave.network.mobility.trace.CsvTrace;
import io.splitwave.network.mobility.trace.SumoTrace;
import io.splitwave.network.mobility.trace.Trace;
import io.splitwave.network.mobility.trace.TraceRules;
import io.splitwave.scenarios.format.Motion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the recorded motion that a scenario names. */
final class TraceFile {
    private static final long MOST_BYTES = 4L << 30;

    /** SUMO writes an element a line; a file on one line is not read. */
    private static final int LONGEST_LINE_BYTES = 1 << 20;

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
                case CSV -> CsvTrace.read(
                        file.toString(),
                        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()))::readLine,
                        rules);
                case SUMO -> SumoTrace.read(file.toString(), factory -> factory.createXMLStreamReader(input), rules);
            };
        } catch (IOException e) {
            throw new UnusableFileException(file + ": cannot read the trace: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(e.getMessage(), e);
        }
    }
}
