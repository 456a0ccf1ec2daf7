package io.splitwave.network.mobility.trace;

import java.util.List;
import java.util.Optional;

/**
 * Recorded motion of K UDs: for each, samples of place and speed at rising times. Immutable, so threads may share it. Read
 * by {@link CsvTrace} or {@link SumoTrace}.
 */
public final class Trace {

    private final List<String> names;
    private final int[] firstSample;
    private final double[] timeS;
    private final double[] xM;
    private final double[] yM;
    private final double[] speedMps;
    private final TraceRules rules;
    private final Optional<String> speedConflicts;
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
            TraceRules rules,
            Optional<String> speedConflicts) {
        this.names = List.copyOf(names);
        this.firstSample = firstSample;
        this.timeS = timeS;
        this.xM = xM;
        this.yM = yM;
        this.speedMps = speedMps;
        this.rules = rules;
        this.speedConflicts = speedConflicts;
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

    /**
     * Places and speeds of the file that contradict each other, see {@link SpeedConflict}.
     *
     * @return file, line, UD and both speeds of the first, and how many more; empty if there is none
     */
    public Optional<String> speedConflicts() {
        return speedConflicts;
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
        return rules.bridges(timeS[sample], timeS[sample + 1]);
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
