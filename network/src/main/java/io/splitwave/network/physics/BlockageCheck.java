package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.Blockage;
import io.splitwave.network.propagation.BlockedGains;
import io.splitwave.network.propagation.DistanceGains;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Blockage as it is seen at frame starts: the share of links blocked, and how long a blocked run lasts on average, against
 * the exact solution of the two-state process.
 */
public final class BlockageCheck implements PhysicsCheck {

    private static final String SOURCE = "two-state Markov process in continuous time";
    private static final double OPEN_S = 3;
    private static final double BLOCKED_S = 1;
    private static final double FRAME_S = 0.1;
    private static final int UDS = 2000;
    private static final int FRAMES = 100;

    private final Blockage model;

    /** The check of the model as it is. */
    public BlockageCheck() {
        this(new Blockage(OPEN_S, BLOCKED_S, 20));
    }

    /** The check of another process, to see it fail. */
    BlockageCheck(Blockage model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    @Override
    public String name() {
        return "blockage";
    }

    @Override
    public List<CheckResult> run(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        UdPlaces places = UdPlaces.atRest(Collections.nCopies(UDS, new Position(10, 0)));
        BlockedGains gains = new BlockedGains(
                new DistanceGains(new Position(0, 0), new LogDistancePathLoss(1e-3, 1, 2)),
                model,
                FRAME_S,
                ud -> streams.stream("blockage." + ud, 0));
        boolean[] before = new boolean[UDS];
        long blockedFrames = 0;
        long endings = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            gains.next(places);
            for (int ud = 0; ud < UDS; ud++) {
                if (before[ud]) {
                    blockedFrames++;
                    endings += gains.blocked(ud) ? 0 : 1;
                }
                before[ud] = gains.blocked(ud);
            }
        }
        int blockedNow = 0;
        for (boolean blocked : before) {
            blockedNow += blocked ? 1 : 0;
        }
        double share = BLOCKED_S / (BLOCKED_S + OPEN_S);
        double endProbability = (1 - share) * (1 - Math.exp(-FRAME_S * (1 / OPEN_S + 1 / BLOCKED_S)));
        double runS = FRAME_S / endProbability;
        return List.of(
                new CheckResult(
                        "blockage, share of links blocked",
                        SOURCE,
                        "1",
                        share,
                        (double) blockedNow / UDS,
                        Confidence.Z * Math.sqrt(share * (1 - share) / UDS),
                        Confidence.of(UDS + " links")),
                new CheckResult(
                        "blockage, mean length of a blocked run of frames",
                        SOURCE,
                        "s",
                        runS,
                        FRAME_S * blockedFrames / endings,
                        Confidence.Z * runS * Math.sqrt((1 - endProbability) / (blockedFrames * endProbability)),
                        Confidence.of(endings + " runs")));
    }
}
