package io.splitwave.optimizer.cellfree;

import io.splitwave.network.cellfree.CellFreeChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is known when a round is decided, for L access points (AP) with N antennas each and K user devices (UD). Arrays are copied, on
 * the way in and on the way out.
 *
 * @param bandwidthHz W, one band for all, Hz, finite, greater than 0
 * @param noiseW sigma^2, noise power in it at one antenna, W, finite, greater than 0
 * @param udPowerMaxW P_u, most power of a UD, W, finite, greater than 0
 * @param apPowerMaxW P_a, most power of an AP, W, finite, greater than 0
 * @param channel h of this coherence block
 * @param cpuHz f, FLOP/s of each UD (one per cycle), finite, greater than 0, {@code [k]}
 * @param dpuHz f_A, FLOP/s that the processing unit of an AP has for each UD, finite, greater than 0
 * @param samples B, samples of a round, finite, greater than 0; not whole if inputs are counted in inputs of another size
 * @param bitsPerElement q, bit, finite, greater than 0
 * @param accuracyExponent e, weight of the size of a cluster, finite, at least 0
 * @param splits the places to cut the model, cut c at index c - 1, in the order of the layers; the last one is the whole model. FLOP and
 *     parameters do not fall from one to the next
 */
public record CellFreeInstance(
        double bandwidthHz,
        double noiseW,
        double udPowerMaxW,
        double apPowerMaxW,
        CellFreeChannel channel,
        double[] cpuHz,
        double dpuHz,
        double samples,
        double bitsPerElement,
        double accuracyExponent,
        List<ModelSplit> splits) {
    /**
     * Checks the figures.
     *
     * @param bandwidthHz W, Hz
     * @param noiseW noise power, W
     * @param udPowerMaxW most power of a UD, W
     * @param apPowerMaxW most power of an AP, W
     * @param channel h
     * @param cpuHz FLOP/s of the UDs
     * @param dpuHz FLOP/s of an AP for each UD
     * @param samples samples of a round
     * @param bitsPerElement bit
     * @param accuracyExponent weight of the size of a cluster
     * @param splits the places to cut
     * @throws IllegalArgumentException if a figure is out of its range, a UD has no speed or no channel, or the splits are out of order
     */
    public CellFreeInstance {
        requireAbove("bandwidthHz", bandwidthHz);
        requireAbove("noiseW", noiseW);
        requireAbove("udPowerMaxW", udPowerMaxW);
        requireAbove("apPowerMaxW", apPowerMaxW);
        Objects.requireNonNull(channel, "channel");
        cpuHz = cpuHz.clone();
        if (cpuHz.length != channel.userDevices()) {
            throw wrong("cpuHz must have " + channel.userDevices() + " values, had " + cpuHz.length);
        }
        for (int ud = 0; ud < cpuHz.length; ud++) {
            requireAbove("cpuHz of UD " + ud, cpuHz[ud]);
        }
        requireAbove("dpuHz", dpuHz);
        requireAbove("samples", samples);
        requireAbove("bitsPerElement", bitsPerElement);
        if (!(accuracyExponent >= 0 && accuracyExponent < Double.POSITIVE_INFINITY)) {
            throw wrong("accuracyExponent must be finite and >= 0, was " + accuracyExponent);
        }
        splits = List.copyOf(splits);
        if (splits.isEmpty()) {
            throw wrong("splits must have at least 1 entry");
        }
        for (int i = 1; i < splits.size(); i++) {
            if (splits.get(i).flop() < splits.get(i - 1).flop()
                    || splits.get(i).parameters() < splits.get(i - 1).parameters()) {
                throw wrong("splits: flop and parameters must not fall from cut " + i + " to " + (i + 1) + ", were "
                        + splits.get(i - 1) + " and " + splits.get(i));
            }
        }
    }

    /**
     * The same in another coherence block.
     *
     * @param other h of as many APs, antennas and UDs
     * @return an instance that differs in this alone
     */
    public CellFreeInstance with(CellFreeChannel other) {
        return with(other, splits);
    }

    /**
     * The same where a UD that keeps the whole model sends all its parameters instead of the last activations, as federated averaging does.
     *
     * @return an instance whose last split has parameters / samples as its activation
     */
    public CellFreeInstance uploadingModels() {
        List<ModelSplit> changed = new ArrayList<>(splits);
        ModelSplit whole = changed.remove(changed.size() - 1);
        changed.add(new ModelSplit(whole.parameters() / samples, whole.parameters(), whole.flop()));
        return with(channel, changed);
    }

    private CellFreeInstance with(CellFreeChannel otherChannel, List<ModelSplit> otherSplits) {
        return new CellFreeInstance(
                bandwidthHz,
                noiseW,
                udPowerMaxW,
                apPowerMaxW,
                otherChannel,
                cpuHz,
                dpuHz,
                samples,
                bitsPerElement,
                accuracyExponent,
                otherSplits);
    }

    /**
     * Speeds of the UDs.
     *
     * @return a copy, FLOP/s, {@code [k]}
     */
    @Override
    public double[] cpuHz() {
        return cpuHz.clone();
    }

    /**
     * Number of APs.
     *
     * @return L, at least 1
     */
    public int accessPoints() {
        return channel.accessPoints();
    }

    /**
     * Number of UDs.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return cpuHz.length;
    }

    /**
     * Number of places to cut.
     *
     * @return at least 1; it is also the cut that keeps the whole model
     */
    public int cuts() {
        return splits.size();
    }

    double speed(int ud) {
        return cpuHz[ud];
    }

    static void requireAbove(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(name + " must be finite and > 0, was " + value);
        }
    }

    static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("cell-free instance: " + what);
    }
}
