package io.splitwave.scenarios.assembly;

import io.splitwave.network.mobility.trace.CsvTrace;
import io.splitwave.network.mobility.trace.SumoTrace;
import io.splitwave.network.mobility.trace.Trace;
import io.splitwave.network.mobility.trace.TraceRules;
import io.splitwave.scenarios.format.Motion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads the recorded motion that a scenario names. */
final class TraceFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TraceFile() {}

    /**
     * Reads a file.
     *
     * @throws UnusableFileException if it cannot be read or breaks a rule; names file and line
     */
    static Trace read(Path file, Motion.Form form, TraceRules rules) {
        return TraceText.read(file, input -> switch (form) {
            case CSV -> CsvTrace.read(file.toString(), TraceText.lines(input)::readLine, rules);
            case SUMO -> SumoTrace.read(file.toString(), factory -> factory.createXMLStreamReader(xml(input)), rules);
        });
    }

    /** As text, because for bytes Java's parser would print faults directly to standard error. */
    private static Reader xml(InputStream input) {
        BufferedReader text = TraceText.lines(input);
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
