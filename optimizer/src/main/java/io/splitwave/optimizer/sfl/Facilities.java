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
 * @param serverFlops speed at which the server works for one device, FLOP/s, finite, greater than 0
 * @param inTurns whether devices take turns, so that each is alone on the air
 * @param aggregatorFlops speed at which the server averages models, FLOP/s, finite, greater than 0
 */
public record Facilities(
        SharedBand band,
        double apPowerW,
        Downlink downlink,
        double flopPerCycle,
        double energyCoefficient,
        double serverFlops,
        boolean inTurns,
        double aggregatorFlops) {

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
     * @param aggregatorFlops speed at which models are averaged, FLOP/s
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Facilities {
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(downlink, "downlink");
        requirePositive("apPowerW", apPowerW);
        requirePositive("flopPerCycle", flopPerCycle);
        requirePositive("serverFlops", serverFlops);
        requirePositive("aggregatorFlops", aggregatorFlops);
        if (!(energyCoefficient >= 0) || Double.isInfinite(energyCoefficient)) {
            throw new IllegalArgumentException(
                    "facilities: energyCoefficient must be finite and >= 0, was " + energyCoefficient);
        }
    }

    /**
     * A server that works for one device as fast as it averages models.
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
    public Facilities(
            SharedBand band,
            double apPowerW,
            Downlink downlink,
            double flopPerCycle,
            double energyCoefficient,
            double serverFlops,
            boolean inTurns) {
        this(band, apPowerW, downlink, flopPerCycle, energyCoefficient, serverFlops, inTurns, serverFlops);
    }

    /**
     * The same with a server of which each device has a part.
     *
     * @param devices number of devices that share it equally, at least 1
     * @return facilities whose {@code serverFlops} is that of one part; models are averaged at the whole speed
     * @throws IllegalArgumentException if the number is below 1
     */
    public Facilities serverSharedBy(int devices) {
        if (devices < 1) {
            throw new IllegalArgumentException("facilities: devices must be >= 1, was " + devices);
        }
        return new Facilities(
                band,
                apPowerW,
                downlink,
                flopPerCycle,
                energyCoefficient,
                serverFlops / devices,
                inTurns,
                aggregatorFlops);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("facilities: " + name + " must be finite and > 0, was " + value);
        }
    }
}
