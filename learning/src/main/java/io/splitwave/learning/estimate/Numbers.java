package io.splitwave.learning.estimate;

import java.util.Arrays;

/** Arrays in one array, each behind its length: what a model has learned, as data. */
final class Numbers {
    private Numbers() {}

    /** Collects arrays. */
    static final class Writer {
        private double[] numbers = new double[0];

        void add(double... array) {
            int at = numbers.length;
            numbers = Arrays.copyOf(numbers, at + 1 + array.length);
            numbers[at] = array.length;
            System.arraycopy(array, 0, numbers, at + 1, array.length);
        }

        double[] all() {
            return numbers;
        }
    }

    /** Gives them back in the same order. */
    static final class Reader {
        private final double[] numbers;
        private int at;

        Reader(double[] numbers) {
            this.numbers = numbers;
        }

        double[] next() {
            if (at >= numbers.length || !(numbers[at] >= 0 && numbers[at] <= numbers.length - at - 1)) {
                throw new IllegalArgumentException(
                        "estimator: its " + numbers.length + " numbers do not fit together at " + at);
            }
            int from = at + 1;
            at = from + (int) numbers[at];
            return Arrays.copyOfRange(numbers, from, at);
        }
    }
}
