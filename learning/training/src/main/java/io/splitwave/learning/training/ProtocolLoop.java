package io.splitwave.learning.training;

import java.util.List;

/** One round of a protocol. */
interface ProtocolLoop {
    /**
     * Trains.
     *
     * @param model weights at this moment
     * @param learners at least one, ascending
     */
    Learned round(Weights model, List<Learner> learners);
}
