package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.optimizer.cellfree.CellFreeInstance;

/** Proven lower bounds of times in one channel that hold for all clusters. Not for more than one thread at a time. */
public final class FreeTimes {
    private static final int MOST_SWEEPS = 400;
    private static final double GAP = 1e-4;

    private final double bandwidthHz;
    private final AnyClusters uplink;
    private final RegularisedBeams downlink;
    private final double[] aloneUp; // SNR
    private final double[] aloneDown;

    /**
     * Bounds in a channel.
     *
     * @param instance what is known; its channel is not looked at
     * @param channel of its shape
     */
    public FreeTimes(CellFreeInstance instance, CellFreeChannel channel) {
        bandwidthHz = instance.bandwidthHz();
        GramTensor gram = GramTensor.of(channel);
        Association full = Association.full(gram.accessPoints(), gram.userDevices());
        uplink = new AnyClusters(gram, full, instance.udPowerMaxW(), instance.noiseW());
        downlink = new RegularisedBeams(gram.scaled(instance.apPowerMaxW() / instance.noiseW()), full);
        aloneUp = new double[gram.userDevices()];
        aloneDown = new double[gram.userDevices()];
        for (int ud = 0; ud < aloneUp.length; ud++) {
            double squares = 0;
            double amplitudes = 0;
            for (int ap = 0; ap < gram.accessPoints(); ap++) {
                squares += gram.gain(ap, ud);
                amplitudes += Math.sqrt(gram.gain(ap, ud));
            }
            aloneUp[ud] = squares * instance.udPowerMaxW() / instance.noiseW();
            aloneDown[ud] = amplitudes * amplitudes * instance.apPowerMaxW() / instance.noiseW();
        }
    }

    /**
     * The uplink of all.
     *
     * @param bit D^u, {@code [k]}
     * @param leastSize least size of a cluster, 1..L
     * @return no clusters of at least that size and powers are faster, s
     */
    public double uplinkS(double[] bit, int leastSize) {
        return uplink.boundS(new RateLoads(bit, bandwidthHz), leastSize);
    }

    /**
     * The downlink of all: more APs never slow it, so the bound for all APs holds for all clusters.
     *
     * @param bit D^d, {@code [k]}
     * @return no clusters and beams are faster, s
     */
    public double downlinkS(double[] bit) {
        DualUplink dual = new DualUplink(new RateLoads(bit, bandwidthHz), downlink);
        dual.search(MOST_SWEEPS, GAP);
        return dual.boundS();
    }

    /**
     * The uplink of one device without interference, with all APs.
     *
     * @param ud k, 0 based
     * @param bit D^u
     * @return no clusters and powers are faster, s
     */
    public double aloneUplinkS(int ud, double bit) {
        return new RateLoads(new double[] {bit}, bandwidthHz).timeS(0, aloneUp[ud]);
    }

    /**
     * The downlink of one device without interference, with all the power of all APs.
     *
     * @param ud k, 0 based
     * @param bit D^d
     * @return no clusters and beams are faster, s
     */
    public double aloneDownlinkS(int ud, double bit) {
        return new RateLoads(new double[] {bit}, bandwidthHz).timeS(0, aloneDown[ud]);
    }
}
