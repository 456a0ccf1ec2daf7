package io.splitwave.scenarios.format.classes;

import java.util.List;
import java.util.stream.IntStream;

/** How many UDs each class has. */
public final class ClassSizes {
    /** Decimal shares such as three of 1/3 written with ten digits add to 1 within this. */
    public static final double SLACK = 1e-9;

    private ClassSizes() {}

    /**
     * The sizes of classes. Shares are rounded by largest remainder: each class gets the whole part of its share, and UDs
     * that are left go to the largest fractions, of equal ones to the class written first.
     *
     * @param classes with shares or with counts, at most one of them with neither
     * @param uds number of all UDs, at least 1
     * @return UDs of each class; they add to {@code uds} if the classes are consistent
     */
    public static int[] of(List<DeviceClass> classes, int uds) {
        double[] wanted = new double[classes.size()];
        double left = uds;
        for (int i = 0; i < wanted.length; i++) {
            DeviceClass one = classes.get(i);
            wanted[i] = one.share().isPresent()
                    ? one.share().getAsDouble() * uds
                    : one.count().orElse(0);
            left -= wanted[i];
        }
        for (int i = 0; i < wanted.length; i++) {
            if (classes.get(i).takesTheRest()) {
                wanted[i] = Math.max(0, left);
            }
        }
        return rounded(wanted, uds);
    }

    private static int[] rounded(double[] wanted, int uds) {
        int[] sizes = new int[wanted.length];
        double[] fraction = new double[wanted.length];
        int given = 0;
        for (int i = 0; i < wanted.length; i++) {
            sizes[i] = (int) Math.floor(wanted[i] + SLACK * uds);
            fraction[i] = wanted[i] - sizes[i];
            given += sizes[i];
        }
        int[] byFraction = IntStream.range(0, wanted.length)
                .boxed()
                .sorted((a, b) -> Double.compare(fraction[b], fraction[a])) // stable: the first written stays first
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < byFraction.length && given < uds && fraction[byFraction[i]] > SLACK * uds; i++) {
            sizes[byFraction[i]]++;
            given++;
        }
        return sizes;
    }
}
