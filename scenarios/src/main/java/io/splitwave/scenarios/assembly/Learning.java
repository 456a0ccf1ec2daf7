package io.splitwave.scenarios.assembly;

import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.TabledLoss;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The loss models of one replication.
 *
 * @param scored gives loss and accuracy of each round, if they are asked for
 * @param forecast gives L_train(m) for the cut search, if the scenario weighs it; may be the same object
 */
public record Learning(Optional<LossModel> scored, Optional<TabledLoss> forecast) implements AutoCloseable {
    /** Nothing is learned. */
    public static final Learning NONE = new Learning(Optional.empty(), Optional.empty());

    /**
     * The models, each once.
     *
     * @return none, one or two
     */
    public List<LossModel> models() {
        return Stream.concat(scored.stream(), forecast.stream()).distinct().toList();
    }

    /** Closes the models. */
    @Override
    public void close() {
        models().forEach(LossModel::close);
    }
}
