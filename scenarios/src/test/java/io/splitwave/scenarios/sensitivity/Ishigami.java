package io.splitwave.scenarios.sensitivity;

/**
 * sin x1 + 7 sin² x2 + 0.1 x3^4 sin x1 with x1, x2, x3 uniform over (-pi, pi): Ishigami and Homma, 1990. Its indices by hand,
 * for example in Saltelli et al., Global Sensitivity Analysis, 2008, p. 179.
 */
public final class Ishigami {
    public static final double[] FIRST = {0.3139, 0.4424, 0};
    public static final double[] TOTAL = {0.5576, 0.4424, 0.2437};

    private Ishigami() {}

    /**
     * Its value.
     *
     * @param shares x1, x2 and x3 as shares of the way from -pi to pi
     */
    public static double at(double... shares) {
        double x1 = Math.PI * (2 * shares[0] - 1);
        double x2 = Math.PI * (2 * shares[1] - 1);
        double x3 = Math.PI * (2 * shares[2] - 1);
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }
}
