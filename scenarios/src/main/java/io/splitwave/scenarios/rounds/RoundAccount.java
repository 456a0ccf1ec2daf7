package io.splitwave.scenarios.rounds;

import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.system.Account;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A system's data of a replication where members are devices, support chains have names, and a target may be reached.
 *
 * @param words vocabulary; with {@link TrainedRounds#TARGET_REACHED_S} that figure is the last
 * @param supports name of the support chain that a member stands for
 * @param adopted values that a device adopts for the round that begins, or for the leg
 * @param ownFigures the system's own figures, in the order of the vocabulary, without the target
 * @param learner what learns, if anything does
 */
public record RoundAccount(
        Vocabulary words,
        IntFunction<String> supports,
        IntFunction<double[]> adopted,
        Supplier<double[]> ownFigures,
        Optional<TrainedRounds> learner)
        implements Account {

    /**
     * A system with one support chain.
     *
     * @param words vocabulary
     * @param support name of the support chain
     * @param adopted values that a device adopts
     * @param ownFigures the system's own figures
     * @param learner what learns, if anything does
     */
    public RoundAccount(
            Vocabulary words,
            String support,
            IntFunction<double[]> adopted,
            Supplier<double[]> ownFigures,
            Optional<TrainedRounds> learner) {
        this(words, (int member) -> support, adopted, ownFigures, learner);
    }

    @Override
    public String support(int member) {
        return supports.apply(member);
    }

    @Override
    public double[] adopted(int ud) {
        return adopted.apply(ud);
    }

    @Override
    public double[] figures() {
        double[] figures = ownFigures.get();
        if (words.figures().contains(TrainedRounds.TARGET_REACHED_S)) {
            figures = Arrays.copyOf(figures, figures.length + 1);
            figures[figures.length - 1] = learner.map(TrainedRounds::reachedS).orElse(Double.NaN);
        }
        return figures;
    }
}
