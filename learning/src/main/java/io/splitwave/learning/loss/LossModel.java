package io.splitwave.learning.loss;

import java.util.List;

/**
 * What a run learns, round by round. One object serves one replication, on one thread.
 *
 * <p>Devices that were dropped are not among the participants and do not change the model. Without a barrier each
 * device ends rounds of its own, and the model has changed since it started. {@link CountedWork} gives the weight of
 * each device's work, for every model.
 */
public interface LossModel extends AutoCloseable {

    /**
     * Devices start a round, with the model as it is now.
     *
     * @param uds which, each from 0
     */
    void roundStarted(int[] uds);

    /**
     * A round has ended and the work of its participants is aggregated.
     *
     * @param participants whose work counts, ascending by device, none twice; empty if the round failed
     * @return loss and accuracy now
     */
    Score roundEnded(List<Participant> participants);

    /**
     * L_train(m) of VRSL (28) at present.
     *
     * @param cut m, from 0
     * @return nat, at least 0; the same for every cut if this model does not depend on the cut
     */
    double lossAt(int cut);

    /** Releases what it holds, such as native memory. */
    @Override
    void close();
}
