package io.splitwave.learning.loss;

import io.splitwave.learning.transform.CutEncoding;
import java.util.Objects;
import java.util.Optional;

/**
 * A user device whose work counts in a round, with the weight that {@link CountedWork} gives.
 *
 * @param ud device, from 0
 * @param cut m, the last layer on the device's side, at least 0
 * @param encoding how its activations crossed the cut in this round, such as its own bits or tokens; empty = as the model
 *     was set up. A measured table does not read it
 */
public record Participant(int ud, int cut, Optional<CutEncoding> encoding) {
    /**
     * Checks the numbers.
     *
     * @param ud device, from 0
     * @param cut m, the last layer on the device's side
     * @param encoding how its activations crossed the cut in this round; empty = as the model was set up
     * @throws IllegalArgumentException if a number is negative
     */
    public Participant {
        if (ud < 0 || cut < 0) {
            throw new IllegalArgumentException("participant: ud and cut must be >= 0, were " + ud + " and " + cut);
        }
        Objects.requireNonNull(encoding, "encoding");
    }

    /**
     * A device whose activations cross as the model was set up.
     *
     * @param ud device, from 0
     * @param cut m, the last layer on the device's side
     * @throws IllegalArgumentException if one is negative
     */
    public Participant(int ud, int cut) {
        this(ud, cut, Optional.empty());
    }
}
