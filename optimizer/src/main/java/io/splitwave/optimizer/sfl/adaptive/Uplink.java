package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.network.rate.SharedBand;

/**
 * The uplink of one device: what it can send in a share of the band.
 *
 * @param band the band
 * @param gain power gain, a ratio, greater than 0
 * @param minPowerW least transmit power, W, at least 0
 * @param maxPowerW most transmit power, W, greater than 0
 */
record Uplink(SharedBand band, double gain, double minPowerW, double maxPowerW) {
    private static final double LN2 = Math.log(2);

    /** Signal to noise ratio of 1 W in a share. */
    private double perW(double share) {
        return gain / (band.noiseOf() == SharedBand.NoiseOf.SHARE ? share * band.noiseW() : band.noiseW());
    }

    double bps(double share, double powerW) {
        return band.bps(share, powerW, gain);
    }

    /** The power with which a rate is reached, W; at least the least power. */
    double powerW(double share, double bps) {
        double neededW = Math.expm1(LN2 * bps / (share * band.bandwidthHz())) / perW(share);
        return Math.max(minPowerW, neededW);
    }

    /**
     * Most bits that can be sent in a share within a time and an energy, and how this number grows with both. It is concave
     * in time and energy together: the largest value over airtimes and energies of a function that is.
     *
     * @param timeS time for sending, s, greater than 0
     * @param energyJ energy for sending, J, greater than 0; may be infinite
     */
    Sent most(double share, double timeS, double energyJ) {
        double powerW = energyJ / timeS;
        if (powerW >= maxPowerW) {
            double bps = bps(share, maxPowerW);
            return new Sent(timeS * bps, bps, 0, maxPowerW);
        }
        if (powerW < minPowerW) {
            double perJ = bps(share, minPowerW) / minPowerW;
            return new Sent(energyJ * perJ, 0, perJ, minPowerW);
        }
        double snr = powerW * perW(share);
        double widthHz = share * band.bandwidthHz();
        double bps = bps(share, powerW);
        return new Sent(
                timeS * bps, bps - widthHz / LN2 * snr / (1 + snr), widthHz / LN2 * perW(share) / (1 + snr), powerW);
    }

    /**
     * @param bit most bits
     * @param perS derivative by time, bit/s
     * @param perJ derivative by energy, bit/J
     * @param powerW the power, W
     */
    record Sent(double bit, double perS, double perJ, double powerW) {}
}
