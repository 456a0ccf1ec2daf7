package io.splitwave.kernel.round;

import java.util.List;

/**
 * Everything one round does, or one leg of a round: its chains and the barriers between them. A round has several legs
 * where something is decided between them: what the next leg does is planned when all chains of the one before are over.
 *
 * @param chains at least one of them with {@link Role#MEMBER}; no member twice; copied
 * @param barriers may be empty: then each member just finishes; copied
 * @param continues whether another leg of the round follows, for which the round's source is asked then
 */
public record RoundPlan(List<Chain> chains, List<Barrier> barriers, boolean continues) {
    /**
     * Checks that chains and barriers fit together.
     *
     * @param chains at least one of them with {@link Role#MEMBER}
     * @param barriers may be empty: then each member just finishes
     * @param continues whether another leg of the round follows
     * @throws IllegalArgumentException if there is no chain with the role MEMBER, a member occurs twice, a barrier names a
     *     member or stage that does not exist, a barrier that drops some of its members has chains of both roles, a stage
     *     waits for a barrier that does not exist, or waits form a cycle
     */
    public RoundPlan {
        chains = List.copyOf(chains);
        barriers = List.copyOf(barriers);
        MemberIndex index = new MemberIndex(chains);
        boolean anyMember = false;
        for (Chain chain : chains) {
            anyMember |= chain.role() == Role.MEMBER;
            checkBarrierIndexes(chain, barriers.size());
        }
        if (!anyMember) {
            throw new IllegalArgumentException("round plan: at least 1 chain with role MEMBER is needed, was 0");
        }
        for (Barrier barrier : barriers) {
            Arrivals arrivals = barrier.sorted();
            for (int i = 0; i < arrivals.count(); i++) {
                int position = index.positionOf(arrivals.member(i));
                Chain chain = position < 0 ? null : chains.get(position);
                checkArrival(barrier, arrivals.member(i), arrivals.stage(i), chain);
            }
            if (!(barrier.rule() instanceof BarrierRule.All)) {
                checkRoles(barrier, chains, index);
            }
        }
        if (!new WaitOrder(chains, barriers, index).holds()) {
            new WaitGraph(chains, barriers, index).refuseCycles();
        }
    }

    /**
     * A round of one leg, or its last leg.
     *
     * @param chains at least one of them with {@link Role#MEMBER}
     * @param barriers may be empty: then each member just finishes
     * @throws IllegalArgumentException as the constructor with all components
     */
    public RoundPlan(List<Chain> chains, List<Barrier> barriers) {
        this(chains, barriers, false);
    }

    private static void checkBarrierIndexes(Chain chain, int barriers) {
        if (chain.highestBarrier() < barriers) {
            return;
        }
        for (int i = 0; i < chain.stages().size(); i++) {
            Stage stage = chain.stages().get(i);
            List<Integer> waits = stage.afterBarriers();
            for (int w = 0; w < waits.size(); w++) {
                int barrier = waits.get(w);
                if (barrier >= barriers) {
                    throw new IllegalArgumentException("round plan: member " + chain.member() + ", stage " + i + " '"
                            + stage.kind() + "' waits for barrier " + barrier + ", but the plan has " + barriers);
                }
            }
        }
    }

    private static void checkArrival(Barrier barrier, int member, int stage, Chain chain) {
        if (chain == null) {
            throw new IllegalArgumentException(
                    "round plan: barrier '" + barrier.name() + "' names member " + member + ", which has no chain");
        }
        if (stage >= chain.stages().size()) {
            throw new IllegalArgumentException("round plan: barrier '" + barrier.name() + "' names stage " + stage
                    + " of member " + member + ", which has " + chain.stages().size());
        }
    }

    /** A helper must be neither one of the k that are enough, nor late as a participant is, without anyone noticing. */
    private static void checkRoles(Barrier barrier, List<Chain> chains, MemberIndex index) {
        int helper = -1;
        int participant = -1;
        for (int member : barrier.arrivals().keySet()) {
            boolean support = chains.get(index.positionOf(member)).role() == Role.SUPPORT;
            helper = support ? member : helper;
            participant = support ? participant : member;
        }
        if (helper >= 0 && participant >= 0) {
            throw new IllegalArgumentException(
                    "round plan: barrier '" + barrier.name() + "' drops those that are not there "
                            + "when it opens, so it must have members of one role, was " + participant
                            + " (MEMBER) and " + helper
                            + " (SUPPORT); a helper that is waited for has a barrier of its own");
        }
    }
}
