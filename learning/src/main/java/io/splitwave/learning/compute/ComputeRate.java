package io.splitwave.learning.compute;

/**
 * Speed and power of the device-side computation. VRSL takes one FLOP per cycle, so there Hz and FLOP/s are the same number;
 * {@link #flops} is for processors that do more in a cycle.
 */
public final class ComputeRate {

    private ComputeRate() {}

    /**
     * Speed of a UD that computes itself, VRSL (6).
     *
     * @param cpuHz f_loc, Hz, finite, greater than 0
     * @return FLOP/s
     * @throws IllegalArgumentException if the clock is out of its range
     */
    public static double localHz(double cpuHz) {
        return requirePositive("cpuHz", cpuHz);
    }

    /**
     * Speed of a processor that completes several operations in a cycle.
     *
     * @param hz f, Hz, finite, at least 0
     * @param flopPerCycle operations in a cycle, finite, greater than 0
     * @return f times that, FLOP/s
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double flops(double hz, double flopPerCycle) {
        return requireNotNegative("hz", hz) * requirePositive("flopPerCycle", flopPerCycle);
    }

    /**
     * Speed of a UD's digital twin, VRSL (7), (30).
     *
     * @param cpuHz f_loc, Hz, finite, greater than 0
     * @param extraHz Delta f, Hz added by the AP, finite, at least 0
     * @return f_loc + Delta f, FLOP/s
     * @throws IllegalArgumentException if a clock is out of its range
     */
    public static double twinHz(double cpuHz, double extraHz) {
        return requirePositive("cpuHz", cpuHz) + requireNotNegative("extraHz", extraHz);
    }

    /**
     * Power of a computing device; over the time C / f it adds up to the energy kappa f^2 C.
     *
     * @param kappa energy coefficient, J s^2 (W per Hz^3), finite, at least 0
     * @param hz f, Hz, finite, at least 0
     * @return kappa f^3, W
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double powerW(double kappa, double hz) {
        return requireNotNegative("kappa", kappa) * requireNotNegative("hz", hz) * hz * hz;
    }

    private static double requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("compute rate: " + name + " must be finite and > 0, was " + value);
        }
        return value;
    }

    private static double requireNotNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("compute rate: " + name + " must be finite and >= 0, was " + value);
        }
        return value;
    }
}
