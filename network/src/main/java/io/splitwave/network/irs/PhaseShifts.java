package io.splitwave.network.irs;

import java.util.Arrays;

/** Phases theta_n of the N IRS elements, VRSL (2) and (24); amplitudes are 1, VRSL (27). Immutable. */
public final class PhaseShifts {

    private static final double TURN_RAD = 2 * Math.PI;
    private static final PhaseShifts NONE = new PhaseShifts(new double[0]);

    private final double[] rad;

    /**
     * Phases of an IRS.
     *
     * @param rad phase per element, rad, each finite; copied and reduced to [0, 2 pi), values already there are kept to
     *     the bit
     * @throws IllegalArgumentException if a phase is NaN or infinite
     */
    public PhaseShifts(double[] rad) {
        this.rad = rad.clone();
        for (int n = 0; n < rad.length; n++) {
            if (!Double.isFinite(rad[n])) {
                throw new IllegalArgumentException("IRS element " + n + ": phase must be finite, was " + rad[n]);
            }
            this.rad[n] = reduce(rad[n]);
        }
    }

    /**
     * The phases of an IRS without elements.
     *
     * @return phases of length 0
     */
    public static PhaseShifts none() {
        return NONE;
    }

    /**
     * Number of elements.
     *
     * @return N, at least 0
     */
    public int elements() {
        return rad.length;
    }

    /**
     * Phase of one element.
     *
     * @param n element, 0 based
     * @return theta_n, rad, in [0, 2 pi)
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double rad(int n) {
        return rad[n];
    }

    /**
     * All phases.
     *
     * @return a new array, rad, index = element
     */
    public double[] copyRad() {
        return rad.clone();
    }

    /**
     * Equal number of elements and equal phases, bit for bit.
     *
     * @param other anything
     * @return whether it is the same setting
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof PhaseShifts phases && Arrays.equals(rad, phases.rad);
    }

    /**
     * Hash of the phases.
     *
     * @return the hash
     */
    @Override
    public int hashCode() {
        return Arrays.hashCode(rad);
    }

    /**
     * The phases, for messages.
     *
     * @return the list of phases in rad
     */
    @Override
    public String toString() {
        return "PhaseShifts" + Arrays.toString(rad);
    }

    private static double reduce(double rad) {
        double rest = rad % TURN_RAD;
        if (rest < 0) {
            rest += TURN_RAD;
        }
        // -1e-20 rounds up to the full turn; adding 0.0 turns -0.0 into 0.0
        return rest >= TURN_RAD ? 0 : rest + 0.0;
    }
}
