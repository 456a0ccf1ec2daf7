package io.splitwave.network.physics;

/** Judges second moments of independent draws from a normal distribution of mean 0. */
final class NormalSample {

    private NormalSample() {}

    /** Variance; that of x^2 is 2 variance^2. */
    static CheckResult variance(String subject, String source, String unit, double theory, double[] sample) {
        return new CheckResult(
                subject,
                source,
                unit,
                theory,
                meanProduct(sample, sample),
                Confidence.Z * theory * Math.sqrt(2.0 / sample.length),
                Confidence.of(sample.length + " draws"));
    }

    /** Correlation r of pairs of a known variance; the variance of x y is (1 + r^2) variance^2. */
    static CheckResult correlation(
            String subject, String source, double theory, double variance, double[] left, double[] right) {
        return new CheckResult(
                subject,
                source,
                "1",
                theory,
                meanProduct(left, right) / variance,
                Confidence.Z * Math.sqrt((1 + theory * theory) / left.length),
                Confidence.of(left.length + " pairs"));
    }

    private static double meanProduct(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum / left.length;
    }
}
