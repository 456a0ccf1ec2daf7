package io.splitwave.learning.compute;

import umontreal.ssj.rng.RandomStream;

/**
 * UD clocks uniform in a range, VRSL Section VI.
 *
 * @param minHz lowest f_loc, Hz, greater than 0
 * @param maxHz highest f_loc, Hz, finite, at least {@code minHz}
 */
public record UniformCpu(double minHz, double maxHz) {

    /**
     * Checks the range.
     *
     * @param minHz lowest f_loc, Hz
     * @param maxHz highest f_loc, Hz
     * @throws IllegalArgumentException if a bound is out of its range
     */
    public UniformCpu {
        if (!(minHz > 0)) {
            throw new IllegalArgumentException("CPU range: minHz must be > 0, was " + minHz);
        }
        if (!(maxHz >= minHz) || Double.isInfinite(maxHz)) {
            throw new IllegalArgumentException(
                    "CPU range: maxHz must be finite and >= minHz = " + minHz + ", was " + maxHz);
        }
    }

    /**
     * Draws clocks, one uniform per UD, so the first K UDs keep theirs when more are drawn.
     *
     * @param count K, at least 1
     * @param stream source of the uniforms, advanced by K draws
     * @return f_loc, Hz, index = UD
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public double[] draw(int count, RandomStream stream) {
        if (count < 1) {
            throw new IllegalArgumentException("CPU range: count must be >= 1, was " + count);
        }
        double[] cpuHz = new double[count];
        for (int ud = 0; ud < count; ud++) {
            cpuHz[ud] = minHz + (maxHz - minHz) * stream.nextDouble();
        }
        return cpuHz;
    }
}
