package io.splitwave.optimizer.vrsl;

/** Why a scheme stopped. */
public enum StopReason {
    /** The relative change of the objective, or the residuals of a consensus, fell to the tolerance. */
    CONVERGED,
    /** The number of iterations was used up. */
    MAX_ITERATIONS,
    /** The scheme has no iteration: its decision has a closed form. */
    CLOSED_FORM,
    /** Nothing was decided: the decision of an earlier frame stays in force. */
    HELD,
    /** No device takes part in the frame, or no decision reaches any of them, so there was nothing to decide. */
    NOBODY
}
