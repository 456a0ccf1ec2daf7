package io.splitwave.learning.loss;

/**
 * A user device whose work counts in a round.
 *
 * @param ud device, from 0
 * @param cut m, the last layer on the device's side, at least 0
 * @param staleness how many aggregations happened between the start of its round and now, at least 0; 0 where all move
 *     together
 */
public record Participant(int ud, int cut, int staleness) {
    /**
     * Checks the numbers.
     *
     * @param ud see the record
     * @param cut see the record
     * @param staleness see the record
     * @throws IllegalArgumentException if one is negative
     */
    public Participant {
        if (ud < 0 || cut < 0 || staleness < 0) {
            throw new IllegalArgumentException(
                    "participant: ud, cut and staleness must be >= 0, were " + ud + ", " + cut + " and " + staleness);
        }
    }

    /**
     * How much its work counts beside that of one who started with the present model: (1 + staleness)^(-1/2), the
     * polynomial form with a = 1/2 of Xie, Koyejo and Gupta, "Asynchronous federated optimization", 2019.
     *
     * @return in (0, 1], 1 without staleness
     */
    public double freshness() {
        return 1 / Math.sqrt(1.0 + staleness);
    }
}
