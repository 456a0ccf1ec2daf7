package io.splitwave.learning.loss;

import java.util.List;

/**
 * The weight of each participant's work, for every barrier: rho_k s_k.
 *
 * <p>The unit is a round in which all devices take part. rho_k = |D_k| / |D| is the device's share of all data, not of
 * the data of those present: an absent device counts as one that has changed nothing, as in McMahan et al.,
 * "Communication-efficient learning of deep networks from decentralized data", 2017 (the sum over all K, so read by Li
 * et al., "On the convergence of FedAvg on non-IID data", 2020, Table 1). A single device then has the weight rho_k, as
 * in Chen et al., "Asynchronous online federated learning for edge devices with non-IID data", 2020. So the work of all
 * devices, each taken once, advances the model by one round, whether it is added in one sum, in several, or device by
 * device.
 *
 * <p>s_k = (1 + staleness)^(-1/2) is the polynomial form of Xie, Koyejo and Gupta, "Asynchronous federated optimization",
 * 2019, with a = 1/2. Staleness is {@link #rounds()} now minus {@link #rounds()} when the device started: that paper
 * counts aggregations, each of which changes the model by the same weight; ours change it by rho_k, so their sum is
 * counted.
 *
 * <p>One object serves one model of one replication.
 */
public final class CountedWork {
    private final double[] share; // rho_k, [ud]
    private final double[] startedRounds; // [ud]: rounds() when the device started
    private double rounds;

    /**
     * Starts with nothing done.
     *
     * @param share rho_k, {@code [ud]}, each at least 0, sum 1
     * @throws IllegalArgumentException if a share is negative or NaN
     */
    public CountedWork(double[] share) {
        for (int ud = 0; ud < share.length; ud++) {
            if (!(share[ud] >= 0)) {
                throw new IllegalArgumentException("UD " + ud + ": share of the data must be >= 0, was " + share[ud]);
            }
        }
        this.share = share.clone();
        this.startedRounds = new double[share.length];
    }

    /**
     * Devices start with the model as it is now.
     *
     * @param uds which, each from 0
     */
    public void started(int[] uds) {
        for (int ud : uds) {
            startedRounds[ud] = rounds;
        }
    }

    /**
     * Adds the work of a round to the model; its staleness is measured just before this round.
     *
     * @param participants whose work counts
     * @return rho_k s_k, {@code [participant]} in their order, each in [0, 1]
     */
    public double[] add(List<Participant> participants) {
        double[] weight = new double[participants.size()];
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            int ud = participants.get(i).ud();
            weight[i] = share[ud] / Math.sqrt(1 + rounds - startedRounds[ud]);
            sum += weight[i];
        }
        rounds += sum;
        return weight;
    }

    /**
     * Share of the data of a device.
     *
     * @param ud from 0
     * @return rho_k, in [0, 1]
     */
    public double share(int ud) {
        return share[ud];
    }

    /**
     * Progress of the model.
     *
     * @return sum of all weights so far, in rounds in which all devices take part, at least 0
     */
    public double rounds() {
        return rounds;
    }
}
