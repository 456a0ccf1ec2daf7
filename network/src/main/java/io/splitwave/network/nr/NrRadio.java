package io.splitwave.network.nr;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.Heights;
import io.splitwave.network.propagation.UrbanLaw;
import io.splitwave.network.propagation.UrbanMicro;
import io.splitwave.network.rate.NoiseDensity;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What the radio loses between UE and site, and what the site hears in addition.
 *
 * @param site place of the site in the plane
 * @param law path loss with its carrier and heights; the UE is never in line of sight
 * @param shadowing shadowing on top
 * @param fading fading on top
 * @param arrayGainDb gain of the antennas of both ends together, dB, finite
 * @param noise noise of the site's receiver
 */
public record NrRadio(
        Position site,
        UrbanMicro law,
        ShadowingPlan shadowing,
        BandFadingPlan fading,
        double arrayGainDb,
        NoiseDensity noise) {

    /** Thermal noise, -174 dBm/Hz in W/Hz. */
    private static final double THERMAL_W_PER_HZ = Math.pow(10, -17.4 - 3);

    /** Where a law has drawn environment heights, which one; UMi draws none. */
    private static final double ENVIRONMENT_QUANTILE = 0.5;

    /**
     * Checks the figures.
     *
     * @param site place of the site in the plane
     * @param law path loss with its carrier and heights
     * @param shadowing shadowing on top
     * @param fading fading on top
     * @param arrayGainDb gain of the antennas of both ends together, dB, finite
     * @param noise noise of the site's receiver
     * @throws IllegalArgumentException if the gain is not finite
     */
    public NrRadio {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(shadowing, "shadowing");
        Objects.requireNonNull(fading, "fading");
        Objects.requireNonNull(noise, "noise");
        if (!Double.isFinite(arrayGainDb)) {
            throw new IllegalArgumentException("NR radio: arrayGainDb must be finite, was " + arrayGainDb);
        }
    }

    /**
     * The figures of the study: UMi without line of sight at 3.5 GHz, antennas at 10 m and 1.5 m, shadowing of 7.8 dB over
     * 13 m, two branches with a floor of 0.05 and Clarke's correlation, 12 dB of array gain, -174 dBm/Hz with a noise
     * figure of 5 dB.
     *
     * @param site place of the site in the plane
     * @return the figures
     */
    public static NrRadio ofStudy(Position site) {
        return new NrRadio(
                site,
                new UrbanMicro(3.5e9, new Heights(10, 1.5)),
                new ShadowingPlan(7.8, 13),
                new BandFadingPlan(2, 0.05, OptionalDouble.empty()),
                12,
                new NoiseDensity(THERMAL_W_PER_HZ, 5));
    }

    /**
     * Path loss without shadowing and array gain.
     *
     * @param distanceM horizontal distance, m, at least 0; below {@link UrbanLaw#MIN_DISTANCE_M} that is taken
     * @return dB
     */
    public double pathLossDb(double distanceM) {
        return law.lossDb(distanceM, false, ENVIRONMENT_QUANTILE);
    }
}
