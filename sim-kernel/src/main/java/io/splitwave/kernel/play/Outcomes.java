package io.splitwave.kernel.play;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** What became of the chains of a round: unchangeable columns, as a round may have a million chains. */
final class Outcomes extends AbstractList<MemberOutcome> implements RandomAccess {
    private final int[] members;
    private final Role[] roles;
    private final double[] completionS;
    /** Null as long as nobody was dropped, as in most rounds. */
    private DropReason[] reasons;

    private double[] droppedS;

    /** Those of chains; one that was not dropped has completed only if no leg was to follow. */
    Outcomes(List<ChainRun> chains, boolean legWasToFollow) {
        int count = chains.size();
        members = new int[count];
        roles = new Role[count];
        completionS = new double[count];
        for (int i = 0; i < count; i++) {
            ChainRun chain = chains.get(i);
            members[i] = chain.member;
            roles[i] = chain.role();
            DropReason reason = chain.dropReason();
            completionS[i] = reason == null && !legWasToFollow ? chain.endS() : Double.NaN;
            if (reason != null) {
                drop(i, reason, chain.endS());
            }
        }
    }

    private void drop(int place, DropReason reason, double timeS) {
        if (reasons == null) {
            reasons = new DropReason[members.length];
            droppedS = new double[members.length];
        }
        reasons[place] = reason;
        droppedS[place] = timeS;
    }

    /** A copy, which is the list itself if it cannot change. */
    static List<MemberOutcome> copyOf(List<MemberOutcome> given) {
        return given instanceof Outcomes ? given : List.copyOf(given);
    }

    @Override
    public MemberOutcome get(int place) {
        DropReason reason = reasons == null ? null : reasons[place];
        double timeS = reason == null ? Double.NaN : droppedS[place];
        return new MemberOutcome(members[place], roles[place], completionS[place], reason, timeS);
    }

    @Override
    public int size() {
        return members.length;
    }
}
