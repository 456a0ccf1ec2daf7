package io.splitwave.scenarios.rounds;

import io.splitwave.kernel.play.Player;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.Use;
import io.splitwave.output.word.Variable;
import io.splitwave.scenarios.system.RoundLearner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Gives the model of a replication the devices that start a round, and at its end those whose work counts, ascending: that
 * is also the order of turns. Notes when an accuracy is reached.
 */
public final class TrainedRounds implements RoundLearner {
    /** The figure of a replication that {@link #reachedS()} is, for a vocabulary. */
    public static final Variable TARGET_REACHED_S = Variable.real(
                    "target_reached_s",
                    "s",
                    "simulated time of the end of the first round with the accuracy learning.target; null if it is not"
                            + " reached")
            .in(Range.AMOUNT)
            .optional();

    /** Its metric. */
    public static final Metric TARGET_REACHED = Metric.of(
            "target_reached",
            TARGET_REACHED_S,
            "time to target",
            "simulated time to the accuracy learning.target",
            Use.RUN,
            Use.COMPARISON);

    private final LossModel model;
    private final IntFunction<Participant> participant;
    private final Optional<Double> target;
    private final Player player;
    private double reachedS = Double.NaN;

    /**
     * Training before its first round.
     *
     * @param model what is trained
     * @param participant device to its part in the present round: its cut, and how its activations cross
     * @param target the accuracy to be reached, if there is one
     * @param player knows the time
     */
    public TrainedRounds(
            LossModel model, IntFunction<Participant> participant, Optional<Double> target, Player player) {
        this.model = model;
        this.participant = participant;
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
                participants.add(participant.apply(device.ud()));
            }
        }
        participants.sort(Comparator.comparingInt(Participant::ud));
        Score score = model.roundEnded(participants);
        if (Double.isNaN(reachedS) && target.isPresent() && score.accuracy() >= target.get()) {
            reachedS = player.nowS();
        }
        return new RoundRow.Learning(score.loss(), score.accuracy());
    }

    /**
     * When the accuracy was reached.
     *
     * @return end of the first round with it, s; NaN if it was not reached
     */
    public double reachedS() {
        return reachedS;
    }
}
