package io.splitwave.scenarios.sensitivity;

import io.splitwave.output.report.SweepKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Functions of the keys that an additive model is made of: for a key with numbers Legendre polynomials over the range of its
 * values, for another key one flag for each value but the first.
 */
final class Basis {
    /** A polynomial of a higher degree follows chance more than a key. */
    private static final int MOST_DEGREE = 6;

    /** Points for each function, so that chance does not fill the curves. */
    private static final int POINTS_PER_FUNCTION = 4;

    private final List<SweepKey> keys;
    private final int degree;

    /**
     * Takes the highest degree that leaves enough points for each function, at least 1.
     *
     * @param keys with their values at the points
     */
    Basis(List<SweepKey> keys) {
        this.keys = List.copyOf(keys);
        int points = keys.get(0).texts().size();
        int found = MOST_DEGREE;
        while (found > 1 && POINTS_PER_FUNCTION * size(found) > points) {
            found--;
        }
        this.degree = found;
    }

    /** Highest degree of a polynomial. */
    int degree() {
        return degree;
    }

    /** How many functions there are, the constant included. */
    int size() {
        return size(degree);
    }

    private int size(int ofDegree) {
        return 1 + keys.stream().mapToInt(key -> terms(key, ofDegree)).sum();
    }

    private static int terms(SweepKey key, int ofDegree) {
        int others = (int) key.texts().stream().distinct().count() - 1;
        return key.isNumeric() ? Math.min(ofDegree, others) : others;
    }

    /** For each key where its functions begin, and at last their number; the constant is function 0. */
    int[] starts() {
        int[] starts = new int[keys.size() + 1];
        starts[0] = 1;
        for (int key = 0; key < keys.size(); key++) {
            starts[key + 1] = starts[key] + terms(keys.get(key), degree);
        }
        return starts;
    }

    /** Values of the functions, index = point, then function. */
    double[][] values() {
        double[][] values = new double[keys.get(0).texts().size()][size()];
        int[] starts = starts();
        for (double[] row : values) {
            row[0] = 1;
        }
        for (int k = 0; k < keys.size(); k++) {
            if (keys.get(k).isNumeric()) {
                polynomials(keys.get(k), values, starts[k], starts[k + 1] - starts[k]);
            } else {
                flags(keys.get(k), values, starts[k]);
            }
        }
        return values;
    }

    private static void polynomials(SweepKey key, double[][] values, int start, int count) {
        double from = Collections.min(key.numbers());
        double to = Collections.max(key.numbers());
        for (int p = 0; p < values.length && count > 0; p++) {
            double x = 2 * (key.numbers().get(p) - from) / (to - from) - 1;
            double before = 1;
            double now = x;
            for (int n = 1; n <= count; n++) {
                values[p][start + n - 1] = now;
                double next = ((2 * n + 1) * x * now - n * before) / (n + 1); // recurrence of Bonnet
                before = now;
                now = next;
            }
        }
    }

    private static void flags(SweepKey key, double[][] values, int start) {
        List<String> levels = new ArrayList<>(key.texts().stream().distinct().toList());
        for (int p = 0; p < values.length; p++) {
            int level = levels.indexOf(key.texts().get(p));
            if (level > 0) {
                values[p][start + level - 1] = 1;
            }
        }
    }
}
