package io.splitwave.scenarios.system.sfl;

import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.TrainedRounds;
import io.splitwave.scenarios.system.Account;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the family knows of a replication: the cut and the share that each device adopted, planned times, the target. */
final class SflAccount implements Account {
    private final Vocabulary words;
    private final RoundInForce inForce;
    private final RoundLog log;
    private final Optional<TrainedRounds> learner;

    /** @param learner what learns, if anything does */
    SflAccount(Vocabulary words, RoundInForce inForce, RoundLog log, Optional<TrainedRounds> learner) {
        this.words = words;
        this.inForce = inForce;
        this.log = log;
        this.learner = learner;
    }

    @Override
    public String support(int member) {
        return SflVocabulary.AGGREGATOR;
    }

    @Override
    public double[] adopted(int ud) {
        double share = inForce.decision().share(ud);
        return words.adopted().contains(SflVocabulary.CUT)
                ? new double[] {inForce.decision().cut(ud), share}
                : new double[] {share};
    }

    @Override
    public double[] figures() {
        List<Double> figures = new ArrayList<>(List.of(log.meanPlannedS()));
        if (words.figures().contains(AdaptiveWords.figures().get(0))) {
            Arrays.stream(log.adaptiveFigures()).forEach(figures::add);
        }
        if (words.figures().contains(TrainedRounds.TARGET_REACHED_S)) {
            figures.add(learner.map(TrainedRounds::reachedS).orElse(Double.NaN));
        }
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
