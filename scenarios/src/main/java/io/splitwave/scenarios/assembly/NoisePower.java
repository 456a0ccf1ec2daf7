package io.splitwave.scenarios.assembly;

import io.splitwave.network.rate.NoiseDensity;
import io.splitwave.scenarios.format.Scenario;

/** The noise power of a scenario, given as a power or as a density. */
public final class NoisePower {
    private NoisePower() {}

    /**
     * Noise power in a band.
     *
     * @param noise power or density, one of the two
     * @param bandwidthHz the band that a density is taken over, Hz, greater than 0
     * @return sigma^2, W
     */
    public static double inW(Scenario.Noise noise, double bandwidthHz) {
        return noise.powerW().isPresent()
                ? noise.powerW().getAsDouble()
                : new NoiseDensity(
                                noise.densityWPerHz().orElseThrow(),
                                noise.figureDb().orElse(0))
                        .powerW(bandwidthHz);
    }
}
