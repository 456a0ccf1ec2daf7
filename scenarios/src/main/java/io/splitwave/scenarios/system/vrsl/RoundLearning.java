package io.splitwave.scenarios.system.vrsl;

import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.scenarios.assembly.Learning;
import io.splitwave.scenarios.system.RoundLearner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Passes to the models of a replication the UDs that start a round and those whose work counts at its end. Dropped UDs
 * do not count; a round that the run cut off is not passed on.
 */
final class RoundLearning implements RoundLearner {
    private final Learning learning;
    private final double lambdaS;

    /**
     * @param learning the models, if there are any
     * @param lambdaS lambda of VRSL (28), s per nat
     */
    RoundLearning(Learning learning, double lambdaS) {
        this.learning = learning;
        this.lambdaS = lambdaS;
    }

    /** Nothing is learned. */
    static RoundLearning none() {
        return new RoundLearning(Learning.NONE, 0);
    }

    @Override
    public void started(int[] uds) {
        learning.models().forEach(model -> model.roundStarted(uds));
    }

    /** Loss and accuracy after the round; null if nothing is scored. */
    @Override
    public RoundRow.Learning ended(List<UdFacts> uds) {
        if (learning.models().isEmpty()) {
            return null;
        }
        List<Participant> participants = new ArrayList<>(uds.size());
        for (UdFacts ud : uds) {
            if (ud.completed()) {
                participants.add(new Participant(ud.ud(), (int) ud.adopted().get(VrslVocabulary.CUT)));
            }
        }
        participants.sort(Comparator.comparingInt(Participant::ud));
        RoundRow.Learning brought = null;
        for (LossModel model : learning.models()) {
            Score score = model.roundEnded(participants);
            if (learning.scored().filter(scored -> scored == model).isPresent()) {
                brought = new RoundRow.Learning(score.loss(), score.accuracy());
            }
        }
        return brought;
    }

    /** lambda L_train(m) at present, by cut 0..M, s; empty where cuts have no price. */
    double[] cutPenaltyS(int layers) {
        if (learning.forecast().isEmpty()) {
            return new double[0];
        }
        double[] penaltyS = new double[layers + 1];
        for (int cut = 1; cut <= layers; cut++) {
            penaltyS[cut] = lambdaS * learning.forecast().get().lossAt(cut);
        }
        return penaltyS;
    }
}
