package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import java.util.Arrays;

/** The short-term problem, UCSFL (27): the least time of the last device both ways, for given clusters and cuts. */
public final class ShortTerm {
    static final int MOST_ROUNDS = 60;
    private static final double ROUNDING = 1e-12;

    private ShortTerm() {}

    /**
     * Solves it.
     *
     * @param instance what is known
     * @param association clusters
     * @param cut phi, 1 based, {@code [k]}
     * @param method how
     * @return powers and beams that keep the limits; the bounds hold whatever the method
     * @throws IllegalArgumentException if shapes differ or the channel of a device to its APs is 0
     */
    public static ShortTermSolution solve(
            CellFreeInstance instance, Association association, int[] cut, ShortTermMethod method) {
        CellFreeWork work = new CellFreeWork(instance);
        double bandwidthHz = instance.bandwidthHz();
        RateLoads up =
                new RateLoads(Arrays.stream(cut).mapToDouble(work::uplinkBit).toArray(), bandwidthHz);
        RateLoads down =
                new RateLoads(Arrays.stream(cut).mapToDouble(work::downlinkBit).toArray(), bandwidthHz);
        GramTensor gram = GramTensor.of(instance.channel());
        UplinkGains gains =
                UplinkGains.of(new UplinkSinr(gram, association), instance.udPowerMaxW(), instance.noiseW());
        RegularisedBeams beams =
                new RegularisedBeams(gram.scaled(instance.apPowerMaxW() / instance.noiseW()), association);

        double[] power = new double[up.uds()];
        double leastS = new BalancedPower(up).leastS(gains.gain(), gains.uses(), up.largestS(), power);
        if (method != ShortTermMethod.EXACT) {
            power = method == ShortTermMethod.TRANSFORM ? transformed(up, gains) : lagranged(up, gains);
        }
        Downlink downlink = Downlink.by(method, instance, association, down, beams);
        double uplinkS = gains.lastS(up, power);
        for (int ud = 0; ud < power.length; ud++) {
            power[ud] = Math.min(1, power[ud]) * instance.udPowerMaxW();
        }
        return new ShortTermSolution(
                power,
                downlink.sent(),
                uplinkS,
                Math.min(uplinkS, leastS * (1 - ROUNDING)),
                downlink.lastS(),
                downlink.boundS());
    }

    private static double[] transformed(RateLoads loads, UplinkGains gains) {
        UplinkPowers link = new UplinkPowers(loads, gains, gains.start());
        QuadraticTransform.uplink(loads).descend(link, gains.lastS(loads, gains.start()), MOST_ROUNDS);
        return link.power();
    }

    private static double[] lagranged(RateLoads loads, UplinkGains gains) {
        LagrangedUplink link = new LagrangedUplink(gains, gains.start());
        new LagrangeAlternation(loads).run(link, MOST_ROUNDS);
        return link.best();
    }
}
