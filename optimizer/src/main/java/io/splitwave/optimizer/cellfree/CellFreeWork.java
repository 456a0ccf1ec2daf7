package io.splitwave.optimizer.cellfree;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.Beams;
import io.splitwave.network.cellfree.DownlinkSinr;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.network.rate.LinkRate;

/** What a round costs each user device (UD), and the objective: the one home of these figures. Immutable. */
public final class CellFreeWork {
    private final CellFreeInstance instance;

    /**
     * The work of an instance.
     *
     * @param instance what is known
     */
    public CellFreeWork(CellFreeInstance instance) {
        this.instance = instance;
    }

    private ModelSplit split(int cut) {
        return instance.splits().get(cut - 1);
    }

    /**
     * What a UD sends.
     *
     * @param cut phi, 1 based
     * @return D^u = q B A(phi), bit
     */
    public double uplinkBit(int cut) {
        return instance.bitsPerElement() * instance.samples() * split(cut).activation();
    }

    /**
     * What a UD receives.
     *
     * @param cut phi, 1 based
     * @return D^d = q S(phi), bit
     */
    public double downlinkBit(int cut) {
        return instance.bitsPerElement() * split(cut).parameters();
    }

    /**
     * How long a UD computes.
     *
     * @param ud k, 0 based
     * @param cut phi, 1 based
     * @return T^loc = B Lambda(phi) / f_k, s
     */
    public double localS(int ud, int cut) {
        return instance.samples() * split(cut).flop() / instance.speed(ud);
    }

    /**
     * How long an AP computes for a UD.
     *
     * @param cut phi, 1 based
     * @return T^F = B (Lambda of all - Lambda(phi)) / f_A, s, UCSFL (21)
     */
    public double serverS(int cut) {
        return instance.samples() * (split(instance.cuts()).flop() - split(cut).flop()) / instance.dpuHz();
    }

    /**
     * Times of given SINRs.
     *
     * @param cut phi, 1 based, {@code [k]}
     * @param uplinkSinr at least 0, {@code [k]}
     * @param downlinkSinr at least 0, {@code [k]}
     * @return the parts of the round, s; infinite where a SINR is 0
     */
    public CellFreeTimes times(int[] cut, double[] uplinkSinr, double[] downlinkSinr) {
        int uds = instance.userDevices();
        double[] localS = new double[uds];
        double[] uplinkS = new double[uds];
        double[] serverS = new double[uds];
        double[] downlinkS = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            localS[ud] = localS(ud, cut[ud]);
            uplinkS[ud] = uplinkBit(cut[ud]) / LinkRate.ofRatio(instance.bandwidthHz(), uplinkSinr[ud]);
            serverS[ud] = serverS(cut[ud]);
            downlinkS[ud] = downlinkBit(cut[ud]) / LinkRate.ofRatio(instance.bandwidthHz(), downlinkSinr[ud]);
        }
        return new CellFreeTimes(localS, uplinkS, serverS, downlinkS);
    }

    /**
     * Times of a decision, with all UDs sending at once and all being sent to at once.
     *
     * @param decision for this instance
     * @return the parts of the round, s
     * @throws IllegalArgumentException if shapes differ
     */
    public CellFreeTimes times(CellFreeDecision decision) {
        return times(decision.cut(), decision.uplinkPowerW(), decision.beams());
    }

    /**
     * Times of powers and beams, with all UDs sending at once and all being sent to at once.
     *
     * @param cut phi, 1 based, {@code [k]}
     * @param uplinkPowerW p, W, at least 0, {@code [k]}
     * @param beams w, with the clusters
     * @return the parts of the round, s
     * @throws IllegalArgumentException if shapes differ
     */
    public CellFreeTimes times(int[] cut, double[] uplinkPowerW, Beams beams) {
        UplinkSinr uplink = new UplinkSinr(GramTensor.of(instance.channel()), beams.association());
        DownlinkSinr downlink = DownlinkSinr.of(instance.channel(), beams);
        return times(cut, uplink.sinr(uplinkPowerW, instance.noiseW()), downlink.sinr(instance.noiseW()));
    }

    /**
     * What is minimised.
     *
     * @param times of a round
     * @param association its clusters
     * @return max_k Gamma_k, with Gamma_k = T_k / |C_k|^e, UCSFL (25), s
     */
    public double objective(CellFreeTimes times, Association association) {
        double most = 0;
        for (int ud = 0; ud < times.userDevices(); ud++) {
            most = Math.max(most, gamma(times, association, ud));
        }
        return most;
    }

    /**
     * How decisions are put in order: a maximum alone does not see what UDs other than the last gain.
     *
     * @param times of a round
     * @param association its clusters
     * @return {@link #objective} + 1e-4 times the mean of Gamma_k, s
     */
    public double rank(CellFreeTimes times, Association association) {
        double sum = 0;
        for (int ud = 0; ud < times.userDevices(); ud++) {
            sum += gamma(times, association, ud);
        }
        return objective(times, association) + 1e-4 * (sum / times.userDevices());
    }

    /**
     * Time of a UD, weighted by the size of its cluster.
     *
     * @param times of a round
     * @param association its clusters
     * @param ud k, 0 based
     * @return Gamma_k = T_k / |C_k|^e, UCSFL (25), s
     */
    public double gamma(CellFreeTimes times, Association association, int ud) {
        return times.timeS(ud) / Math.pow(association.clusterSize(ud), instance.accuracyExponent());
    }
}
