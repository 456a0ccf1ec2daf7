package io.splitwave.learning.loss;

import java.util.List;

/** Loss and accuracy from a measured table, read at the number of rounds that {@link CountedWork} adds up. */
public final class TabledLoss implements LossModel {
    private final LossTable table;
    private final CountedWork work;
    private double accuracy;

    /**
     * Starts at the table's round 0.
     *
     * @param table the measurements
     * @param share rho_k, {@code [ud]}, each at least 0, sum 1
     * @param startCut whose accuracy holds before the first round, a measured cut
     * @throws IllegalArgumentException if that cut was not measured
     */
    public TabledLoss(LossTable table, double[] share, int startCut) {
        this.table = table;
        this.work = new CountedWork(share);
        this.accuracy = table.accuracy(startCut, 0);
    }

    @Override
    public void roundStarted(int[] uds) {
        work.started(uds);
    }

    @Override
    public Score roundEnded(List<Participant> participants) {
        if (participants.isEmpty()) {
            return new Score(Double.NaN, accuracy);
        }
        work.add(participants);
        double loss = 0;
        double right = 0;
        for (Participant participant : participants) {
            loss += table.loss(participant.cut(), work.rounds());
            right += table.accuracy(participant.cut(), work.rounds());
        }
        accuracy = right / participants.size();
        return new Score(loss / participants.size(), accuracy);
    }

    @Override
    public double lossAt(int cut) {
        return table.loss(cut, work.rounds());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
