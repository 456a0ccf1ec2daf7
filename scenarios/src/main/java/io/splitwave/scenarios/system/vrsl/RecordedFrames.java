package io.splitwave.scenarios.system.vrsl;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.system.vrsl.world.World;
import io.splitwave.scenarios.system.vrsl.world.WorldFrame;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The frames of a replication again: channels drawn again, decisions read from the tables, so that nothing has to be
 * solved again. Frames are made in order when they are asked for, and dropped when they are no longer needed.
 */
final class RecordedFrames implements PastFrames {
    private final World world;
    private final RoundForm form;
    private final Answer decisions;
    private final Map<Long, Frame> made = new TreeMap<>();
    private long next;
    private FrameDecision latest;
    private boolean[] reached;
    private FrameContext context;

    RecordedFrames(StoredRun run, int replication, World world, RoundForm form) {
        this.world = world;
        this.form = form;
        this.decisions = run.tables()
                .ask("SELECT phases_rad, power_w, cut, local, twin_hz, reached FROM frames WHERE replication = "
                        + replication);
    }

    /** A frame; after the last one recorded, channels continue and the last plan stays. */
    @Override
    public Frame get(long frame) {
        while (next <= frame) {
            made.put(next, make(next));
            next++;
        }
        Frame found = made.get(frame);
        if (found == null) {
            throw new IllegalStateException("frame " + frame + " is asked for after it was dropped");
        }
        return found;
    }

    @Override
    public FrameContext context() {
        return context;
    }

    @Override
    public void forgetBefore(long frame) {
        made.keySet().removeIf(number -> number < frame);
    }

    private Frame make(long frame) {
        WorldFrame now = world.next();
        context = new FrameContext(frame, now.truth(), world.profile(), world.cpuHz(), world.budgets())
                .withUplinkPowers(world.uplinkPowersW());
        if (decisions.next()) {
            latest = new FrameDecision(
                    form,
                    new PhaseShifts(decisions.reals(0)),
                    decisions.reals(1),
                    Arrays.stream(decisions.reals(2)).mapToInt(cut -> (int) cut).toArray(),
                    decisions.truths(3),
                    decisions.reals(4));
            reached = decisions.truths(5);
        }
        LinkState links = DelayModel.links(context, latest);
        return new Frame(latest, links, Attendance.of(now.places()), reached);
    }

    @Override
    public void close() {
        decisions.close();
    }
}
