package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.Player;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.scenarios.system.RoundLearner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Gives the model of a replication the devices that start a round, and at its end those whose work counts, ascending: that
 * is also the order of turns. Notes when an accuracy is reached.
 */
final class SflLearner implements RoundLearner {
    private final LossModel model;
    private final IntUnaryOperator cut;
    private final Optional<Double> target;
    private final Player player;
    private double reachedS = Double.NaN;

    /**
     * @param model what is trained
     * @param cut device to its cut in the present round
     * @param target the accuracy to be reached, if there is one
     * @param player knows the time
     */
    SflLearner(LossModel model, IntUnaryOperator cut, Optional<Double> target, Player player) {
        this.model = model;
        this.cut = cut;
        this.target = target;
        this.player = player;
    }

    @Override
    public void started(int[] devices) {
        model.roundStarted(devices);
    }

    @Override
    public RoundRow.Learning ended(List<UdFacts> devices) {
        List<Participant> participants = new ArrayList<>(devices.size());
        for (UdFacts device : devices) {
            if (device.completed()) {
                participants.add(new Participant(device.ud(), cut.applyAsInt(device.ud())));
            }
        }
        participants.sort(Comparator.comparingInt(Participant::ud));
        Score score = model.roundEnded(participants);
        if (Double.isNaN(reachedS) && target.isPresent() && score.accuracy() >= target.get()) {
            reachedS = player.nowS();
        }
        return new RoundRow.Learning(score.loss(), score.accuracy());
    }

    /** When the accuracy was reached, s; NaN if it was not. */
    double reachedS() {
        return reachedS;
    }
}
