package io.splitwave.kernel.round;

/** Why a member does not finish its round. */
public enum DropReason {
    /** The round's plan left it out. */
    NOT_SELECTED,
    /** No decision could meet its constraints. */
    INFEASIBLE,
    /** It needed a held slot and all were taken. */
    NO_SLOT,
    /** It left coverage. */
    LEFT,
    /** It had not arrived when a barrier's deadline passed. */
    DEADLINE,
    /** Enough others arrived first at a k-of-n barrier. */
    OUTRUN,
    /** A stage that does not wait was given the rate 0. */
    RATE_ZERO,
    /** Its energy store was empty. */
    BATTERY
}
