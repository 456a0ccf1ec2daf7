package io.splitwave.learning.loss;

import java.util.List;

/**
 * Loss and accuracy from a measured table. Progress counts rounds in which everybody takes part: a round brings it on by
 * the weights rho_k of those who do, each times its freshness.
 */
public final class TabledLoss implements LossModel {
    private final LossTable table;
    private final double[] weight;
    private double progress;
    private double accuracy;

    /**
     * Starts at the table's round 0.
     *
     * @param table the measurements
     * @param weight rho_k, {@code [ud]}, each at least 0, sum 1
     * @param startCut whose accuracy holds before the first round, a measured cut
     * @throws IllegalArgumentException if that cut was not measured
     */
    public TabledLoss(LossTable table, double[] weight, int startCut) {
        this.table = table;
        this.weight = weight.clone();
        this.accuracy = table.accuracy(startCut, 0);
    }

    @Override
    public void roundStarted(int[] uds) {
        // progress is the same for all
    }

    @Override
    public Score roundEnded(List<Participant> participants) {
        if (participants.isEmpty()) {
            return new Score(Double.NaN, accuracy);
        }
        for (Participant participant : participants) {
            progress += weight[participant.ud()] * participant.freshness();
        }
        double loss = 0;
        double right = 0;
        for (Participant participant : participants) {
            loss += table.loss(participant.cut(), progress);
            right += table.accuracy(participant.cut(), progress);
        }
        accuracy = right / participants.size();
        return new Score(loss / participants.size(), accuracy);
    }

    @Override
    public double lossAt(int cut) {
        return table.loss(cut, progress);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
