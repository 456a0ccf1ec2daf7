package io.splitwave.learning.loss;

import java.util.List;

/**
 * What a run learns, round by round. One object serves one replication, on one thread.
 *
 * <p>Devices that were dropped are not among the participants and leave no trace in the model. Without a barrier each
 * device ends rounds of its own, and the model has moved on since it started. {@link CountedWork} says what counts how
 * much, for every model.
 */
public interface LossModel extends AutoCloseable {

    /**
     * Devices start a round, with the model as it is now.
     *
     * @param uds which, each from 0
     */
    void roundStarted(int[] uds);

    /**
     * A round has ended and its work is put together.
     *
     * @param participants whose work counts, ascending by device, none twice; empty if the round failed
     * @return how well it is going now
     */
    Score roundEnded(List<Participant> participants);

    /**
     * L_train(m) of VRSL (28) at present.
     *
     * @param cut m, from 0
     * @return nat, at least 0; the same for every cut where this model knows no difference
     */
    double lossAt(int cut);

    /** Gives up what it holds. */
    @Override
    void close();
}
