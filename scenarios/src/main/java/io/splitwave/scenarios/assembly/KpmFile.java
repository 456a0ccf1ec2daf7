package io.splitwave.scenarios.assembly;

import io.splitwave.network.nr.trace.KpmCsv;
import io.splitwave.network.nr.trace.KpmRules;
import io.splitwave.network.nr.trace.KpmTrace;
import java.nio.file.Path;

/** Reads recorded links, KPMs and goodput, that a scenario names. */
public final class KpmFile {

    private KpmFile() {}

    /**
     * Reads a file.
     *
     * @param file CSV, as {@link KpmCsv} reads it; decompressed if its name ends in .gz
     * @param rules limits that it must keep
     * @return the links
     * @throws UnusableFileException if it cannot be read or breaks a rule; names file, line and column
     */
    public static KpmTrace read(Path file, KpmRules rules) {
        return TraceText.read(file, input -> KpmCsv.read(file.toString(), TraceText.lines(input)::readLine, rules));
    }
}
