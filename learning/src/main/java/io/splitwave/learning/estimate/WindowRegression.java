package io.splitwave.learning.estimate;

import io.splitwave.kernel.time.StoppedException;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Ridge regression of what is to come by all features of a window, in closed form. Immutable.
 *
 * @param scale of the features
 * @param weights of the standardised features, oldest step first, {@code [step * features + feature]}
 * @param intercept what is estimated where all are average
 */
record WindowRegression(FeatureScale scale, double[] weights, double intercept) {
    /** What a window holds and what came after it. */
    private interface Windows {
        void each(double[] window, double target);
    }

    /**
     * Fits one.
     *
     * @param target what is estimated, by the coming goodput in bit/s
     */
    static WindowRegression fit(TrainingTraces training, EstimatorSettings settings, DoubleUnaryOperator target) {
        FeatureScale scale = FeatureScale.of(training, settings.pastGoodput());
        int size = settings.window() * scale.features();
        double[] meanInput = new double[size];
        double[] counted = new double[2]; // windows, sum of targets
        walk(training, settings, scale, target, (window, value) -> {
            counted[0]++;
            counted[1] += value;
            for (int i = 0; i < size; i++) {
                meanInput[i] += window[i];
            }
        });
        if (counted[0] == 0) {
            throw new IllegalArgumentException("estimator: a training trace must have at least "
                    + (settings.window() + settings.horizon()) + " steps, the window and the horizon");
        }
        double meanTarget = counted[1] / counted[0];
        for (int i = 0; i < size; i++) {
            meanInput[i] /= counted[0];
        }
        double[][] products = new double[size][size];
        double[] right = new double[size];
        double[] centred = new double[size];
        walk(training, settings, scale, target, (window, value) -> {
            for (int i = 0; i < size; i++) {
                centred[i] = window[i] - meanInput[i];
            }
            for (int i = 0; i < size; i++) {
                double here = centred[i];
                double[] row = products[i];
                for (int j = 0; j <= i; j++) {
                    row[j] += here * centred[j];
                }
                right[i] += here * (value - meanTarget);
            }
        });
        for (int i = 0; i < size; i++) {
            products[i][i] += settings.ridge() * counted[0];
            for (int j = 0; j < i; j++) {
                products[j][i] = products[i][j];
            }
        }
        double[] weights = new CholeskyDecomposition(new Array2DRowRealMatrix(products, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        double intercept = meanTarget;
        for (int i = 0; i < size; i++) {
            intercept -= weights[i] * meanInput[i];
        }
        return new WindowRegression(scale, weights, intercept);
    }

    private static void walk(
            TrainingTraces training,
            EstimatorSettings settings,
            FeatureScale scale,
            DoubleUnaryOperator target,
            Windows windows) {
        double[] row = new double[scale.features()];
        for (LinkTrace trace : training.traces()) {
            StoppedException.throwIfStopped();
            Past past = new Past(settings.window(), scale.features());
            for (int step = 0; step + settings.horizon() < trace.steps(); step++) {
                scale.standardise(trace.step(step), trace.goodputBps(step), row, 0);
                past.add(row);
                if (step >= settings.window() - 1) {
                    windows.each(past.all(), target.applyAsDouble(trace.comingBps(step, settings.horizon())));
                }
            }
        }
    }

    /** Quantile of target less estimate over the windows it was fitted to, interpolated between neighbours. */
    double residual(TrainingTraces training, EstimatorSettings settings, DoubleUnaryOperator target, double quantile) {
        double[][] residuals = {new double[16]};
        int[] count = new int[1];
        walk(training, settings, scale, target, (window, value) -> {
            if (count[0] == residuals[0].length) {
                residuals[0] = Arrays.copyOf(residuals[0], 2 * count[0]);
            }
            double sum = 0;
            for (int i = 0; i < window.length; i++) {
                sum += weights[i] * window[i];
            }
            residuals[0][count[0]++] = value - intercept - sum;
        });
        double[] sorted = Arrays.copyOf(residuals[0], count[0]);
        Arrays.sort(sorted);
        double place = quantile * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    double[] numbers() {
        Numbers.Writer writer = new Numbers.Writer();
        scale.write(writer);
        writer.add(weights);
        writer.add(intercept);
        return writer.all();
    }

    static WindowRegression read(double[] numbers, EstimatorSettings settings) {
        Numbers.Reader reader = new Numbers.Reader(numbers);
        FeatureScale scale = FeatureScale.read(reader, settings.pastGoodput());
        double[] weights = reader.next();
        if (weights.length != settings.window() * scale.features()) {
            throw new IllegalArgumentException("estimator: " + settings.window() * scale.features()
                    + " weights are needed for the window, were " + weights.length);
        }
        return new WindowRegression(scale, weights, reader.next()[0]);
    }

    WindowRegression raised(double by) {
        return new WindowRegression(scale, weights, intercept + by);
    }

    /** A model of it. */
    EstimatorModel model(EstimatorSettings settings, DoubleUnaryOperator goodput) {
        return () -> new GoodputEstimator() {
            private final Past past = new Past(settings.window(), scale.features());
            private final double[] row = new double[scale.features()];

            @Override
            public void observe(double[] kpm, double goodputBps) {
                scale.standardise(kpm, goodputBps, row, 0);
                past.add(row);
            }

            @Override
            public double estimateBps() {
                past.requireSome();
                return Math.max(settings.leastBps(), goodput.applyAsDouble(intercept + past.dot(weights)));
            }
        };
    }
}
