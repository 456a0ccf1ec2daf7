package io.splitwave.scenarios.sweep;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.scenarios.format.sweep.SweepAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** Chooses the points of a sweep. */
public final class Design {
    /** Most points of a sweep, since each is a run. */
    public static final int MOST_POINTS = 1000;

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

    /** The numbers from 0 to n - 1 in an order drawn uniformly from all (Fisher and Yates). */
    private static int[] shuffled(int n, RandomStream stream) {
        int[] order = IntStream.range(0, n).toArray();
        for (int last = n - 1; last > 0; last--) {
            int drawn = stream.nextInt(0, last);
            int moved = order[last];
            order[last] = order[drawn];
            order[drawn] = moved;
        }
        return order;
    }
}
