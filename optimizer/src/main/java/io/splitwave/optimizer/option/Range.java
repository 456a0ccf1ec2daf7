package io.splitwave.optimizer.option;

import java.util.HashSet;
import java.util.List;

/**
 * The values that an option takes.
 *
 * @param <T> type of the values
 */
public sealed interface Range<T> {
    /**
     * Whether a value is allowed.
     *
     * @param value the value, not null
     * @return true if it is
     */
    boolean accepts(T value);

    /**
     * Whole numbers.
     *
     * @param least least value
     * @param most most, at least {@code least}
     */
    record Whole(int least, int most) implements Range<Integer> {
        @Override
        public boolean accepts(Integer value) {
            return value >= least && value <= most;
        }

        @Override
        public String toString() {
            return "in " + least + ".." + most;
        }
    }

    /**
     * Real numbers.
     *
     * @param low lower end
     * @param lowIncluded whether it is allowed itself
     * @param high upper end, greater than {@code low}
     * @param highIncluded whether it is allowed itself
     */
    record Real(double low, boolean lowIncluded, double high, boolean highIncluded) implements Range<Double> {
        @Override
        public boolean accepts(Double value) {
            return (lowIncluded ? value >= low : value > low) && (highIncluded ? value <= high : value < high);
        }

        @Override
        public String toString() {
            return "in " + (lowIncluded ? "[" : "(") + low + ", " + high + (highIncluded ? "]" : ")");
        }
    }

    /** Yes or no. */
    record Flag() implements Range<Boolean> {
        @Override
        public boolean accepts(Boolean value) {
            return true;
        }

        @Override
        public String toString() {
            return "true or false";
        }
    }

    /**
     * One constant of an enum, written in lower case with hyphens.
     *
     * @param type the enum
     * @param <E> its type
     */
    record OneOf<E extends Enum<E>>(Class<E> type) implements Range<E> {
        @Override
        public boolean accepts(E value) {
            return true;
        }

        @Override
        public String toString() {
            return "one of " + List.of(type.getEnumConstants());
        }
    }

    /**
     * Some constants of an enum, each at most once.
     *
     * @param type the enum
     * @param <E> its type
     */
    record SomeOf<E extends Enum<E>>(Class<E> type) implements Range<List<E>> {
        @Override
        public boolean accepts(List<E> value) {
            return new HashSet<>(value).size() == value.size();
        }

        @Override
        public String toString() {
            return "some of " + List.of(type.getEnumConstants()) + ", each once";
        }
    }

    /**
     * Whole numbers, each at most once.
     *
     * @param least least of each
     * @param most most of each, at least {@code least}
     */
    record Wholes(int least, int most) implements Range<List<Integer>> {
        @Override
        public boolean accepts(List<Integer> value) {
            return new HashSet<>(value).size() == value.size()
                    && value.stream().allMatch(one -> one >= least && one <= most);
        }

        @Override
        public String toString() {
            return "different numbers in " + least + ".." + most;
        }
    }
}
