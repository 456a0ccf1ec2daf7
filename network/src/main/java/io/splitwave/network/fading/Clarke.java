package io.splitwave.network.fading;

import org.hipparchus.special.BesselJ;

/**
 * Clarke's model, "A statistical theory of mobile-radio reception", Bell System Technical Journal 47, 1968: waves of
 * equal power from all directions of the plane around a receiver that moves in it.
 */
public final class Clarke {

    /** Largest argument that the Bessel function is evaluated for. */
    private static final double LIMIT = 1e4;

    private Clarke() {}

    /**
     * Autocorrelation of the fading: J0(2 pi f_d tau).
     *
     * @param dopplerHz f_d, Hz, at least 0
     * @param lagS tau, s, at least 0
     * @return correlation in [-0.403, 1]
     * @throws IllegalArgumentException if an argument is negative or NaN, or 2 pi f_d tau is above 10^4
     */
    public static double autocorrelation(double dopplerHz, double lagS) {
        double argument = 2 * Math.PI * dopplerHz * lagS;
        if (!(dopplerHz >= 0 && lagS >= 0 && argument <= LIMIT)) {
            throw new IllegalArgumentException("Clarke's autocorrelation: 2 pi x Doppler " + dopplerHz + " Hz x lag "
                    + lagS + " s must be in [0, " + LIMIT + "]; beyond it frames are as good as independent");
        }
        return BesselJ.value(0, argument);
    }
}
