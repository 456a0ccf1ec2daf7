package io.splitwave.kernel.round;

/** What a chain is for. */
public enum Role {
    /** A participant; a round needs at least one that is not dropped. */
    MEMBER,
    /** A helper such as a generator or an aggregator: it belongs to the round, but does not count as a survivor. */
    SUPPORT
}
