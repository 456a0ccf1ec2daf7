package io.splitwave.output.straggler;

import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import java.util.Arrays;
import java.util.List;

/**
 * From the rounds and frames of one replication, as they come, to its one-line account. Keeps one number per round.
 *
 * <p>Means over rounds are over the rounds that closed with survivors, means over frames over all frames; a mean over
 * nothing is NaN. Sums run in the order in which rows come, so that equal rows give equal bits.
 */
public final class ReplicationAnalysis {
    private final int replication;

    private int rounds;
    private int failedRounds;
    private long dropped;
    private double energyUdJ;
    private double energyApJ;
    private double[] makespanS = new double[16];
    private int closed;
    private double[] cutOffS = new double[4];
    private int cutOff;
    private final Mean meanMakespanS = new Mean();
    private final Mean sumDelayS = new Mean();
    private final Mean stragglerIndex = new Mean();
    private final Mean idleUdS = new Mean();

    private double finalLoss = Double.NaN;
    private double finalAccuracy = Double.NaN;

    private long frames;
    private double firstFrameObjectiveS = Double.NaN;
    private final Mean objectiveS = new Mean();
    private final Mean dtShare = new Mean();
    private final Mean apPowerW = new Mean();
    private final Mean gap = new Mean();
    private final Mean leftOutUds = new Mean();

    /**
     * Opens the account of a replication.
     *
     * @param replication its number, from 0
     */
    public ReplicationAnalysis(int replication) {
        this.replication = replication;
    }

    /**
     * Accounts for one replication whose rows are at hand.
     *
     * @param replication its number, from 0
     * @param endS simulated time at the end, s
     * @param rounds its rounds, in the order they ended
     * @param frames its frames, ascending
     * @return the replication's row
     */
    public static ReplicationRow of(int replication, double endS, List<RoundRow> rounds, List<FrameRow> frames) {
        ReplicationAnalysis analysis = new ReplicationAnalysis(replication);
        rounds.forEach(analysis::add);
        frames.forEach(analysis::add);
        return analysis.end(endS);
    }

    /**
     * Adds a round.
     *
     * @param round the round that ended next
     */
    public void add(RoundRow round) {
        rounds++;
        failedRounds += round.failed() ? 1 : 0;
        dropped += round.dropped();
        energyUdJ += round.energyUdJ();
        energyApJ += round.energyApJ();
        if (round.delays() != null) {
            if (closed == makespanS.length) {
                makespanS = Arrays.copyOf(makespanS, 2 * closed);
            }
            makespanS[closed++] = round.makespanS();
            meanMakespanS.add(round.makespanS());
            sumDelayS.add(round.delays().sumS());
            stragglerIndex.add(round.stragglerIndex());
            idleUdS.add(round.delays().idleUdS());
        }
        if (round.unfinished()) {
            if (cutOff == cutOffS.length) {
                cutOffS = Arrays.copyOf(cutOffS, 2 * cutOff);
            }
            cutOffS[cutOff++] = round.endS() - round.startS();
        }
        if (round.learning() != null) {
            finalLoss = Double.isNaN(round.learning().loss())
                    ? finalLoss
                    : round.learning().loss();
            finalAccuracy = round.learning().accuracy();
        }
    }

    /**
     * Adds a frame.
     *
     * @param frame the next frame
     */
    public void add(FrameRow frame) {
        int present = frame.decision().presentUsers();
        int reached = frame.decision().reachedUsers();
        // of nobody's delays there is no sum, and an infinite one would hide those of all other frames
        double sumS = present > 0 && reached == 0 ? Double.NaN : frame.search().objectiveS();
        if (frames++ == 0) {
            firstFrameObjectiveS = sumS;
        }
        objectiveS.add(sumS);
        leftOutUds.add(present - reached);
        dtShare.add(frame.decision().dtShare());
        apPowerW.add(frame.decision().apPowerW());
        gap.add(frame.search().gap());
    }

    /**
     * Closes the account.
     *
     * @param endS simulated time at the end, s
     * @return the replication's row
     */
    public ReplicationRow end(double endS) {
        double[] sortedS = Arrays.copyOf(makespanS, closed);
        Arrays.sort(sortedS);
        return new ReplicationRow(
                replication,
                rounds,
                failedRounds,
                frames,
                endS,
                firstFrameObjectiveS,
                objectiveS.value(),
                meanMakespanS.value(),
                closed == 0 ? Double.NaN : Quantile.of(sortedS, 0.95),
                sumDelayS.value(),
                stragglerIndex.value(),
                idleUdS.value(),
                dropped,
                energyUdJ,
                energyApJ,
                dtShare.value(),
                apPowerW.value(),
                gap.value(),
                finalLoss,
                finalAccuracy,
                leftOutUds.value(),
                cutOff,
                cutOff == 0 ? meanMakespanS.value() : restrictedMakespanS(sortedS));
    }

    private double restrictedMakespanS(double[] sortedS) {
        double[] sortedCutOffS = Arrays.copyOf(cutOffS, cutOff);
        Arrays.sort(sortedCutOffS);
        return RestrictedMean.ofS(sortedS, sortedCutOffS);
    }

    /** Mean of the values that are there. */
    private static final class Mean {
        private long n;
        private double sum;

        void add(double value) {
            if (!Double.isNaN(value)) {
                n++;
                sum += value;
            }
        }

        double value() {
            return n == 0 ? Double.NaN : sum / n;
        }
    }
}
