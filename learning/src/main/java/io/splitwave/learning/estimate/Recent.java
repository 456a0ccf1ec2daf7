package io.splitwave.learning.estimate;

import java.util.Arrays;

/** Estimators by goodput alone, which learn nothing: the newest, a moving average, and an exponentially weighted one. */
final class Recent {
    private Recent() {}

    /** The mean of the newest steps, or of all if there are fewer. */
    static EstimatorModel mean(int steps) {
        return () -> new GoodputEstimator() {
            private final double[] kept = new double[steps];
            private int seen;

            @Override
            public void observe(double[] kpm, double goodputBps) {
                kept[seen % steps] = goodputBps;
                // behind the first round the place in the window is all that matters
                seen = seen + 1 < 2 * steps ? seen + 1 : steps;
            }

            @Override
            public double estimateBps() {
                Past.requireSome(seen > 0);
                int count = Math.min(seen, steps);
                return Arrays.stream(kept, 0, count).sum() / count;
            }
        };
    }

    /** The newest step with a weight, all before with the rest. */
    static EstimatorModel smoothed(double weight) {
        return () -> new GoodputEstimator() {
            private double levelBps = Double.NaN;

            @Override
            public void observe(double[] kpm, double goodputBps) {
                levelBps = Double.isNaN(levelBps) ? goodputBps : levelBps + weight * (goodputBps - levelBps);
            }

            @Override
            public double estimateBps() {
                Past.requireSome(!Double.isNaN(levelBps));
                return levelBps;
            }
        };
    }
}
