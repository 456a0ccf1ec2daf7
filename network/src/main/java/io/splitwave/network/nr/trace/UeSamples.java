package io.splitwave.network.nr.trace;

import io.splitwave.network.nr.Kpms;
import io.splitwave.network.nr.LinkStep;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The samples of one UE in the order of time; they grow while a file is read and are left alone afterwards. */
final class UeSamples {

    private static final int WIDTH = KpmColumn.values().length;
    private static final int FIRST_ROWS = 64;

    private double[] values = new double[WIDTH * FIRST_ROWS];
    private int count;

    /** Takes a sample: a value for each {@link KpmColumn}, by ordinal, NaN where there is no such column. */
    void add(double[] sample) {
        if (values.length == WIDTH * count) {
            values = Arrays.copyOf(values, WIDTH * (int) Math.min(2L * count, Integer.MAX_VALUE / WIDTH));
        }
        System.arraycopy(sample, 0, values, WIDTH * count, WIDTH);
        count++;
    }

    /** Gives back what was kept for more samples. */
    void trim() {
        values = Arrays.copyOf(values, WIDTH * count);
    }

    int count() {
        return count;
    }

    double timeS(int sample) {
        return value(sample, KpmColumn.TIME);
    }

    /** Largest number of PRBs; NaN if there is no such column. */
    double mostPrbs() {
        double most = value(0, KpmColumn.PRBS);
        for (int sample = 1; sample < count; sample++) {
            most = Math.max(most, value(sample, KpmColumn.PRBS));
        }
        return most;
    }

    LinkStep step(int sample, double startS) {
        double prbs = value(sample, KpmColumn.PRBS);
        Kpms kpms = new Kpms(
                value(sample, KpmColumn.RSRP),
                value(sample, KpmColumn.RSRQ),
                value(sample, KpmColumn.SINR),
                (int) value(sample, KpmColumn.CQI),
                (int) value(sample, KpmColumn.RI),
                (int) value(sample, KpmColumn.MCS),
                value(sample, KpmColumn.BLER));
        return new LinkStep(
                startS,
                kpms,
                Double.isNaN(prbs) ? OptionalDouble.empty() : OptionalDouble.of(prbs),
                value(sample, KpmColumn.GOODPUT));
    }

    private double value(int sample, KpmColumn column) {
        return values[WIDTH * sample + column.ordinal()];
    }
}
