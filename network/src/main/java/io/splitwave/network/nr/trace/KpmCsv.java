package io.splitwave.network.nr.trace;

import io.splitwave.kernel.time.Instants;
import io.splitwave.network.mobility.trace.CsvLines;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Reads a recorded link from CSV: a header line, commas, no quotes; lines that are empty or begin with # are skipped.
 * Columns, in any order: {@code time_s} or {@code time_ms}; {@code rsrp_dbm}, {@code rsrq_db}, {@code sinr_db}, {@code cqi},
 * {@code ri}, {@code mcs}; {@code bler} or {@code bler_percent}; {@code goodput_bps}, {@code goodput_kbps} or {@code
 * goodput_mbps}; optionally {@code prbs} and {@code ue}, counted from 0, else all lines are UE 0. A sample holds from its
 * time on. Lines of one UE must be in the order of time; lines of several UEs may be mixed.
 */
public final class KpmCsv {

    private final String name;
    private final CsvLines lines;
    private final KpmRules rules;
    private final Map<Integer, UeSamples> samplesOf = new TreeMap<>();
    private int samples;
    private KpmHeader header;

    private KpmCsv(String name, CsvLines lines, KpmRules rules) {
        this.name = name;
        this.lines = lines;
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /**
     * Reads all lines.
     *
     * @param name what faults call the file
     * @param nextLine one line after the other, null at the end, such as a buffered reader's {@code readLine}; what it
     *     throws is reported as a fault of the line, unless it is unchecked
     * @param rules limits that the file must keep
     * @return the recorded links
     * @throws IllegalArgumentException if it is not such a file or breaks a rule; names file, line, column, value and what
     *     was expected
     */
    public static KpmTrace read(String name, Callable<String> nextLine, KpmRules rules) {
        return new KpmCsv(name, new CsvLines(name, nextLine), rules).read();
    }

    private KpmTrace read() {
        for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
            take(cells);
        }
        if (header == null) {
            throw new IllegalArgumentException(
                    "trace " + name + ": empty; expected a header line; " + KpmHeader.expected());
        }
        if (samples == 0) {
            throw new IllegalArgumentException(
                    "trace " + name + ": no sample in it; expected at least 1 line of values");
        }
        int ues = 0;
        for (int ue : samplesOf.keySet()) {
            if (ue != ues) {
                throw new IllegalArgumentException("trace " + name + ": UE " + ues + " has no sample, though UE " + ue
                        + " has; expected UEs without gaps from 0");
            }
            ues++;
        }
        samplesOf.values().forEach(UeSamples::trim);
        return new KpmTrace(name, samplesOf.values().stream().toList());
    }

    private void take(String[] cells) {
        if (header == null) {
            header = KpmHeader.of(cells, lines::fault);
            return;
        }
        lines.requireCells(cells, header.columns());
        if (samples == rules.maxSamples()) {
            throw lines.fault("more than " + rules.maxSamples() + " samples, the bound that was given");
        }
        double[] sample = new double[KpmColumn.values().length];
        Arrays.fill(sample, Double.NaN);
        header.places().forEach((column, place) -> sample[column.ordinal()] = value(column, place, cells));
        int ue = header.places().containsKey(KpmColumn.UE) ? (int) sample[KpmColumn.UE.ordinal()] : 0;
        UeSamples before = samplesOf.computeIfAbsent(ue, key -> new UeSamples());
        if (before.count() > 0) {
            follow(ue, before.timeS(before.count() - 1), sample[KpmColumn.TIME.ordinal()], cells);
        }
        before.add(sample);
        samples++;
    }

    private double value(KpmColumn column, KpmHeader.Place place, String[] cells) {
        String text = cells[place.index()].strip();
        double value = column.value(place.name(), text);
        if (Double.isNaN(value)) {
            throw fault(column, "expected " + column.expected(place.name()), cells);
        }
        return value;
    }

    private void follow(int ue, double beforeS, double atS, String[] cells) {
        if (!(atS > beforeS)) {
            throw fault(KpmColumn.TIME, "expected a time after the " + beforeS + " s of UE " + ue + " before", cells);
        }
        double gapS = atS - beforeS;
        if (gapS > rules.maxGapS()
                && !Instants.same(gapS, rules.maxGapS(), Math.max(Math.abs(beforeS), Math.abs(atS)))) {
            throw fault(
                    KpmColumn.TIME,
                    "expected at most " + rules.maxGapS() + " s after the " + beforeS + " s of UE " + ue + " before",
                    cells);
        }
    }

    private IllegalArgumentException fault(KpmColumn column, String expected, String[] cells) {
        KpmHeader.Place place = header.places().get(column);
        return new IllegalArgumentException("trace " + name + ", line " + lines.number() + ", column " + place.name()
                + ": " + expected + ", was \"" + cells[place.index()].strip() + "\"");
    }
}
