package io.splitwave.output.straggler;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.Type;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From the rounds of one replication, as they come, to its one-line account. Memory is bounded, however many rounds close
 * ({@link LengthSample}); it grows with those that the end of the run cuts off.
 *
 * <p>Means over rounds are over the rounds that closed with survivors; a mean over nothing is absent. Sums run in the order in
 * which rounds come, so that equal rows give equal bits. Figures that are not common come from the system, at the end.
 */
public final class ReplicationAnalysis {
    private final Vocabulary words;
    private final int replication;

    private int rounds;
    private int failedRounds;
    private long dropped;
    private final double[] energyJ; // by payer of the words
    private final double[] sentBit = new double[2];
    private final LengthSample makespanS = new LengthSample();
    private double[] cutOffS = new double[4];
    private int cutOff;
    private final Mean meanMakespanS = new Mean();
    private final Mean sumDelayS = new Mean();
    private final Mean stragglerIndex = new Mean();
    private final Mean idleUdS = new Mean();
    private final Mean supportS = new Mean();

    private double finalLoss = Double.NaN;
    private double finalAccuracy = Double.NaN;

    /**
     * Opens the account of a replication.
     *
     * @param words the words of the system
     * @param replication its number, from 0
     */
    public ReplicationAnalysis(Vocabulary words, int replication) {
        this.words = words;
        this.replication = replication;
        this.energyJ = new double[words.payers().size()];
    }

    /**
     * Adds a round.
     *
     * @param round the round that ended next
     * @throws IllegalArgumentException if its energy or bits are not those of the words
     */
    public void add(RoundRow round) {
        if (round.energyJ().size() != energyJ.length || (round.sentBit().size() > 0) != words.countsSent()) {
            throw new IllegalArgumentException("round " + round.round() + ", replication " + replication
                    + ": energy " + round.energyJ() + " and bits sent " + round.sentBit() + " are not those that "
                    + words.system() + " has words for");
        }
        rounds++;
        failedRounds += round.failed() ? 1 : 0;
        dropped += round.dropped();
        for (int i = 0; i < energyJ.length; i++) {
            energyJ[i] += round.energyJ().get(i);
        }
        for (int i = 0; i < round.sentBit().size(); i++) {
            sentBit[i] += round.sentBit().get(i);
        }
        if (round.delays() != null) {
            makespanS.add(round.makespanS());
            meanMakespanS.add(round.makespanS());
            sumDelayS.add(round.delays().sumS());
            stragglerIndex.add(round.stragglerIndex());
            idleUdS.add(round.delays().idleUdS());
            supportS.add(round.supportS());
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
     * Closes the account.
     *
     * @param endS simulated time at the end, s
     * @param frames frames of the replication
     * @param own the figures that are not common, in the order of {@link Vocabulary#ownFigures()}; NaN for an absent one
     * @return the replication's row
     * @throws IllegalArgumentException if there are more or fewer of them, or one is out of its range
     */
    public ReplicationRow end(double endS, long frames, double... own) {
        Map<String, Double> values = common(endS, frames);
        List<Variable> ownFigures = words.ownFigures();
        if (own.length != ownFigures.size()) {
            throw new IllegalArgumentException("replication " + replication + ": expected a value for each of the "
                    + ownFigures.size() + " figures of " + words.system() + ", found " + Arrays.toString(own));
        }
        for (int i = 0; i < own.length; i++) {
            values.put(ownFigures.get(i).name(), own[i]);
        }
        Object[] row = words.figures().stream()
                .map(figure -> typed(figure, values.get(figure.name())))
                .toArray();
        return ReplicationRow.of(replication, words.figures(), row);
    }

    private static Object typed(Variable figure, double value) {
        if (figure.type() == Type.INTEGER) {
            return (int) value;
        }
        return figure.type() == Type.COUNT ? (Object) (long) value : (Object) value;
    }

    private Map<String, Double> common(double endS, long frames) {
        Map<String, Double> values = new HashMap<>(); // looked up only
        put(values, CommonFigures.ROUNDS, rounds);
        put(values, CommonFigures.FAILED_ROUNDS, failedRounds);
        put(values, CommonFigures.FRAMES, frames);
        put(values, CommonFigures.END_S, endS);
        put(values, CommonFigures.MEAN_MAKESPAN_S, meanMakespanS.value());
        put(values, CommonFigures.P95_MAKESPAN_S, makespanS.quantile(0.95));
        put(values, CommonFigures.MEAN_SUM_DELAY_S, sumDelayS.value());
        put(values, CommonFigures.MEAN_STRAGGLER_INDEX, stragglerIndex.value());
        put(values, CommonFigures.MEAN_IDLE_UD_S, idleUdS.value());
        put(values, CommonFigures.MEAN_SUPPORT_S, supportS.value());
        put(values, CommonFigures.DROPPED, dropped);
        for (int i = 0; i < energyJ.length; i++) {
            PayerWord payer = words.payers().get(i);
            values.put(payer.payer().column(), energyJ[i]);
        }
        put(values, CommonFigures.SENT_DOWN_BIT, sentBit[0]);
        put(values, CommonFigures.SENT_UP_BIT, sentBit[1]);
        put(values, CommonFigures.FINAL_LOSS, finalLoss);
        put(values, CommonFigures.FINAL_ACCURACY, finalAccuracy);
        put(values, CommonFigures.UNFINISHED_ROUNDS, cutOff);
        put(values, CommonFigures.RESTRICTED_MAKESPAN_S, cutOff == 0 ? meanMakespanS.value() : restrictedMakespanS());
        return values;
    }

    private static void put(Map<String, Double> values, Variable figure, double value) {
        values.put(figure.name(), value);
    }

    private double restrictedMakespanS() {
        double[] sortedCutOffS = Arrays.copyOf(cutOffS, cutOff);
        Arrays.sort(sortedCutOffS);
        return RestrictedMean.ofS(makespanS, sortedCutOffS);
    }
}
