package io.splitwave.optimizer.subchannel;

import io.splitwave.kernel.round.DropReason;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bits and the power that a scheme would use for each user device (UD) on each subchannel, and how efficient that is. */
final class PairTable {
    private final SubchannelWork work;
    private final int[][] bits; // [n][m], 0 where no bits meet the deadline
    private final double[][] powerW; // [n][m]
    private final double[][] efficiency; // [n][m], 1/J, 0 where no bits meet the deadline

    private PairTable(SubchannelWork work) {
        this.work = work;
        int users = work.instance().userDevices();
        int subchannels = work.instance().subchannels();
        bits = new int[users][subchannels];
        powerW = new double[users][subchannels];
        efficiency = new double[users][subchannels];
    }

    /** A power for a UD, a subchannel and bits, W; NaN if there is none that meets the deadline. */
    @FunctionalInterface
    interface PowerLaw {
        double powerW(int n, int m, int bits);
    }

    /** The most efficient bits of a range, at the least power that meets the deadline; the fewest of equals. */
    static PairTable leastPower(SubchannelWork work, int fewestBits, int mostBits) {
        int users = work.instance().userDevices();
        double[][] leastRatio = new double[users][mostBits + 1];
        for (int n = 0; n < users; n++) {
            for (int q = fewestBits; q <= mostBits; q++) {
                leastRatio[n][q] = work.leastRatio(n, q);
            }
        }
        return best(work, fewestBits, mostBits, (n, m, q) -> work.leastPowerW(n, m, q, leastRatio[n][q]));
    }

    /** The most efficient bits at the most power. */
    static PairTable mostPower(SubchannelWork work) {
        SubchannelInstance instance = work.instance();
        double mostW = instance.powerMaxW();
        return best(
                work,
                instance.bitsMin(),
                instance.bitsMax(),
                (n, m, q) -> work.meetsDeadline(n, m, q, mostW) ? mostW : Double.NaN);
    }

    /** One number of bits and one power, W, for each UD, on the subchannels on which they meet the deadline. */
    static PairTable held(SubchannelWork work, int[] bits, double[] powerW) {
        PairTable table = new PairTable(work);
        for (int n = 0; n < bits.length; n++) {
            for (int m = 0; m < table.bits[n].length; m++) {
                boolean inTime = work.meetsDeadline(n, m, bits[n], powerW[n]);
                table.offer(n, m, bits[n], inTime ? powerW[n] : Double.NaN);
            }
        }
        return table;
    }

    private static PairTable best(SubchannelWork work, int fewestBits, int mostBits, PowerLaw law) {
        PairTable table = new PairTable(work);
        for (int n = 0; n < table.bits.length; n++) {
            for (int m = 0; m < table.bits[n].length; m++) {
                for (int q = fewestBits; q <= mostBits; q++) {
                    table.offer(n, m, q, law.powerW(n, m, q));
                }
            }
        }
        return table;
    }

    /** Takes bits and a power, W, for a pair if they are more efficient than what it has. */
    private void offer(int n, int m, int q, double offeredW) {
        double offered = Double.isNaN(offeredW) ? 0 : work.efficiency(n, m, q, offeredW);
        if (offered > efficiency[n][m]) {
            bits[n][m] = q;
            powerW[n][m] = offeredW;
            efficiency[n][m] = offered;
        }
    }

    SubchannelInstance instance() {
        return work.instance();
    }

    /** Whether some bits meet the deadline. */
    boolean usable(int n, int m) {
        return efficiency[n][m] > 0;
    }

    /** O/E of a pair, 1/J; 0 if it is not usable. */
    double efficiency(int n, int m) {
        return efficiency[n][m];
    }

    /** O/E of all pairs; not to be written to. */
    double[][] efficiency() {
        return efficiency;
    }

    /** The decision for usable pairs, the subchannel of each UD or {@link SubchannelDecision#NONE}. */
    SubchannelDecision decision(int[] subchannel, double upperBound) {
        int[] chosenBits = new int[subchannel.length];
        double[] chosenW = new double[subchannel.length];
        SortedMap<Integer, DropReason> leftOut = new TreeMap<>();
        double objective = 0;
        for (int n = 0; n < subchannel.length; n++) {
            int m = subchannel[n];
            if (m == SubchannelDecision.NONE) {
                leftOut.put(n, usableSomewhere(n) ? DropReason.NO_SLOT : DropReason.INFEASIBLE);
            } else {
                chosenBits[n] = bits[n][m];
                chosenW[n] = powerW[n][m];
                objective += efficiency[n][m];
            }
        }
        return new SubchannelDecision(subchannel, chosenBits, chosenW, objective, upperBound, leftOut);
    }

    private boolean usableSomewhere(int n) {
        for (double one : efficiency[n]) {
            if (one > 0) {
                return true;
            }
        }
        return false;
    }
}
