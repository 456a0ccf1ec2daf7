package io.splitwave.learning.training.leakage;

/**
 * Mean and deviation of what crosses.
 *
 * @param mean of each element
 * @param deviation of each, 1 for one that does not vary
 */
record Standard(double[] mean, double[] deviation) {
    static Standard of(float[][] rows) {
        double[] mean = new double[rows[0].length];
        double[] deviation = new double[mean.length];
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / (double) rows.length;
            }
        }
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.length;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            deviation[i] = deviation[i] > 0 ? Math.sqrt(deviation[i]) : 1;
        }
        return new Standard(mean, deviation);
    }

    double[][] standardised(float[][] rows) {
        double[][] standard = new double[rows.length][mean.length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < mean.length; i++) {
                standard[r][i] = (rows[r][i] - mean[i]) / deviation[i];
            }
        }
        return standard;
    }
}
