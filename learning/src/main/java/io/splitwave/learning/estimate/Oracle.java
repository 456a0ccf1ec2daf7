package io.splitwave.learning.estimate;

/** Says what it is shown of the future. */
final class Oracle implements EstimatorModel {
    @Override
    public boolean clairvoyant() {
        return true;
    }

    @Override
    public GoodputEstimator start() {
        return new GoodputEstimator() {
            private double comingBps = Double.NaN;

            @Override
            public void observe(double[] kpm, double goodputBps) {
                comingBps = Double.NaN;
            }

            @Override
            public void reveal(double bps) {
                comingBps = bps;
            }

            @Override
            public double estimateBps() {
                if (Double.isNaN(comingBps)) {
                    throw new IllegalStateException("oracle: what is to come must be shown after each step");
                }
                return comingBps;
            }
        };
    }
}
