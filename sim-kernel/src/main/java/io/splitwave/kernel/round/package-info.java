/**
 * A round as data: chains of stages, what each stage waits for, barriers between the chains.
 *
 * <p>This is the protocol vocabulary the kernel plays: one {@link io.splitwave.kernel.round.Chain} per member, its
 * {@link io.splitwave.kernel.round.Stage}s an amount of work on a resource, branching and joining as their waits say;
 * {@link io.splitwave.kernel.round.Barrier}s (all, deadline, k of n) across chains; reasons for a drop. A
 * {@link io.splitwave.kernel.round.RoundPlan} is a round or one leg of it. What a stage means, how its size comes about and how fast it is served is said elsewhere.
 */
package io.splitwave.kernel.round;
