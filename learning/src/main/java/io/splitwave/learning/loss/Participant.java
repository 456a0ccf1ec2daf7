package io.splitwave.learning.loss;

/**
 * A user device whose work counts in a round, with the weight that {@link CountedWork} gives.
 *
 * @param ud device, from 0
 * @param cut m, the last layer on the device's side, at least 0
 */
public record Participant(int ud, int cut) {
    /**
     * Checks the numbers.
     *
     * @param ud device, from 0
     * @param cut m, the last layer on the device's side
     * @throws IllegalArgumentException if one is negative
     */
    public Participant {
        if (ud < 0 || cut < 0) {
            throw new IllegalArgumentException("participant: ud and cut must be >= 0, were " + ud + " and " + cut);
        }
    }
}
