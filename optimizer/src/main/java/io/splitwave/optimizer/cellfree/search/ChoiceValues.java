package io.splitwave.optimizer.cellfree.search;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.power.DrawTimes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What choices are worth: means over fixed draws, each choice computed once. Not for more than one thread at a time.
 */
public final class ChoiceValues {
    private static final int SWEEPS = 3;
    private static final double MEAN_WEIGHT = 1e-4;

    private final CellFreeInstance instance;
    private final CellFreeWork work;
    private final DrawTimes times;
    private final int[][] byGain; // [k] APs, strongest first
    private final double[][] gainDb; // [k][l]
    private final Map<Choice, Double> known = new HashMap<>();

    /**
     * Values of an instance.
     *
     * @param instance what is known; its channel is not looked at
     * @param draws channels of its shape, at least one
     */
    public ChoiceValues(CellFreeInstance instance, List<CellFreeChannel> draws) {
        this.instance = instance;
        work = new CellFreeWork(instance);
        times = new DrawTimes(instance, draws);
        int aps = instance.accessPoints();
        int uds = instance.userDevices();
        byGain = new int[uds][];
        gainDb = new double[uds][aps];
        for (int ud = 0; ud < uds; ud++) {
            for (int ap = 0; ap < aps; ap++) {
                gainDb[ud][ap] = 10 * Math.log10(times.meanGain(ap, ud));
            }
            double[] row = gainDb[ud];
            byGain[ud] = IntStream.range(0, aps)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(ap -> -row[ap])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /**
     * The instance.
     *
     * @return what is known
     */
    public CellFreeInstance instance() {
        return instance;
    }

    /**
     * The APs of a device by their mean gain.
     *
     * @param ud k, 0 based
     * @param place 0 for the strongest
     * @return l
     */
    public int strongest(int ud, int place) {
        return byGain[ud][place];
    }

    /**
     * Mean gain of a link.
     *
     * @param ud k, 0 based
     * @param ap l, 0 based
     * @return dB
     */
    public double gainDb(int ud, int ap) {
        return gainDb[ud][ap];
    }

    /**
     * As many strongest APs for each device.
     *
     * @param size 1..L
     * @return clusters
     */
    public Association strongest(int size) {
        boolean[][] serves = new boolean[instance.accessPoints()][instance.userDevices()];
        for (int ud = 0; ud < byGain.length; ud++) {
            for (int place = 0; place < size; place++) {
                serves[byGain[ud][place]][ud] = true;
            }
        }
        return new Association(serves);
    }

    /**
     * How choices are put in order: the mean objective with beams of {@value #SWEEPS} sweeps, plus 1e-4 times the mean of Gamma_k.
     *
     * @param choice clusters and cuts
     * @return s, greater than 0
     */
    public double rank(Choice choice) {
        Double found = known.get(choice);
        if (found == null) {
            int[] cut = choice.cuts();
            double roundS = commonS(choice, cut) + times.quickDownlinkS(choice.association(), cut, SWEEPS);
            found = rank(choice, roundS);
            known.put(choice, found);
        }
        return found;
    }

    private double rank(Choice choice, double roundS) {
        double mean = 0;
        for (int ud = 0; ud < byGain.length; ud++) {
            mean += roundS / weight(choice.association().clusterSize(ud)) / byGain.length;
        }
        return roundS / weight(choice.leastSize()) + MEAN_WEIGHT * mean;
    }

    /**
     * The mean objective with the best beams.
     *
     * @param choice clusters and cuts
     * @return max_k Gamma_k, s, mean over draws
     */
    public double objective(Choice choice) {
        int[] cut = choice.cuts();
        return (commonS(choice, cut) + times.downlinkS(choice.association(), cut)) / weight(choice.leastSize());
    }

    private double commonS(Choice choice, int[] cut) {
        double localS = 0;
        double serverS = 0;
        for (int ud = 0; ud < cut.length; ud++) {
            localS = Math.max(localS, work.localS(ud, cut[ud]));
            serverS = Math.max(serverS, work.serverS(cut[ud]));
        }
        return localS + serverS + times.uplinkS(choice.association(), cut);
    }

    private double weight(int size) {
        return Math.pow(size, instance.accuracyExponent());
    }

    /**
     * How many choices have been computed.
     *
     * @return at least 0
     */
    public int evaluations() {
        return known.size();
    }
}
