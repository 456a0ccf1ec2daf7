package io.splitwave.scenarios.system.vrsl;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.scenarios.system.Account;
import io.splitwave.scenarios.system.Counts;
import io.splitwave.scenarios.system.vrsl.world.CloseUds;
import io.splitwave.scenarios.system.vrsl.world.World;

/**
 * VRSL's data of a replication: the cut and the place that each UD adopted, and how near UDs came to an end of a link.
 */
final class VrslAccount implements Account {
    private final InForce inForce;
    private final World world;
    private final FrameRows frames;

    VrslAccount(InForce inForce, World world, FrameRows frames) {
        this.inForce = inForce;
        this.world = world;
        this.frames = frames;
    }

    /** Cut, and 1 on the device or 0 at its twin; there is no place if the server computes all layers. */
    @Override
    public double[] adopted(int ud) {
        boolean offloads = inForce.plan().form() == RoundForm.OFFLOAD;
        double local = inForce.local(ud) ? 1 : 0;
        return new double[] {inForce.cut(ud), offloads ? Double.NaN : local};
    }

    @Override
    public void end() {
        frames.end();
    }

    @Override
    public double[] figures() {
        return frames.figures();
    }

    @Override
    public Counts counts() {
        CloseUds found = world.closeUds();
        return CloseUdsRemarks.counts(found);
    }
}
