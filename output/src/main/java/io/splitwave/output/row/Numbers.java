package io.splitwave.output.row;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/** Real numbers in an order that the words of the system give: a few for each row. Immutable. */
public final class Numbers implements Serializable {
    private static final long serialVersionUID = 1;

    /** No numbers. */
    public static final Numbers NONE = new Numbers(new double[0]);

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    /**
     * Copies numbers.
     *
     * @param values in order; NaN for an absent one
     * @return the numbers
     */
    public static Numbers of(double... values) {
        return values.length == 0 ? NONE : new Numbers(values.clone());
    }

    /**
     * Numbers that are found one by one.
     *
     * @param count how many, at least 0
     * @param fill puts them into an array of zeros of this length, of which it keeps nothing
     * @return the numbers
     * @throws NegativeArraySizeException if the count is negative
     */
    public static Numbers filled(int count, Consumer<double[]> fill) {
        double[] values = new double[count];
        fill.accept(values);
        return count == 0 ? NONE : new Numbers(values);
    }

    /**
     * Copies numbers that stand among others.
     *
     * @param values in order; NaN for an absent one
     * @param from index of the first, from 0
     * @param count how many, at least 0
     * @return the numbers
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public static Numbers of(double[] values, int from, int count) {
        Objects.checkFromIndexSize(from, count, values.length);
        return count == 0 ? NONE : new Numbers(Arrays.copyOfRange(values, from, from + count));
    }

    /**
     * How many there are.
     *
     * @return at least 0
     */
    public int size() {
        return values.length;
    }

    /**
     * One of them.
     *
     * @param index from 0
     * @return the number; NaN if it is absent
     * @throws ArrayIndexOutOfBoundsException if there are not so many
     */
    public double get(int index) {
        return values[index];
    }

    /**
     * All of them.
     *
     * @return a copy
     */
    public double[] toArray() {
        return values.clone();
    }

    /** Equal where all have the same bits, as the numbers of a record. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
