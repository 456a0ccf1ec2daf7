package io.splitwave.optimizer.sfl;

import io.splitwave.network.rate.SharedBand;
import java.util.Objects;

/**
 * What serves the rounds of an experiment, apart from the devices' clocks and channels.
 *
 * @param band the band of the uplinks, and one of the same width and noise of the downlinks
 * @param apPowerW transmit power of the AP over the whole band, W, finite, greater than 0
 * @param downlink how the AP divides band and power
 * @param flopPerCycle operations that a device completes in a cycle, finite, greater than 0
 * @param energyCoefficient kappa of a device's compute power kappa f^3, J s^2, finite, at least 0
 * @param serverFlops speed at which the server works for one device, and averages models, FLOP/s, finite, greater than 0
 * @param inTurns whether devices take turns, so that each is alone on the air
 */
public record Facilities(
        SharedBand band,
        double apPowerW,
        Downlink downlink,
        double flopPerCycle,
        double energyCoefficient,
        double serverFlops,
        boolean inTurns) {

    /**
     * Checks the figures.
     *
     * @param band the band
     * @param apPowerW transmit power of the AP over the whole band, W
     * @param downlink how the AP divides band and power
     * @param flopPerCycle operations that a device completes in a cycle
     * @param energyCoefficient kappa of a device's compute power
     * @param serverFlops speed of the server, FLOP/s
     * @param inTurns whether devices take turns
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Facilities {
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(downlink, "downlink");
        requirePositive("apPowerW", apPowerW);
        requirePositive("flopPerCycle", flopPerCycle);
        requirePositive("serverFlops", serverFlops);
        if (!(energyCoefficient >= 0) || Double.isInfinite(energyCoefficient)) {
            throw new IllegalArgumentException(
                    "facilities: energyCoefficient must be finite and >= 0, was " + energyCoefficient);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("facilities: " + name + " must be finite and > 0, was " + value);
        }
    }
}
