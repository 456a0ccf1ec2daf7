package io.splitwave.network.mobility.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Recorded motion of K UDs: for each, samples of place and speed at rising times. Immutable, so threads may share it.
 */
public final class Trace {

    private final List<String> names;
    private final int[] firstSample;
    private final double[] timeS;
    private final double[] xM;
    private final double[] yM;
    private final double[] speedMps;
    private final double maxGapS;
    private final double firstS;
    private final double lastS;

    /** Takes what a {@link TraceBuilder} has sorted; samples of UD k are firstSample[k] to firstSample[k + 1] - 1. */
    Trace(
            List<String> names,
            int[] firstSample,
            double[] timeS,
            double[] xM,
            double[] yM,
            double[] speedMps,
            double maxGapS) {
        this.names = List.copyOf(names);
        this.firstSample = firstSample;
        this.timeS = timeS;
        this.xM = xM;
        this.yM = yM;
        this.speedMps = speedMps;
        this.maxGapS = maxGapS;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int ud = 0; ud < names.size(); ud++) {
            first = Math.min(first, timeS[firstSample[ud]]);
            last = Math.max(last, timeS[firstSample[ud + 1] - 1]);
        }
        this.firstS = first;
        this.lastS = last;
    }

    /**
     * Reads a CSV file: UTF-8, a header line, commas, no quotes; lines that are empty or begin with # are skipped. Columns,
     * in any order: {@code time_s} or {@code time_ms}; {@code ud}, counted from 0; {@code x_m} and {@code y_m} or {@code
     * x_km} and {@code y_km}; at will {@code speed_mps} or {@code speed_kmh}. Lines of one UD must be in order of time;
     * lines of different UDs may be mixed. A name that ends in .gz is decompressed.
     *
     * @param file the file
     * @param rules what it must keep to
     * @return the trace, UDs named by their number
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not such a file or breaks a rule; names file and line
     */
    public static Trace readCsv(Path file, TraceRules rules) throws IOException {
        return CsvTrace.read(file, rules);
    }

    /**
     * Reads floating-car data as SUMO writes it (option {@code --fcd-output}), UTF-8: {@code fcd-export} with {@code timestep}
     * elements at rising times, in them {@code vehicle} and {@code person} elements with {@code id}, {@code x}, {@code y}
     * in m and at will {@code speed} in m/s. UDs are numbered in the order in which their ids first appear. A document
     * type declaration or an entity of its own is refused. A name that ends in .gz is decompressed.
     *
     * @param file the file
     * @param rules what it must keep to
     * @return the trace, UDs named by their SUMO id
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not such a file or breaks a rule; names file and line
     */
    public static Trace readSumo(Path file, TraceRules rules) throws IOException {
        return SumoTrace.read(file, rules);
    }

    /**
     * Number of UDs.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return names.size();
    }

    /**
     * What the file calls a UD.
     *
     * @param ud UD, 0..K-1
     * @return its id
     */
    public String name(int ud) {
        return names.get(ud);
    }

    /**
     * Earliest time of a sample.
     *
     * @return s, in the time of the file
     */
    public double firstS() {
        return firstS;
    }

    /**
     * Latest time of a sample.
     *
     * @return s, in the time of the file
     */
    public double lastS() {
        return lastS;
    }

    int first(int ud) {
        return firstSample[ud];
    }

    int end(int ud) {
        return firstSample[ud + 1];
    }

    double timeS(int sample) {
        return timeS[sample];
    }

    /** Whether a UD is followed between this sample and its next. */
    boolean bridged(int sample) {
        return timeS[sample + 1] - timeS[sample] <= maxGapS;
    }

    double xM(int sample, double share) {
        return xM[sample] + (share == 0 ? 0 : share * (xM[sample + 1] - xM[sample]));
    }

    double yM(int sample, double share) {
        return yM[sample] + (share == 0 ? 0 : share * (yM[sample + 1] - yM[sample]));
    }

    double speedMps(int sample, double share) {
        return speedMps[sample] + (share == 0 ? 0 : share * (speedMps[sample + 1] - speedMps[sample]));
    }
}
