package io.splitwave.network.nr;

import io.splitwave.network.propagation.Decibels;

/**
 * Open-loop power control of a UE: min(P_max, P_0 + 10 log10(M) + alpha x loss), 3GPP TS 38.213 7.1.1 without closed loop
 * and transport format. The standard writes 10 log10(2^mu M); here the factor 2^mu is a part of P_0, so that P_0 is for one
 * PRB of the carrier's own width.
 *
 * @param mostDbm P_max, dBm, finite
 * @param targetDbm P_0, wanted power at the receiver per PRB at alpha = 1, dBm, finite
 * @param alpha share of the loss that is compensated, in [0, 1]
 */
public record UplinkPower(double mostDbm, double targetDbm, double alpha) {

    /**
     * Checks the figures.
     *
     * @param mostDbm P_max, dBm, finite
     * @param targetDbm P_0, wanted power at the receiver per PRB at alpha = 1, dBm, finite
     * @param alpha share of the loss that is compensated, in [0, 1]
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public UplinkPower {
        if (!Double.isFinite(mostDbm)) {
            throw new IllegalArgumentException("uplink power: mostDbm must be finite, was " + mostDbm);
        }
        if (!Double.isFinite(targetDbm)) {
            throw new IllegalArgumentException("uplink power: targetDbm must be finite, was " + targetDbm);
        }
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("uplink power: alpha must be in [0, 1], was " + alpha);
        }
    }

    /**
     * Power over all PRBs.
     *
     * @param lossDb loss from antenna to antenna, array gains included, dB
     * @param prbs number of PRBs M, greater than 0; may be broken
     * @return dBm, at most P_max
     */
    public double dbm(double lossDb, double prbs) {
        return Math.min(mostDbm, targetDbm + alpha * lossDb + Decibels.of(prbs));
    }
}
