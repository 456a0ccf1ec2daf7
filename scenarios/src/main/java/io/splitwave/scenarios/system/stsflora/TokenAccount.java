package io.splitwave.scenarios.system.stsflora;

import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.TrainedRounds;
import io.splitwave.scenarios.system.Account;
import java.util.Arrays;
import java.util.Optional;

/** What ST-SFLora knows of a replication: tokens and share that each device adopted, efficiencies, the target. */
final class TokenAccount implements Account {
    private final Vocabulary words;
    private final TokensInForce inForce;
    private final TokenLog log;
    private final Optional<TrainedRounds> learner;

    /** @param learner what learns, if anything does */
    TokenAccount(Vocabulary words, TokensInForce inForce, TokenLog log, Optional<TrainedRounds> learner) {
        this.words = words;
        this.inForce = inForce;
        this.log = log;
        this.learner = learner;
    }

    @Override
    public String support(int member) {
        return TokenVocabulary.TRAINER;
    }

    @Override
    public double[] adopted(int ud) {
        int kept = inForce.kept(ud);
        return kept == 0 ? new double[] {Double.NaN, Double.NaN} : new double[] {kept, inForce.share(ud)};
    }

    @Override
    public double[] figures() {
        double[] figures = log.figures();
        if (words.figures().contains(TrainedRounds.TARGET_REACHED_S)) {
            figures = Arrays.copyOf(figures, figures.length + 1);
            figures[figures.length - 1] = learner.map(TrainedRounds::reachedS).orElse(Double.NaN);
        }
        return figures;
    }
}
