package io.splitwave.output.summary;

/** Mean, variance and extremes of a sequence, without keeping it (Welford, Technometrics 4(3), 1962). */
final class RunningMean {
    private long n;
    private double mean;
    private double squares; // sum of squared deviations from the mean
    private double min = Double.NaN;
    private double max = Double.NaN;

    void add(double value) {
        n++;
        if (n == 1) {
            mean = value;
            min = value;
            max = value;
            return;
        }
        double off = value - mean;
        // once a value is infinite the mean stays infinite, instead of becoming infinity minus infinity
        mean = Double.isInfinite(mean) || Double.isInfinite(value) ? mean + value : mean + off / n;
        squares += off * (value - mean);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    long n() {
        return n;
    }

    double mean() {
        return n == 0 ? Double.NaN : mean;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** Of the values, with n - 1; NaN if n is below 2 or a value was infinite. */
    double variance() {
        return n < 2 || Double.isInfinite(mean) || Double.isNaN(mean) ? Double.NaN : squares / (n - 1);
    }

    /** t(n-1, (1+confidence)/2) s / sqrt(n); NaN if n is below 2 or a value was infinite. */
    double halfWidth(double confidence) {
        if (Double.isNaN(variance())) {
            return Double.NaN;
        }
        return halfWidth(n, Math.sqrt(variance()), confidence);
    }

    /** Of n values, at least 2, with this standard deviation. */
    static double halfWidth(long n, double deviation, double confidence) {
        return StudentT.twoSided(confidence, n - 1) * deviation / Math.sqrt(n);
    }
}
