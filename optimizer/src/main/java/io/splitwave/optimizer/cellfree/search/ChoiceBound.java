package io.splitwave.optimizer.cellfree.search;

import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.power.FreeTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A proven lower bound of the mean objective over all clusters, cuts, powers and beams.
 *
 * <p>Choices are split by their smallest cut, their largest cut and the size c of their smallest cluster. In such a part the common time S is at
 * least that of the cuts that are known to occur and of an uplink over all clusters of at least c APs. The device with the smallest cluster then
 * has Gamma >= (S + its downlink alone) / c^e, the last one Gamma >= (S + downlink of all) / L^e. The least of all parts is the bound. Parts are
 * computed roughly, without interference, and exactly only where they are the least.
 */
public final class ChoiceBound {
    private static final double ROUNDING = 1e-9;

    private final CellFreeInstance instance;
    private final CellFreeWork work;
    private final List<FreeTimes> draws;
    private final int uds;
    private final double[][] downlinkS; // [cut - 1][draw], 0 until it is needed

    /** A part of the choices with a bound of it. */
    private record Part(int low, int high, int size, double value, boolean exact) {}

    private ChoiceBound(CellFreeInstance instance, List<CellFreeChannel> channels) {
        this.instance = instance;
        work = new CellFreeWork(instance);
        draws = channels.stream()
                .map(channel -> new FreeTimes(instance, channel))
                .toList();
        uds = instance.userDevices();
        downlinkS = new double[instance.cuts()][draws.size()];
    }

    /**
     * The bound.
     *
     * @param instance what is known; its channel is not looked at
     * @param draws channels of its shape, at least one
     * @return no choice has a mean objective below it, s
     */
    public static double of(CellFreeInstance instance, List<CellFreeChannel> draws) {
        return new ChoiceBound(instance, draws).least() * (1 - ROUNDING);
    }

    private double least() {
        List<Part> parts = new ArrayList<>();
        for (int low = 1; low <= instance.cuts(); low++) {
            for (int high = low; high <= (uds == 1 ? low : instance.cuts()); high++) {
                double roughS = rough(low, high);
                for (int size = 1; size <= instance.accessPoints(); size++) {
                    parts.add(new Part(low, high, size, roughS / weight(size), false));
                }
            }
        }
        while (true) {
            Part least =
                    parts.stream().min(Comparator.comparingDouble(Part::value)).orElseThrow();
            if (least.exact()) {
                return least.value();
            }
            parts.remove(least);
            double exact = exact(least.low(), least.high(), least.size());
            parts.add(new Part(least.low(), least.high(), least.size(), Math.max(least.value(), exact), true));
        }
    }

    private double weight(int size) {
        return Math.pow(size, instance.accuracyExponent());
    }

    /** Fewest bits of a device with one of these cuts. */
    private double fewestBit(int low, int high) {
        double fewest = Double.POSITIVE_INFINITY;
        for (int cut = low; cut <= high; cut++) {
            fewest = Math.min(fewest, work.uplinkBit(cut));
        }
        return fewest;
    }

    /** Mean of S and the least downlink of one device, without interference. */
    private double rough(int low, int high) {
        double localS = 0;
        double otherS = Double.POSITIVE_INFINITY;
        for (int ud = 0; ud < uds; ud++) {
            localS = Math.max(localS, work.localS(ud, low));
            otherS = Math.min(otherS, work.localS(ud, high));
        }
        double sum = 0;
        for (FreeTimes draw : draws) {
            double uplinkS = 0;
            for (int ud = 0; ud < uds; ud++) {
                uplinkS = Math.max(uplinkS, draw.aloneUplinkS(ud, fewestBit(low, high)));
            }
            sum += uplinkS + aloneS(draw, low);
        }
        return Math.max(localS, otherS) + work.serverS(low) + sum / draws.size();
    }

    private double aloneS(FreeTimes draw, int cut) {
        double least = Double.POSITIVE_INFINITY;
        for (int ud = 0; ud < uds; ud++) {
            least = Math.min(least, draw.aloneDownlinkS(ud, work.downlinkBit(cut)));
        }
        return least;
    }

    /** The least over which device has the smallest cut; all the same if all cuts are. */
    private double exact(int low, int high, int size) {
        double least = Double.POSITIVE_INFINITY;
        double fewest = fewestBit(low, high);
        for (int lowest = 0; lowest < (low == high ? 1 : uds); lowest++) {
            double localS = 0;
            double otherS = Double.POSITIVE_INFINITY;
            double[] bit = new double[uds];
            for (int ud = 0; ud < uds; ud++) {
                bit[ud] = low == high || ud == lowest ? work.uplinkBit(low) : fewest;
                localS = Math.max(localS, work.localS(ud, low));
                otherS = low < high && ud == lowest ? otherS : Math.min(otherS, work.localS(ud, high));
            }
            double beforeS = Math.max(localS, otherS) + work.serverS(low);
            double sum = 0;
            for (int draw = 0; draw < draws.size(); draw++) {
                FreeTimes times = draws.get(draw);
                double commonS = beforeS + times.uplinkS(bit, size);
                sum += Math.max(
                        (commonS + aloneS(times, low)) / weight(size),
                        (commonS + downlinkS(draw, low)) / weight(instance.accessPoints()));
            }
            least = Math.min(least, sum / draws.size());
        }
        return least;
    }

    private double downlinkS(int draw, int cut) {
        if (downlinkS[cut - 1][draw] == 0) {
            double[] bit = new double[uds];
            Arrays.fill(bit, work.downlinkBit(cut));
            downlinkS[cut - 1][draw] = draws.get(draw).downlinkS(bit);
        }
        return downlinkS[cut - 1][draw];
    }
}
