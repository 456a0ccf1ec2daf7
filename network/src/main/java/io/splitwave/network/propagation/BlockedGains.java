package io.splitwave.network.propagation;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * Blockage on top of any gains, independent from UD to UD, seen at frame starts and held inside a frame; in its
 * stationary state in frame 0. A UD draws one uniform per frame, whether it takes part or not.
 */
public final class BlockedGains implements LargeScale {

    private final LargeScale open;
    private final double passedWhenBlocked;
    private final double firstProbability;
    private final double afterOpen;
    private final double afterBlocked;
    private final IntFunction<RandomStream> streamOf;
    private RandomStream[] streams;
    private boolean[] blocked;

    /**
     * Gains before frame 0.
     *
     * @param open gains when nothing blocks
     * @param blockage the process
     * @param frameS time from frame to frame, s, finite, greater than 0
     * @param streamOf UD to its own stream, asked once per UD
     * @throws IllegalArgumentException if the frame length is out of range
     */
    public BlockedGains(LargeScale open, Blockage blockage, double frameS, IntFunction<RandomStream> streamOf) {
        this.open = Objects.requireNonNull(open, "open");
        this.streamOf = Objects.requireNonNull(streamOf, "streamOf");
        if (!(frameS > 0) || Double.isInfinite(frameS)) {
            throw new IllegalArgumentException("blockage: frameS must be finite and > 0, was " + frameS);
        }
        passedWhenBlocked = blockage.passedWhenBlocked();
        firstProbability = blockage.blockedShare();
        afterOpen = blockage.blockedProbability(false, frameS);
        afterBlocked = blockage.blockedProbability(true, frameS);
    }

    @Override
    public double[] next(UdPlaces places) {
        double[] gains = open.next(places);
        boolean first = streams == null;
        if (first) {
            start(gains.length);
        }
        for (int ud = 0; ud < gains.length; ud++) {
            double probability = first ? firstProbability : blocked[ud] ? afterBlocked : afterOpen;
            blocked[ud] = streams[ud].nextDouble() < probability;
            if (blocked[ud]) {
                gains[ud] *= passedWhenBlocked;
            }
        }
        return gains;
    }

    /**
     * Whether a UD's link is blocked in the frame last asked for.
     *
     * @param ud UD, 0..K-1
     * @return true if blocked
     * @throws IllegalStateException before frame 0
     */
    public boolean blocked(int ud) {
        if (blocked == null) {
            throw new IllegalStateException("blockage: no frame has been asked for yet");
        }
        return blocked[ud];
    }

    @Override
    public UdPlaces seenBy(UdPlaces places) {
        return places.blocked(blocked);
    }

    private void start(int userDevices) {
        streams = new RandomStream[userDevices];
        blocked = new boolean[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            streams[ud] = Objects.requireNonNull(streamOf.apply(ud), "blockage stream of UD " + ud);
        }
    }
}
