package io.splitwave.scenarios.system.sflam;

import io.splitwave.learning.profile.EmbeddingProfile;
import io.splitwave.network.channel.SubchannelFrame;
import io.splitwave.optimizer.subchannel.SubchannelInstance;
import io.splitwave.scenarios.rounds.Site;

/**
 * What is known when a round begins: for the devices that are there, their gains, and the time and energy that an iteration
 * takes them whatever is decided. With a trained embedding that includes its gradients, sent down and computed.
 *
 * @param site band, access point, server and processors
 * @param profile bits and work of an iteration
 * @param samples of a batch
 * @param cpuHz clock of each device, Hz; not to be written to
 * @param powerMinW least transmit power, W
 * @param powerMaxW highest transmit power, W
 * @param deadlineS longest time of an iteration, s
 * @param quantisation bits, and the accuracy that they are worth
 */
record SflamInstances(
        Site site,
        EmbeddingProfile profile,
        int samples,
        double[] cpuHz,
        double powerMinW,
        double powerMaxW,
        double deadlineS,
        Quantisation quantisation) {

    SubchannelInstance of(int[] members, SubchannelFrame frame) {
        double[][] gain = new double[members.length][];
        double[] computeS = new double[members.length];
        double[] computeJ = new double[members.length];
        double flop = profile.deviceForwardFlop(samples) + profile.deviceBackwardFlop(samples);
        double gradientBit = profile.gradientBit(samples, SubchannelInstance.FULL_PRECISION_BITS);
        for (int n = 0; n < members.length; n++) {
            int ud = members[n];
            gain[n] = frame.copyGain(ud);
            double onDeviceS = flop / site.deviceFlops(cpuHz[ud]);
            computeS[n] = onDeviceS + (gradientBit > 0 ? gradientBit / SubchannelsInForce.downBps(site, gain[n]) : 0);
            computeJ[n] = onDeviceS * site.deviceW(cpuHz[ud]);
        }
        return new SubchannelInstance(
                site.bandwidthHz() / frame.subchannels(),
                site.noiseWPerHz(),
                gain,
                profile.activationBit(samples, SubchannelInstance.FULL_PRECISION_BITS),
                computeS,
                computeJ,
                serverS(),
                deadlineS,
                powerMinW,
                powerMaxW,
                quantisation.bitsMin(),
                quantisation.bitsMax(),
                quantisation.accuracies());
    }

    /** Time of an iteration at a server of its own, s. */
    private double serverS() {
        return (profile.serverForwardFlop(samples) + profile.serverBackwardFlop(samples)) / site.serverFlops();
    }
}
