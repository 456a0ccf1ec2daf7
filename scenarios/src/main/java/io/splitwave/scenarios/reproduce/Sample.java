package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Mark;
import io.splitwave.output.summary.Estimate;
import io.splitwave.output.summary.Summary;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** One number for each replication. Two samples are combined replication by replication. */
public final class Sample {
    /** A difference below this fraction is the rounding of sums. */
    private static final double ROUNDING = 1e-9;

    private final double[] values;
    private final boolean exact;

    /**
     * A sample.
     *
     * @param values one for each replication, in their order; copied
     */
    public Sample(double[] values) {
        this(values, false);
    }

    private Sample(double[] values, boolean exact) {
        this.values = values.clone();
        this.exact = exact;
    }

    /**
     * A number that follows from a formula, with nothing drawn.
     *
     * @param value the number
     * @return a sample of it alone, whose half-width is 0
     */
    public static Sample exact(double value) {
        return new Sample(new double[] {value}, true);
    }

    /**
     * A number that the program does not compute.
     *
     * @return a sample without values, which decides nothing
     */
    public static Sample notComputed() {
        return new Sample(new double[0], false);
    }

    /** Whether it is one number with nothing drawn. */
    boolean exact() {
        return exact;
    }

    /**
     * The values.
     *
     * @return a copy, in the order of the replications
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * This minus the other; both were played in the same worlds.
     *
     * @param other as many values
     * @return the differences; 0 where they are the rounding of sums
     * @throws IllegalArgumentException if the numbers of replications differ
     */
    public Sample minus(Sample other) {
        return with(other, Sample::difference);
    }

    private static double difference(double a, double b) {
        return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;
    }

    /**
     * How far two figures are apart, up to rounding.
     *
     * @param a a figure
     * @param b another
     * @return at least 0
     */
    public static double distance(double a, double b) {
        return Math.abs(difference(a, b));
    }

    /**
     * By which fraction this lies below the other.
     *
     * @param other as many values
     * @return ratios
     * @throws IllegalArgumentException if the numbers of replications differ
     */
    public Sample below(Sample other) {
        return other.minus(this).with(other, (less, whole) -> less / whole);
    }

    /**
     * By which fraction this lies above the other.
     *
     * @param other as many values
     * @return ratios
     * @throws IllegalArgumentException if the numbers of replications differ
     */
    public Sample above(Sample other) {
        return minus(other).with(other, (more, whole) -> more / whole);
    }

    /**
     * This over a number.
     *
     * @param divisor not 0
     * @return the quotients
     */
    public Sample over(double divisor) {
        return map(value -> value / divisor);
    }

    /**
     * A function of each value.
     *
     * @param operator the function
     * @return its values
     */
    public Sample map(DoubleUnaryOperator operator) {
        return new Sample(Arrays.stream(values).map(operator).toArray(), exact);
    }

    /**
     * A function of both values of each replication.
     *
     * @param other as many values
     * @param operator the function
     * @return its values
     * @throws IllegalArgumentException if the numbers of replications differ
     */
    public Sample with(Sample other, DoubleBinaryOperator operator) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException("samples of " + values.length + " and " + other.values.length
                    + " replications cannot be taken together");
        }
        return new Sample(IntStream.range(0, values.length)
                .mapToDouble(i -> operator.applyAsDouble(values[i], other.values[i]))
                .toArray());
    }

    /**
     * The largest value.
     *
     * @return NaN if there is none
     */
    public double largest() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    /**
     * The mean.
     *
     * @return of all values
     */
    public double mean() {
        return estimate(Summary.CONFIDENCE).mean();
    }

    Estimate estimate(double confidence) {
        return exact ? new Estimate(1, values[0], 0) : Estimate.of(values, confidence);
    }

    /**
     * The mean as a mark of a plot.
     *
     * @param x its place
     * @return the mark with its half-width, 95 %
     */
    public Mark at(double x) {
        Estimate estimate = estimate(Summary.CONFIDENCE);
        return new Mark(x, estimate.mean(), estimate.halfWidth(), estimate.n());
    }
}
