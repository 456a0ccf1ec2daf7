package io.splitwave.scenarios.sweep;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.scenarios.format.sweep.SweepAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import umontreal.ssj.hups.SobolSequence;
import umontreal.ssj.rng.RandomPermutation;
import umontreal.ssj.rng.RandomStream;

/** Chooses the points of a sweep. */
public final class Design {
    /** Most points of a sweep, since each is a run. */
    public static final int MOST_POINTS = 1000;

    /** Digits of the coordinates of a Sobol' sequence. */
    private static final int DIGITS = 31;

    private Design() {}

    /**
     * Every combination of values; the last key varies fastest.
     *
     * @param axes the keys
     * @return for each point a value of each key
     * @throws IllegalArgumentException if a range has no step, or there are more than {@link #MOST_POINTS} points
     */
    public static List<List<String>> grid(List<SweepAxis> axes) {
        List<List<String>> points = List.of(List.of());
        for (SweepAxis axis : axes) {
            List<String> values = axis.values()
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    axis.path()
                                            + ": expected a range with a step, such as ${10..100 step 10}, or --lhs for points inside it"));
            if ((long) points.size() * values.size() > MOST_POINTS) {
                throw new IllegalArgumentException("a grid has at most " + MOST_POINTS + " points, found more with "
                        + axis.path() + "; --lhs takes fewer");
            }
            points = crossed(points, values);
        }
        return points;
    }

    private static List<List<String>> crossed(List<List<String>> points, List<String> values) {
        List<List<String>> crossed = new ArrayList<>();
        for (List<String> point : points) {
            for (String value : values) {
                List<String> longer = new ArrayList<>(point);
                longer.add(value);
                crossed.add(longer);
            }
        }
        return crossed;
    }

    /**
     * A Latin hypercube: with n points, each key's way from first to last value is cut into n parts, and each part has one
     * point, drawn uniformly inside it. The combination of the keys' parts is drawn too.
     *
     * @param axes the keys
     * @param points n, 1 to {@link #MOST_POINTS}
     * @param seed of the draws; the seed of the scenario is not used
     * @return for each point a value of each key
     * @throws IllegalArgumentException if {@code points} is out of range
     */
    public static List<List<String>> latinHypercube(List<SweepAxis> axes, int points, long seed) {
        if (points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "a Latin hypercube has 1 to " + MOST_POINTS + " points, found " + points);
        }
        List<List<String>> design = new ArrayList<>();
        for (int p = 0; p < points; p++) {
            design.add(new ArrayList<>());
        }
        RandomStreams streams = new RandomStreams(seed);
        for (SweepAxis axis : axes) {
            RandomStream stream = streams.stream("latin-hypercube." + axis.path(), 0);
            int[] parts = shuffled(points, stream);
            for (int p = 0; p < points; p++) {
                design.get(p).add(axis.at((parts[p] + stream.nextDouble()) / points));
            }
        }
        return design;
    }

    /**
     * A Saltelli design (Saltelli et al., Computer Physics Communications 181, 2010), from which Sobol' indices are estimated:
     * in each row a point A, a point B, and for each key A with this key from B. All A and B together are a scrambled Sobol'
     * sequence in twice as many dimensions as there are keys.
     *
     * @param axes the keys
     * @param rows of the design, a power of two, at least 2
     * @param seed of the scrambling; the seed of the scenario is not used
     * @return for each point a value of each key, row by row
     * @throws IllegalArgumentException if {@code rows} is no such number, or there are more than {@link #MOST_POINTS} points
     */
    public static List<List<String>> saltelli(List<SweepAxis> axes, int rows, long seed) {
        if (rows < 2 || Integer.bitCount(rows) != 1) {
            throw new IllegalArgumentException("a Saltelli design has 2, 4, 8, 16, … rows, found " + rows);
        }
        long points = (long) rows * (axes.size() + 2);
        if (points > MOST_POINTS) {
            throw new IllegalArgumentException("a sweep has at most " + MOST_POINTS + " points, found " + rows
                    + " rows of " + (axes.size() + 2) + ", which are " + points);
        }
        List<List<String>> design = new ArrayList<>();
        for (double[] shares : saltelli(axes.size(), rows, seed)) {
            design.add(IntStream.range(0, axes.size())
                    .mapToObj(key -> axes.get(key).at(shares[key]))
                    .toList());
        }
        return design;
    }

    /**
     * The same as shares of the way from the first to the last value.
     *
     * @param keys how many
     * @param rows of the design, a power of two
     * @param seed of the scrambling
     * @return index = point, row by row; then key. At least 0 and below 1
     */
    static double[][] saltelli(int keys, int rows, long seed) {
        RandomStream stream = new RandomStreams(seed).stream("saltelli-design", 0);
        SobolSequence sequence = new SobolSequence(Integer.numberOfTrailingZeros(rows), DIGITS, 2 * keys);
        sequence.leftMatrixScramble(stream);
        sequence.addRandomShift(0, 2 * keys, stream);
        double[][] design = new double[rows * (keys + 2)][keys];
        for (int row = 0; row < rows; row++) {
            int first = row * (keys + 2);
            for (int key = 0; key < keys; key++) {
                double ofA = sequence.getCoordinate(row, key);
                double ofB = sequence.getCoordinate(row, keys + key);
                for (int point = 0; point < keys + 2; point++) {
                    design[first + point][key] = point == 1 || point == key + 2 ? ofB : ofA;
                }
            }
        }
        return design;
    }

    /** The numbers from 0 to n - 1 in an order drawn uniformly from all. */
    private static int[] shuffled(int n, RandomStream stream) {
        int[] order = IntStream.range(0, n).toArray();
        RandomPermutation.shuffle(order, stream);
        return order;
    }
}
