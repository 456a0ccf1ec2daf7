package io.splitwave.learning.estimate;

/**
 * Standardises what is learned from: indicators, and goodput if asked for. Mean and deviation are those of the training traces.
 *
 * @param pastGoodput whether goodput is the last feature
 * @param mean of each feature
 * @param deviation of each, greater than 0; 1 for a feature that does not vary
 */
record FeatureScale(boolean pastGoodput, double[] mean, double[] deviation) {
    static FeatureScale of(TrainingTraces training, boolean pastGoodput) {
        int indicators = training.traces().get(0).indicators();
        int features = indicators + (pastGoodput ? 1 : 0);
        double[] mean = new double[features];
        double[] deviation = new double[features];
        long steps = training.traces().stream().mapToLong(LinkTrace::steps).sum();
        for (int f = 0; f < features; f++) {
            double sum = 0;
            for (LinkTrace trace : training.traces()) {
                for (int step = 0; step < trace.steps(); step++) {
                    sum += raw(trace, step, f, indicators);
                }
            }
            mean[f] = sum / steps;
            double squares = 0;
            for (LinkTrace trace : training.traces()) {
                for (int step = 0; step < trace.steps(); step++) {
                    double away = raw(trace, step, f, indicators) - mean[f];
                    squares += away * away;
                }
            }
            deviation[f] = squares > 0 ? Math.sqrt(squares / steps) : 1;
        }
        return new FeatureScale(pastGoodput, mean, deviation);
    }

    private static double raw(LinkTrace trace, int step, int feature, int indicators) {
        return feature < indicators ? trace.step(step)[feature] : trace.goodputBps(step);
    }

    int features() {
        return mean.length;
    }

    /** Writes the standardised features of a step. */
    void standardise(double[] kpm, double goodputBps, double[] into, int at) {
        int indicators = features() - (pastGoodput ? 1 : 0);
        if (kpm.length != indicators) {
            throw new IllegalArgumentException(
                    "estimator: it learned from " + indicators + " indicators and was shown " + kpm.length);
        }
        for (int f = 0; f < indicators; f++) {
            into[at + f] = (kpm[f] - mean[f]) / deviation[f];
        }
        if (pastGoodput) {
            into[at + indicators] = (goodputBps - mean[indicators]) / deviation[indicators];
        }
    }

    void write(Numbers.Writer writer) {
        writer.add(mean);
        writer.add(deviation);
    }

    static FeatureScale read(Numbers.Reader reader, boolean pastGoodput) {
        return new FeatureScale(pastGoodput, reader.next(), reader.next());
    }
}
