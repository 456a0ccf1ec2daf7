package io.splitwave.kernel.play;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;

/**
 * What became of one chain of a round.
 *
 * @param member the member
 * @param role its role
 * @param completionS absolute time at which its last stage was complete, s; NaN if it was dropped, or if the round ended
 *     before it or before a leg that was to follow
 * @param dropped why it was dropped, null if it was not
 * @param droppedS when it was dropped, s; NaN if it was not
 */
public record MemberOutcome(int member, Role role, double completionS, DropReason dropped, double droppedS) {}
