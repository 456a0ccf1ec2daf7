package io.splitwave.scenarios.system.genfv;

import io.splitwave.network.rate.LinkRate;
import io.splitwave.optimizer.generation.SubcarrierLink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.rounds.Site;

/**
 * Band, access point and server.
 *
 * @param bandwidthHz the band, up, and one as wide down, Hz
 * @param subcarriers M, into which it is divided
 * @param link rate up in some of them
 * @param apPowerW transmit power of the AP over the whole band, W
 * @param serverFlops speed at which models are averaged, FLOP/s
 * @param generatorW power of the server's GPU while it generates or trains, W
 */
record GenfvSite(
        double bandwidthHz,
        int subcarriers,
        SubcarrierLink link,
        double apPowerW,
        double serverFlops,
        double generatorW) {

    static GenfvSite of(Scenario scenario) {
        double bandwidthHz = scenario.of(RadioKeys.BANDWIDTH);
        int subcarriers = Math.toIntExact(scenario.of(GenfvKeys.SUBCARRIERS));
        return new GenfvSite(
                bandwidthHz,
                subcarriers,
                new SubcarrierLink(bandwidthHz / subcarriers, Site.noiseWPerHz(scenario), scenario.of(GenfvKeys.NOISE)),
                scenario.of(AccessPointKeys.TOTAL_POWER),
                scenario.of(ServerKeys.SERVER_SPEED),
                scenario.of(GeneratedKeys.POWER));
    }

    /** Rate of the AP to a device, alone in the whole band, bit/s. */
    double downBps(double gain) {
        return LinkRate.bps(bandwidthHz, apPowerW, gain, link.noiseWPerHz() * bandwidthHz);
    }
}
