package io.splitwave.learning.training;

import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.Iid;
import io.splitwave.learning.data.Partition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Prints for each cluster size of {@link ClusteredRun} the second eigenvalue of its mixing matrix, the mean and the worst accuracy of
 * the devices after some rounds, and by how much the mean stays behind that of full association on the same seeds, with 95 %
 * half-widths.
 */
final class ClusteredMeasurement {
    private static final int[] SIZES = {8, 7, 5, 3, 1};
    private static final int[] ROUNDS = {1, 3, 5, 10, 20, 30};

    private ClusteredMeasurement() {}

    /** @param args the number of seeds */
    public static void main(String[] args) {
        int seeds = Integer.parseInt(args[0]);
        Map<String, Partition> partitions = new LinkedHashMap<>();
        partitions.put("iid", new Iid());
        partitions.put("dirichlet 0.1", new Dirichlet(0.1));
        partitions.forEach((name, partition) -> {
            ClusteredRun.Course[] full = null;
            for (int size : SIZES) {
                ClusteredRun run = new ClusteredRun(partition, size);
                ClusteredRun.Course[] courses =
                        IntStream.rangeClosed(1, seeds).mapToObj(run::play).toArray(ClusteredRun.Course[]::new);
                full = full == null ? courses : full;
                print(name + ",size " + size, courses, full);
            }
        });
    }

    private static void print(String name, ClusteredRun.Course[] courses, ClusteredRun.Course[] full) {
        System.out.println(name + ",lambda2 " + of(courses, ClusteredRun.Course::secondEigenvalue));
        for (int round : ROUNDS) {
            double[] behind = new double[courses.length];
            for (int i = 0; i < behind.length; i++) {
                behind[i] = full[i].mean()[round - 1] - courses[i].mean()[round - 1];
            }
            System.out.println(name + ",round " + round + ",mean " + of(courses, one -> one.mean()[round - 1])
                    + ",worst " + of(courses, one -> one.worst()[round - 1]) + ",behind full "
                    + new MeanOfSeeds(behind));
        }
    }

    private static MeanOfSeeds of(ClusteredRun.Course[] courses, ToDoubleFunction<ClusteredRun.Course> figure) {
        double[] values = new double[courses.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = figure.applyAsDouble(courses[i]);
        }
        return new MeanOfSeeds(values);
    }
}
