package io.splitwave.optimizer.generation;

/** When a user device (UD) arrives with a number of subcarriers; it never grows with that number. */
@FunctionalInterface
interface ArrivalTime {
    /** Arrival of UD {@code n} with at least 1 subcarrier, s. */
    double arrivalS(int n, int subcarriers);
}
