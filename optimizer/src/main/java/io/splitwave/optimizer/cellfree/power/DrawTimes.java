package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times of the last device for any clusters and cuts, means over fixed draws of the channel, so that choices are compared on the same
 * channels. Powers and beams are balanced: all devices are done at that time. Not for more than one thread at a time.
 */
public final class DrawTimes {
    private static final double GAP = 1e-5;

    private final CellFreeInstance instance;
    private final CellFreeWork work;
    private final List<CellFreeChannel> channels;
    private final List<GramTensor> grams = new ArrayList<>();
    private final List<RegularisedBeams> beams = new ArrayList<>();

    /**
     * Times over draws.
     *
     * @param instance what is known; its channel is not looked at
     * @param draws channels of its shape, at least one
     * @throws IllegalArgumentException if there is no draw or one of another shape
     */
    public DrawTimes(CellFreeInstance instance, List<CellFreeChannel> draws) {
        if (draws.isEmpty()) {
            throw new IllegalArgumentException("draws: there must be at least 1 channel");
        }
        this.instance = instance;
        channels = List.copyOf(draws);
        work = new CellFreeWork(instance);
        Association full = Association.full(instance.accessPoints(), instance.userDevices());
        for (CellFreeChannel draw : draws) {
            GramTensor gram = GramTensor.of(draw);
            if (gram.accessPoints() != instance.accessPoints() || gram.userDevices() != instance.userDevices()) {
                throw new IllegalArgumentException("draws: each channel must have " + instance.accessPoints()
                        + " APs and " + instance.userDevices() + " UDs, one had " + gram.accessPoints() + " and "
                        + gram.userDevices());
            }
            grams.add(gram);
            beams.add(new RegularisedBeams(gram.scaled(instance.apPowerMaxW() / instance.noiseW()), full));
        }
    }

    /**
     * The mean gain of a link.
     *
     * @param ap 0 based
     * @param ud 0 based
     * @return mean over the draws of the squared norm of its channel
     */
    public double meanGain(int ap, int ud) {
        double sum = 0;
        for (GramTensor gram : grams) {
            sum += gram.gain(ap, ud);
        }
        return sum / grams.size();
    }

    /**
     * The mean time of the uplink.
     *
     * @param association clusters
     * @param cut phi, 1 based, {@code [k]}
     * @return the least time of the last device, s, mean over draws
     */
    public double uplinkS(Association association, int[] cut) {
        RateLoads loads =
                new RateLoads(Arrays.stream(cut).mapToDouble(work::uplinkBit).toArray(), instance.bandwidthHz());
        BalancedPower balance = new BalancedPower(loads);
        double[] power = new double[cut.length];
        double sumS = 0;
        double hintS = loads.largestS();
        for (GramTensor gram : grams) {
            UplinkGains gains =
                    UplinkGains.of(new UplinkSinr(gram, association), instance.udPowerMaxW(), instance.noiseW());
            hintS = balance.leastS(gains.gain(), gains.uses(), hintS, power);
            sumS += hintS;
        }
        return sumS / grams.size();
    }

    /**
     * The mean time of the downlink with beams of a few sweeps, which is a few percent above the least one.
     *
     * @param association clusters
     * @param cut phi, 1 based, {@code [k]}
     * @param sweeps at least 1; 1 is masked regularised zero-forcing with exact powers
     * @return time of the last device, s, mean over draws
     */
    public double quickDownlinkS(Association association, int[] cut, int sweeps) {
        RateLoads loads = downlink(cut);
        double sumS = 0;
        for (RegularisedBeams each : beams) {
            each.serve(association);
            DualUplink dual = new DualUplink(loads, each);
            dual.search(sweeps, GAP);
            sumS += dual.best().tauS();
        }
        return sumS / beams.size();
    }

    /**
     * The mean time of the downlink with the best beams, as {@link ShortTerm} finds them.
     *
     * @param association clusters
     * @param cut phi, 1 based, {@code [k]}
     * @return time of the last device, s, mean over draws
     */
    public double downlinkS(Association association, int[] cut) {
        RateLoads loads = downlink(cut);
        double sumS = 0;
        for (int draw = 0; draw < channels.size(); draw++) {
            beams.get(draw).serve(association);
            sumS += Downlink.by(
                            ShortTermMethod.EXACT,
                            instance.with(channels.get(draw)),
                            association,
                            loads,
                            beams.get(draw))
                    .lastS();
        }
        return sumS / channels.size();
    }

    private RateLoads downlink(int[] cut) {
        return new RateLoads(Arrays.stream(cut).mapToDouble(work::downlinkBit).toArray(), instance.bandwidthHz());
    }
}
