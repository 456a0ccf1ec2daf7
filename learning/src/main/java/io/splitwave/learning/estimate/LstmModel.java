package io.splitwave.learning.estimate;

/**
 * A trained memory. An estimator carries its state from step to step, so that an estimate costs one step, not a window of them.
 *
 * @param scale of the features
 * @param meanBps of the targets, bit/s
 * @param deviationBps of the targets, bit/s
 * @param weights not copied
 * @param leastBps least estimate, bit/s
 */
record LstmModel(FeatureScale scale, double meanBps, double deviationBps, LstmWeights weights, double leastBps)
        implements EstimatorModel {
    double[] numbers() {
        Numbers.Writer writer = new Numbers.Writer();
        scale.write(writer);
        writer.add(meanBps, deviationBps);
        writer.add(weights.hidden());
        for (float[] row : weights.rows()) {
            double[] wide = new double[row.length];
            for (int i = 0; i < row.length; i++) {
                wide[i] = row[i];
            }
            writer.add(wide);
        }
        return writer.all();
    }

    static LstmModel read(double[] numbers, EstimatorSettings settings) {
        Numbers.Reader reader = new Numbers.Reader(numbers);
        FeatureScale scale = FeatureScale.read(reader, settings.pastGoodput());
        double[] target = reader.next();
        int hidden = (int) reader.next()[0];
        if (hidden != settings.lstm().hidden()) {
            throw new IllegalArgumentException(
                    "estimator lstm: weights of " + settings.lstm().hidden() + " units are needed, were of " + hidden);
        }
        LstmWeights weights = LstmWeights.zero(scale.features(), hidden);
        for (float[] row : weights.rows()) {
            double[] wide = reader.next();
            if (wide.length != row.length) {
                throw new IllegalArgumentException(
                        "estimator lstm: a row of " + row.length + " weights is needed, had " + wide.length);
            }
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) wide[i];
            }
        }
        return new LstmModel(scale, target[0], target[1], weights, settings.leastBps());
    }

    @Override
    public GoodputEstimator start() {
        int hidden = weights.hidden();
        return new GoodputEstimator() {
            private final double[] row = new double[scale.features()];
            private final float[] x = new float[row.length];
            private final float[] output = new float[hidden];
            private final float[] cell = new float[hidden];
            private final float[] gates = new float[LstmWeights.GATES * hidden];
            private final float[] squashed = new float[hidden];
            private boolean some;

            @Override
            public void observe(double[] kpm, double goodputBps) {
                scale.standardise(kpm, goodputBps, row, 0);
                for (int f = 0; f < x.length; f++) {
                    x[f] = (float) row[f];
                }
                weights.step(x, output, cell, gates, squashed, output);
                some = true;
            }

            @Override
            public double estimateBps() {
                Past.requireSome(some);
                return Math.max(leastBps, meanBps + deviationBps * weights.value(output));
            }
        };
    }
}
