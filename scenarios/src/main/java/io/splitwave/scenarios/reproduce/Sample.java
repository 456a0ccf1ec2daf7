package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Mark;
import io.splitwave.output.summary.Estimate;
import io.splitwave.output.summary.Summary;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** One number for each replication. Two samples are combined replication by replication. */
final class Sample {
    /** A difference below this fraction is the rounding of sums. */
    private static final double ROUNDING = 1e-9;

    private final double[] values;

    Sample(double[] values) {
        this.values = values.clone();
    }

    double[] values() {
        return values.clone();
    }

    /** This minus the other; both were played in the same worlds. */
    Sample minus(Sample other) {
        return with(other, Sample::difference);
    }

    private static double difference(double a, double b) {
        return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;
    }

    /** How far two figures are apart, up to rounding. */
    static double distance(double a, double b) {
        return Math.abs(difference(a, b));
    }

    /** By which fraction this lies below the other. */
    Sample below(Sample other) {
        return other.minus(this).with(other, (less, whole) -> less / whole);
    }

    /** By which fraction this lies above the other. */
    Sample above(Sample other) {
        return minus(other).with(other, (more, whole) -> more / whole);
    }

    Sample over(double divisor) {
        return map(value -> value / divisor);
    }

    Sample map(DoubleUnaryOperator operator) {
        return new Sample(Arrays.stream(values).map(operator).toArray());
    }

    Sample with(Sample other, DoubleBinaryOperator operator) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException("samples of " + values.length + " and " + other.values.length
                    + " replications cannot be taken together");
        }
        return new Sample(IntStream.range(0, values.length)
                .mapToDouble(i -> operator.applyAsDouble(values[i], other.values[i]))
                .toArray());
    }

    double largest() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    double mean() {
        return estimate(Summary.CONFIDENCE).mean();
    }

    Estimate estimate(double confidence) {
        return Estimate.of(values, confidence);
    }

    /** The mean as a mark of a plot. */
    Mark at(double x) {
        Estimate estimate = estimate(Summary.CONFIDENCE);
        return new Mark(x, estimate.mean(), estimate.halfWidth(), estimate.n());
    }
}
