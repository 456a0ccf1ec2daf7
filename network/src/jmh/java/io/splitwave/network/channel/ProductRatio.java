package io.splitwave.network.channel;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How many times as fast {@link ComplexMatrix#times} is as three plain loops. Both run in turns in one process, and the ratio is the
 * median over the turns of processor times, so that what else the machine does meets both. Prints name, tab, value.
 */
public final class ProductRatio {
    private static final int WARM_UP_TURNS = 20;
    private static final int TURNS = 31;
    /** Products of ours in a turn, for one of the plain loops; so that both take some milliseconds. */
    private static final int PRODUCTS = 8;

    private static final int ROWS = 100;
    private static final int INNER = 128;
    private static final int COLUMNS = 128;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ComplexMatrix left = RandomChannels.matrix(ROWS, INNER, TestStreams.seeded(1));
    private final ComplexMatrix right = RandomChannels.matrix(INNER, COLUMNS, TestStreams.seeded(2));
    private final double[] leftRe = left.copyRe();
    private final double[] leftIm = left.copyIm();
    private final double[] rightRe = right.copyRe();
    private final double[] rightIm = right.copyIm();
    private final double[] re = new double[ROWS * COLUMNS];
    private final double[] im = new double[ROWS * COLUMNS];

    private ProductRatio() {}

    private void plainLoops() {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int i = 0; i < INNER; i++) {
                    int l = row * INNER + i;
                    int r = i * COLUMNS + column;
                    sumRe += leftRe[l] * rightRe[r] - leftIm[l] * rightIm[r];
                    sumIm += leftRe[l] * rightIm[r] + leftIm[l] * rightRe[r];
                }
                re[row * COLUMNS + column] = sumRe;
                im[row * COLUMNS + column] = sumIm;
            }
        }
    }

    private double median() {
        double[] turns = new double[TURNS];
        for (int turn = -WARM_UP_TURNS; turn < TURNS; turn++) {
            long start = THREADS.getCurrentThreadCpuTime();
            ComplexMatrix product = left;
            for (int i = 0; i < PRODUCTS; i++) {
                product = left.times(right);
            }
            long between = THREADS.getCurrentThreadCpuTime();
            plainLoops();
            long end = THREADS.getCurrentThreadCpuTime();
            if (!product.equals(ComplexMatrix.of(ROWS, COLUMNS, re, im))) {
                throw new IllegalStateException("the two products differ");
            }
            if (turn >= 0) {
                turns[turn] = PRODUCTS * (end - between) / (double) (between - start);
            }
        }
        Arrays.sort(turns);
        return turns[TURNS / 2];
    }

    /**
     * Measures and prints the ratio.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.printf(
                Locale.ROOT,
                "complex product of %d x %d by %d columns, of plain loops\t%.3f%n",
                ROWS,
                INNER,
                COLUMNS,
                new ProductRatio().median());
    }
}
