package io.splitwave.kernel.round;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An amount of work on a resource, and what it waits for. A stage without work completes the moment it is ready; it takes
 * no place on its resource and is never asked for a rate.
 *
 * @param kind what is done, for records; not blank
 * @param resource index into the player's list of resources, at least 0
 * @param work amount of work in {@code unit}, finite, at least 0
 * @param unit what the work is counted in
 * @param afterStages indexes of the stages of the same chain that must be complete first; copied
 * @param afterBarriers indexes of the plan's barriers that must be open first; copied
 * @param zeroRate what happens when the rate in service is 0
 */
public record Stage(
        String kind,
        int resource,
        double work,
        WorkUnit unit,
        List<Integer> afterStages,
        List<Integer> afterBarriers,
        ZeroRate zeroRate) {
    /** One list for each of the indexes that most stages wait for, shared by all of them. */
    private static final List<List<Integer>> SINGLES =
            IntStream.range(0, 64).mapToObj(List::of).toList();

    /** Indexes up to which each is compared with each for one given twice; more are put into a set. */
    private static final int FEW = 16;

    /**
     * Checks the amounts and copies the lists.
     *
     * @param kind what is done, for records
     * @param resource index into the player's list of resources
     * @param work amount of work in {@code unit}
     * @param unit what the work is counted in
     * @param afterStages indexes of the stages of the same chain that must be complete first
     * @param afterBarriers indexes of the plan's barriers that must be open first
     * @param zeroRate what happens when the rate in service is 0
     * @throws IllegalArgumentException if the kind is blank, the work negative, infinite or NaN, an index negative or
     *     one given twice
     */
    public Stage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(zeroRate, "zeroRate");
        if (kind.isBlank()) {
            throw new IllegalArgumentException("stage: kind must not be blank");
        }
        if (resource < 0) {
            throw new IllegalArgumentException("stage '" + kind + "': resource must be >= 0, was " + resource);
        }
        if (!(work >= 0) || work == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("stage '" + kind + "': work must be finite and >= 0, was " + work);
        }
        afterStages = indexes(kind, "afterStages", afterStages);
        afterBarriers = indexes(kind, "afterBarriers", afterBarriers);
    }

    /**
     * A stage that waits for nothing yet and, at rate 0, waits.
     *
     * @param kind what is done, not blank
     * @param resource index into the player's list of resources, at least 0
     * @param work amount of work in {@code unit}, finite, at least 0
     * @param unit what the work is counted in
     * @return the stage
     * @throws IllegalArgumentException as the constructor
     */
    public static Stage of(String kind, int resource, double work, WorkUnit unit) {
        return new Stage(kind, resource, work, unit, List.of(), List.of(), ZeroRate.WAIT);
    }

    /**
     * The same stage, waiting for these stages of its chain instead.
     *
     * @param stages indexes in the chain
     * @return a new stage
     * @throws IllegalArgumentException if an index is negative or given twice
     */
    public Stage afterStages(int... stages) {
        return new Stage(kind, resource, work, unit, boxed(stages), afterBarriers, zeroRate);
    }

    /**
     * The same stage, waiting for these barriers of its plan instead.
     *
     * @param barriers indexes into the plan's barriers
     * @return a new stage
     * @throws IllegalArgumentException if an index is negative or given twice
     */
    public Stage afterBarriers(int... barriers) {
        return new Stage(kind, resource, work, unit, afterStages, boxed(barriers), zeroRate);
    }

    /**
     * The same stage with another answer to the rate 0.
     *
     * @param atZero what happens when the rate in service is 0
     * @return a new stage
     */
    public Stage atZeroRate(ZeroRate atZero) {
        return new Stage(kind, resource, work, unit, afterStages, afterBarriers, atZero);
    }

    private static List<Integer> boxed(int... indexes) {
        return indexes.length == 1 && indexes[0] >= 0 && indexes[0] < SINGLES.size()
                ? SINGLES.get(indexes[0])
                : Arrays.stream(indexes).boxed().toList();
    }

    private static List<Integer> indexes(String kind, String what, List<Integer> given) {
        List<Integer> copy = List.copyOf(given);
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i) < 0) {
                throw new IllegalArgumentException(
                        "stage '" + kind + "': " + what + " must be >= 0, was " + copy.get(i));
            }
        }
        if (copy.size() > 1 && isAnyTwice(copy)) {
            throw new IllegalArgumentException(
                    "stage '" + kind + "': " + what + " must not name an index twice, was " + copy);
        }
        return copy.size() == 1 && copy.get(0) < SINGLES.size() ? SINGLES.get(copy.get(0)) : copy;
    }

    private static boolean isAnyTwice(List<Integer> indexes) {
        if (indexes.size() > FEW) {
            return new HashSet<>(indexes).size() < indexes.size();
        }
        for (int i = 1; i < indexes.size(); i++) {
            if (indexes.indexOf(indexes.get(i)) < i) {
                return true;
            }
        }
        return false;
    }
}
