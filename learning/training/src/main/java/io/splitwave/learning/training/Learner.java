package io.splitwave.learning.training;

import io.splitwave.learning.transform.CutEncoding;

/**
 * A device that learns in this round.
 *
 * @param ud its number
 * @param cut m
 * @param encoding how its activations are sent over the cut
 * @param crossing what that does to them
 * @param weight weight of the change of its side, rho_k s_k, see {@link io.splitwave.learning.loss.CountedWork}
 * @param serverWeight its weight in the server's change: the same over the sum of rho of the devices that learn
 * @param start weights it started the round with
 * @param batches its images
 * @param steps batches it takes in this round, at least 1
 */
record Learner(
        int ud,
        int cut,
        CutEncoding encoding,
        Crossing crossing,
        double weight,
        double serverWeight,
        Weights start,
        BatchCycle batches,
        int steps) {

    /** The same device as the holder of all layers up to another cut. */
    Learner cutAt(int other) {
        return new Learner(ud, other, encoding, crossing, weight, serverWeight, start, batches, steps);
    }

    /** The same device, its change weighted among those that learn, as in an average of their models. */
    Learner averaged() {
        return new Learner(ud, cut, encoding, crossing, serverWeight, serverWeight, start, batches, steps);
    }
}
