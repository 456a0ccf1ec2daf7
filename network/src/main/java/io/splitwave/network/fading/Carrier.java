package io.splitwave.network.fading;

/**
 * A carrier of radio waves.
 *
 * @param hz frequency, Hz, finite, greater than 0
 */
public record Carrier(double hz) {

    /** Speed of light in vacuum, m/s, exact by definition of the metre. */
    public static final double LIGHT_MPS = 299_792_458;

    /**
     * Checks the frequency.
     *
     * @param hz frequency, Hz
     * @throws IllegalArgumentException if the frequency is out of its range
     */
    public Carrier {
        if (!(hz > 0) || Double.isInfinite(hz)) {
            throw new IllegalArgumentException("carrier: hz must be finite and > 0, was " + hz);
        }
    }

    /**
     * Wavelength.
     *
     * @return lambda, m
     */
    public double wavelengthM() {
        return LIGHT_MPS / hz;
    }

    /**
     * Largest Doppler shift at a speed.
     *
     * @param speedMps v, m/s
     * @return f_d = v / lambda, Hz
     */
    public double dopplerHz(double speedMps) {
        return speedMps / wavelengthM();
    }
}
