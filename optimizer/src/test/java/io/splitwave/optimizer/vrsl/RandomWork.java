package io.splitwave.optimizer.vrsl;

import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/** Rounds in flight at random instants: some receive, some compute, some send, some are done. */
public final class RandomWork {
    private RandomWork() {}

    /** Whole rounds with the cuts and places of a decision. */
    public static WorkLeft whole(FrameContext context, FrameDecision decision) {
        List<WorkLeft.Part> parts = new ArrayList<>();
        for (int ud = 0; ud < context.userDevices(); ud++) {
            int cut = decision.cut(ud);
            parts.add(part(context, ud, cut, decision.local(ud), 1, 1, 1));
        }
        return new WorkLeft(parts);
    }

    /** Each device in a stage of its own; the first always receives. */
    public static WorkLeft of(FrameContext context, RandomStream stream) {
        List<WorkLeft.Part> parts = new ArrayList<>();
        for (int ud = 0; ud < context.userDevices(); ud++) {
            int cut = stream.nextInt(1, context.profile().layers());
            boolean local = stream.nextDouble() < 0.2;
            double share = stream.nextDouble();
            int stage = ud == 0 ? 0 : stream.nextInt(0, 3);
            parts.add(
                    switch (stage) {
                        case 0 -> part(context, ud, cut, local, share, 1, 1);
                        case 1 -> part(context, ud, cut, local, 0, share, 1);
                        case 2 -> part(context, ud, cut, local, 0, 0, share);
                        default -> WorkLeft.Part.none(cut, local);
                    });
        }
        return new WorkLeft(parts);
    }

    private static WorkLeft.Part part(
            FrameContext context, int ud, int cut, boolean local, double down, double compute, double up) {
        return new WorkLeft.Part(
                cut,
                local,
                down * context.profile().downlinkBit(ud, cut),
                compute * context.profile().deviceFlop(ud, cut),
                up * context.profile().uplinkBit(ud, cut),
                context.budgets().serverFlops() < Double.POSITIVE_INFINITY
                        ? context.profile().serverFlop(ud, cut)
                        : 0);
    }
}
