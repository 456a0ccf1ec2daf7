package io.splitwave.scenarios.system.sflam;

import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.TrainingStage;
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
 * @param subchannelHz width of a subchannel, Hz
 * @param noiseWPerHz noise density at the receivers, their noise figure included, W/Hz
 * @param apPowerW transmit power of the AP over all subchannels, W
 * @param serverFlops speed of the server for one device, FLOP/s
 * @param flopPerCycle operations of a device in a cycle of its clock
 * @param energyCoefficient kappa of the compute power kappa f^3, J s^2
 */
record SflamSite(
        double subchannelHz,
        double noiseWPerHz,
        double apPowerW,
        double serverFlops,
        double flopPerCycle,
        double energyCoefficient) {

    static SflamSite of(Scenario scenario) {
        double bandwidthHz = scenario.of(RadioKeys.BANDWIDTH);
        double noiseW = NoisePower.inW(scenario.group(LinkParts.Air.class).noise(), bandwidthHz);
        return new SflamSite(
                bandwidthHz / scenario.of(SflamKeys.SUBCHANNELS),
                noiseW / bandwidthHz,
                scenario.of(AccessPointKeys.TOTAL_POWER),
                scenario.of(ServerKeys.SERVER_SPEED),
                scenario.of(ServingParts.FLOP_PER_CYCLE),
                scenario.ud().energyCoefficient());
    }

    /** Speed of a device's processor, FLOP/s. */
    double deviceFlops(double cpuHz) {
        return ComputeRate.flops(cpuHz, flopPerCycle);
    }

    /** Power of a device's processor, W. */
    double deviceW(double cpuHz) {
        return ComputeRate.powerW(energyCoefficient, cpuHz);
    }

    /** Rate of a device that sends in a subchannel, bit/s. */
    double upBps(double powerW, double gain) {
        return LinkRate.bps(subchannelHz, powerW, gain, noiseWPerHz * subchannelHz);
    }

    /** Rate of the AP to a device: all subchannels, with an equal part of the power in each, bit/s. */
    double downBps(double[] gainOfSubchannel) {
        double sum = 0;
        for (double gain : gainOfSubchannel) {
            sum += upBps(apPowerW / gainOfSubchannel.length, gain);
        }
        return sum;
    }

    /** A stage that no rate is known for. */
    static IllegalArgumentException unknown(String kind) {
        return new IllegalArgumentException("rates of " + SflamVocabulary.SYSTEM + ": no rate for a stage '" + kind
                + "'; there are those of " + TrainingStage.class.getSimpleName());
    }
}
