package io.splitwave.scenarios.system.genfv;

import io.splitwave.learning.data.LabelSkew;
import io.splitwave.optimizer.generation.GenerationInstance;
import io.splitwave.optimizer.generation.ImageGeneration;
import java.util.Arrays;

/**
 * What is fixed for a replication and not decided.
 *
 * @param site band, access point and server
 * @param trainS time of each device's training in a round, s; not to be written to
 * @param trainJ its energy, J; not to be written to
 * @param energyBudgetJ most energy of each device for training and sending its model, J; not to be written to
 * @param labels images of each class at each device, {@code [ud][class]}; not to be written to
 * @param modelBit size of the model, bit
 * @param minPowerW least transmit power, W
 * @param maxPowerW highest transmit power, W
 * @param longestS longest time from the start of the round by which models must have arrived, s
 * @param emdMax largest EMD of a device that may be selected
 * @param slack share of the subcarriers that the least needs may fill
 * @param generation times of the server
 */
record GenfvWorld(
        GenfvSite site,
        double[] trainS,
        double[] trainJ,
        double[] energyBudgetJ,
        int[][] labels,
        double modelBit,
        double minPowerW,
        double maxPowerW,
        double longestS,
        double emdMax,
        double slack,
        ImageGeneration generation) {

    /** Part of a limit that is left for what the event simulation rounds, so that a plan that just keeps it is in time. */
    private static final double ROUNDING = 1e-9;

    /** Images of a device, |D_n|. */
    int images(int ud) {
        return Arrays.stream(labels[ud]).sum();
    }

    /**
     * What is known when the label histograms have arrived. All times count from now.
     *
     * @param members devices whose histogram has arrived, one of them with an image at least
     * @param inForce has their channels
     * @param leftS until models must have arrived, s, greater than 0
     * @param nowS time, s
     * @param imagesSoFar generated images that are kept
     */
    GenerationInstance instance(int[] members, UploadsInForce inForce, double leftS, double nowS, int imagesSoFar) {
        double[] gain = new double[members.length];
        double[] holdS = new double[members.length];
        double[] computeS = new double[members.length];
        double[] computeJ = new double[members.length];
        double[] budgetJ = new double[members.length];
        for (int n = 0; n < members.length; n++) {
            int ud = members[n];
            gain[n] = inForce.frame().now().gain(ud);
            holdS[n] = inForce.frame().standingS(ud, nowS) * (1 - ROUNDING);
            computeS[n] = modelBit / site.downBps(gain[n]) + trainS[ud];
            computeJ[n] = trainJ[ud];
            budgetJ[n] = energyBudgetJ[ud];
        }
        return new GenerationInstance(
                site.subcarriers(),
                site.link().subcarrierHz(),
                site.link().noiseWPerHz(),
                site.link().noiseBand(),
                gain,
                holdS,
                leftS * (1 - ROUNDING),
                computeS,
                computeJ,
                budgetJ,
                modelBit,
                minPowerW,
                maxPowerW,
                emd(members),
                emdMax,
                slack,
                new ImageGeneration(
                        generation.perImageS(), generation.setupS(), generation.trainPerImageS(), imagesSoFar));
    }

    /** EMD of each of these devices from all of them, as far as their histograms tell. */
    private double[] emd(int[] members) {
        int[] all = new int[labels[0].length];
        for (int ud : members) {
            Arrays.setAll(all, i -> all[i] + labels[ud][i]);
        }
        return Arrays.stream(members)
                .mapToDouble(ud -> LabelSkew.emd(labels[ud], all))
                .toArray();
    }
}
