package io.splitwave.scenarios.system.sflam;

import io.splitwave.optimizer.subchannel.SubchannelDecision;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.TrainedRounds;
import io.splitwave.scenarios.system.Account;
import java.util.Arrays;
import java.util.Optional;

/** What SFLAM knows of a replication: subchannel and bits that each device adopted, efficiencies, the target. */
final class SflamAccount implements Account {
    private final Vocabulary words;
    private final SubchannelsInForce inForce;
    private final SflamLog log;
    private final Optional<TrainedRounds> learner;

    /** @param learner what learns, if anything does */
    SflamAccount(Vocabulary words, SubchannelsInForce inForce, SflamLog log, Optional<TrainedRounds> learner) {
        this.words = words;
        this.inForce = inForce;
        this.log = log;
        this.learner = learner;
    }

    @Override
    public String support(int member) {
        return SflamVocabulary.AGGREGATOR;
    }

    @Override
    public double[] adopted(int ud) {
        int subchannel = inForce.subchannel(ud);
        return subchannel == SubchannelDecision.NONE
                ? new double[] {Double.NaN, Double.NaN}
                : new double[] {subchannel, inForce.bits(ud)};
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
