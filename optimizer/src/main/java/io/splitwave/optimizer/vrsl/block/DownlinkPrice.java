package io.splitwave.optimizer.vrsl.block;

import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.math.special.LambertW;
import io.splitwave.optimizer.vrsl.Budgets;

/**
 * One device's downlink against a price of power: VRSL (46)-(61) before any budget.
 *
 * <p>With c = D ln 2/B and a = gain/sigma^2 the downlink takes c/ln(1 + a P); at the price nu per watt the least of
 * c/ln(1 + a P) + nu P is at P = (e^(2 W(z)) - 1)/a, z = sqrt(c a/nu)/2.
 */
public final class DownlinkPrice {
    private static final double LN_2 = Math.log(2);
    /** A signal at or below this ratio to the noise counts as none; its square would underflow. */
    private static final double LEAST_SNR = 1e-150;

    private DownlinkPrice() {}

    /**
     * c of VRSL (46).
     *
     * @param budgets the bandwidth
     * @param bit D, &gt;= 0
     * @return D ln 2/B, s
     */
    public static double rateFreeS(Budgets budgets, double bit) {
        return bit * LN_2 / budgets.bandwidthHz();
    }

    /**
     * a of VRSL (46).
     *
     * @param budgets noise, power budget and the limit of a device
     * @param gain |h^eff|^2, &gt;= 0
     * @return gain/sigma^2, 1/W; 0 where the most power one device may get lifts the signal to no more than 1e-150 of the
     *     noise
     */
    public static double snrPerWatt(Budgets budgets, double gain) {
        double perWatt = SignalToNoise.perWatt(gain, budgets.noiseW());
        return perWatt * budgets.mostPowerPerUdW() > LEAST_SNR ? perWatt : 0;
    }

    /**
     * Whether the access point hears a device, by the same measure.
     *
     * @param budgets the noise
     * @param gain |g^eff|^2, &gt;= 0
     * @param uplinkPowerW P_UL of the device, W
     * @return false where the uplink's signal is no more than 1e-150 of the noise
     */
    public static boolean heard(Budgets budgets, double gain, double uplinkPowerW) {
        return SignalToNoise.perWatt(gain, budgets.noiseW()) * uplinkPowerW > LEAST_SNR;
    }

    /**
     * The logarithm of VRSL (52), the time that a further watt saves.
     *
     * @param a 1/W, &gt; 0
     * @param lnCa ln(c a)
     * @param powerW P, &gt; 0
     * @return ln of s/W
     */
    public static double lnMarginal(double a, double lnCa, double powerW) {
        double t = Math.log1p(a * powerW);
        return lnCa - t - 2 * Math.log(t);
    }

    /**
     * VRSL (61) without a limit; W(e^x) because z itself may leave the range of a double.
     *
     * @param a 1/W, &gt; 0
     * @param lnCa ln(c a)
     * @param lnNu ln of the price, s/W; -Infinity for none
     * @return P, W, +Infinity where power is free
     */
    public static double powerW(double a, double lnCa, double lnNu) {
        return Math.expm1(2 * LambertW.ofExp(0.5 * (lnCa - lnNu) - LN_2)) / a;
    }
}
