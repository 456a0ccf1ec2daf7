package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Role;
import java.util.List;

/**
 * What the legs of a round that are over have brought.
 *
 * @param startS when the round started, s
 * @param members each chain of the round so far, in the order in which they joined it: when its stages so far were
 *     complete, or when and why it was dropped; copied
 */
public record RoundSoFar(double startS, List<MemberOutcome> members) {
    /**
     * Copies the list.
     *
     * @param startS when the round started, s
     * @param members each chain of the round so far
     */
    public RoundSoFar {
        members = Outcomes.copyOf(members);
    }

    /**
     * The participants that have not been dropped.
     *
     * @return their members, in the order in which they joined the round; at least one
     */
    public int[] survivors() {
        return members.stream()
                .filter(outcome -> outcome.role() == Role.MEMBER && outcome.dropped() == null)
                .mapToInt(MemberOutcome::member)
                .toArray();
    }
}
