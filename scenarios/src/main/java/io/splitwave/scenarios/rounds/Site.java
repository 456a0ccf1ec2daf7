package io.splitwave.scenarios.rounds;

import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.network.rate.LinkRate;
import io.splitwave.scenarios.assembly.NoisePower;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.ServingParts;

/**
 * Band, access point, server and processors of a scenario, and the rates that follow from them.
 *
 * @param bandwidthHz band that the devices divide, up, and one as wide down, Hz
 * @param noiseWPerHz noise density at the receivers, their noise figure included, W/Hz
 * @param apPowerW transmit power of the AP over the whole band, W
 * @param serverFlops speed of a slot of the server, FLOP/s
 * @param flopPerCycle operations of a device in a cycle of its clock
 * @param energyCoefficient kappa of the compute power kappa f^3, J s^2
 */
public record Site(
        double bandwidthHz,
        double noiseWPerHz,
        double apPowerW,
        double serverFlops,
        double flopPerCycle,
        double energyCoefficient) {

    /**
     * Reads the site of a scenario.
     *
     * @param scenario with the keys of {@link LinkParts} and {@link ServingParts}
     * @return its site
     */
    public static Site of(Scenario scenario) {
        return new Site(
                scenario.of(RadioKeys.BANDWIDTH),
                noiseWPerHz(scenario),
                scenario.of(AccessPointKeys.TOTAL_POWER),
                scenario.of(ServerKeys.SERVER_SPEED),
                scenario.of(ServingParts.FLOP_PER_CYCLE),
                scenario.ud().energyCoefficient());
    }

    /**
     * Noise density at the receivers of a scenario.
     *
     * @param scenario with the keys of {@link LinkParts}
     * @return noise in the whole band over its width, W/Hz
     */
    public static double noiseWPerHz(Scenario scenario) {
        double bandwidthHz = scenario.of(RadioKeys.BANDWIDTH);
        return NoisePower.inW(scenario.group(LinkParts.Air.class).noise(), bandwidthHz) / bandwidthHz;
    }

    /**
     * Speed of a device's processor.
     *
     * @param cpuHz its clock, Hz
     * @return FLOP/s
     */
    public double deviceFlops(double cpuHz) {
        return ComputeRate.flops(cpuHz, flopPerCycle);
    }

    /**
     * Power of a device's processor.
     *
     * @param cpuHz its clock, Hz
     * @return W
     */
    public double deviceW(double cpuHz) {
        return ComputeRate.powerW(energyCoefficient, cpuHz);
    }

    /**
     * Rate in a part of the band, with the noise of that part.
     *
     * @param partHz width of the part, Hz, greater than 0
     * @param powerW power in it, W, at least 0
     * @param gain power gain, a ratio, at least 0
     * @return bit/s; 0 if power or gain is 0
     */
    public double bps(double partHz, double powerW, double gain) {
        return LinkRate.bps(partHz, powerW, gain, noiseWPerHz * partHz);
    }
}
