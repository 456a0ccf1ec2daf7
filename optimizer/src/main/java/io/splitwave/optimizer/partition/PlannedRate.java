package io.splitwave.optimizer.partition;

/** Which rate of the link a policy is given. */
public enum PlannedRate {
    /** What an estimator expects from the past. */
    ESTIMATED,
    /** What the link will have, which nobody knows in time. */
    ACTUAL
}
