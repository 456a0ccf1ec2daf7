package io.splitwave.network.mobility.trace;

import io.splitwave.network.geometry.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects samples in the order of a file, checks each as it comes, and sorts them by UD at the end. */
final class TraceBuilder {

    private static final int FIRST_CAPACITY = 1024;

    /** Speed of a sample that came without one. */
    static final double UNKNOWN = Double.NaN;

    private final String file;
    private final TraceRules rules;
    private int samples;
    private int[] ud = new int[FIRST_CAPACITY];
    private double[] timeS = new double[FIRST_CAPACITY];
    private double[] xM = new double[FIRST_CAPACITY];
    private double[] yM = new double[FIRST_CAPACITY];
    private double[] speedMps = new double[FIRST_CAPACITY];
    private int userDevices;
    private int[] samplesOf = new int[16];
    private double[] latestS = new double[16];
    private int[] latest = new int[16];
    private final SpeedConflicts conflicts = new SpeedConflicts();

    TraceBuilder(String file, TraceRules rules) {
        this.file = file;
        this.rules = rules;
    }

    /** The complaint about a line; the caller throws it. */
    IllegalArgumentException fault(long line, String what) {
        return fault(line, what, null);
    }

    /** The same with what it came from. */
    IllegalArgumentException fault(long line, String what, Exception cause) {
        return new IllegalArgumentException("trace " + file + ", line " + line + ": " + what, cause);
    }

    /** The complaint about the file as a whole. */
    IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("trace " + file + ": " + what);
    }

    void add(long line, int who, String name, double atS, double atXM, double atYM, double speed) {
        requireFinite(line, name, "time", atS);
        requireNear(line, name, "x", atXM);
        requireNear(line, name, "y", atYM);
        if (!Double.isNaN(speed) && !(speed >= 0 && speed < Double.POSITIVE_INFINITY)) {
            throw fault(line, "UD " + name + ": speed must be finite and >= 0 m/s, was " + speed);
        }
        if (rules.area().isPresent() && !rules.area().get().contains(atXM, atYM)) {
            throw fault(
                    line,
                    "UD " + name + ": position (" + atXM + ", " + atYM + ") m lies outside the declared area "
                            + rules.area().get());
        }
        if (samples == rules.maxSamples()) {
            throw fault(line, "more than " + rules.maxSamples() + " samples, the bound that was given");
        }
        growUds(who);
        if (samplesOf[who] > 0) {
            follow(line, who, name, atS);
            compareSpeeds(line, who, name, atS, atXM, atYM, speed);
        }
        growSamples();
        ud[samples] = who;
        timeS[samples] = atS;
        xM[samples] = atXM;
        yM[samples] = atYM;
        speedMps[samples] = speed;
        samples++;
        samplesOf[who]++;
        latestS[who] = atS;
        latest[who] = samples - 1;
    }

    private void requireFinite(long line, String name, String what, double value) {
        if (!Double.isFinite(value)) {
            throw fault(line, "UD " + name + ": " + what + " must be finite, was " + value);
        }
    }

    private void requireNear(long line, String name, String what, double valueM) {
        requireFinite(line, name, what, valueM);
        if (Math.abs(valueM) > Position.FARTHEST_M) {
            throw fault(
                    line,
                    "UD " + name + ": " + what + " must be within " + Position.FARTHEST_M + " m of 0, was " + valueM
                            + " m");
        }
    }

    private void follow(long line, int who, String name, double atS) {
        if (atS == latestS[who]) {
            throw fault(line, "UD " + name + ": a second sample at time " + atS + " s");
        }
        if (atS < latestS[who]) {
            throw fault(line, "UD " + name + ": time goes back from " + latestS[who] + " s to " + atS + " s");
        }
        if (rules.onGap() == TraceRules.OnGap.ERROR && !rules.bridges(latestS[who], atS)) {
            throw fault(
                    line,
                    "UD " + name + ": no sample from " + latestS[who] + " s to " + atS + " s, a gap of more than "
                            + rules.maxGapS() + " s");
        }
    }

    private void compareSpeeds(long line, int who, String name, double atS, double atXM, double atYM, double speed) {
        int before = latest[who];
        if (Double.isNaN(speed) || Double.isNaN(speedMps[before]) || !rules.bridges(timeS[before], atS)) {
            return;
        }
        double wayM = Math.hypot(atXM - xM[before], atYM - yM[before]);
        conflicts.look(new SpeedConflict(
                line, name, timeS[before], atS, wayM / (atS - timeS[before]), Math.max(speed, speedMps[before])));
    }

    private void growUds(int who) {
        if (who >= samplesOf.length) {
            int capacity = Math.max(who + 1, 2 * samplesOf.length);
            samplesOf = Arrays.copyOf(samplesOf, capacity);
            latestS = Arrays.copyOf(latestS, capacity);
            latest = Arrays.copyOf(latest, capacity);
        }
        userDevices = Math.max(userDevices, who + 1);
    }

    private void growSamples() {
        if (samples == ud.length) {
            int capacity = (int) Math.min(2L * samples, rules.maxSamples());
            ud = Arrays.copyOf(ud, capacity);
            timeS = Arrays.copyOf(timeS, capacity);
            xM = Arrays.copyOf(xM, capacity);
            yM = Arrays.copyOf(yM, capacity);
            speedMps = Arrays.copyOf(speedMps, capacity);
        }
    }

    /** The trace with UDs named by their number. */
    Trace build() {
        List<String> names = new ArrayList<>(userDevices);
        for (int who = 0; who < userDevices; who++) {
            names.add(Integer.toString(who));
        }
        return build(names);
    }

    Trace build(List<String> names) {
        if (samples == 0) {
            throw fault("no sample in it");
        }
        int[] first = new int[userDevices + 1];
        for (int who = 0; who < userDevices; who++) {
            if (samplesOf[who] == 0) {
                throw fault("UD " + who + " has no sample, though UDs up to " + (userDevices - 1) + " have");
            }
            first[who + 1] = first[who] + samplesOf[who];
        }
        int[] next = Arrays.copyOf(first, userDevices);
        int[] source = new int[samples];
        for (int sample = 0; sample < samples; sample++) {
            source[next[ud[sample]]++] = sample;
        }
        ud = null;
        timeS = sorted(timeS, source);
        xM = sorted(xM, source);
        yM = sorted(yM, source);
        speedMps = sorted(speedMps, source);
        for (int who = 0; who < userDevices; who++) {
            fillSpeeds(first[who], first[who + 1]);
        }
        return new Trace(names, first, timeS, xM, yM, speedMps, rules, conflicts.text(file));
    }

    private static double[] sorted(double[] values, int[] source) {
        double[] result = new double[source.length];
        for (int i = 0; i < source.length; i++) {
            result[i] = values[source[i]];
        }
        return result;
    }

    /**
     * A speed that was not given is that of the way to the next sample; at the end or before a gap, of the way to this
     * one.
     */
    private void fillSpeeds(int from, int end) {
        for (int sample = from; sample < end; sample++) {
            if (Double.isNaN(speedMps[sample])) {
                if (sample + 1 < end && rules.bridges(timeS[sample], timeS[sample + 1])) {
                    speedMps[sample] = speedBetween(sample, sample + 1);
                } else if (sample > from && rules.bridges(timeS[sample - 1], timeS[sample])) {
                    speedMps[sample] = speedBetween(sample - 1, sample);
                } else {
                    speedMps[sample] = 0;
                }
            }
        }
    }

    private double speedBetween(int sample, int next) {
        return Math.hypot(xM[next] - xM[sample], yM[next] - yM[sample]) / (timeS[next] - timeS[sample]);
    }
}
