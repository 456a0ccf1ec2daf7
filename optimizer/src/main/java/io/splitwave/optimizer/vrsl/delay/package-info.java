/**
 * The static delay of a decision: VRSL (6)-(15), the one home of that formula.
 *
 * <p>Every block and every scheme uses {@link io.splitwave.optimizer.vrsl.delay.DelayModel}, which takes link rates and
 * clock rates from the modules that own them. {@link io.splitwave.optimizer.vrsl.delay.DecisionCheck} names the constraints
 * a decision breaks. Left out: queues, frames that end before a round does, barriers - the event simulation's part -
 * and the loss term of (18), whose weight is zero here.
 */
package io.splitwave.optimizer.vrsl.delay;
