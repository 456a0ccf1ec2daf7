package io.splitwave.network.mobility;

import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/** The inputs of every motion in frames: a frame length and a stream per UD. */
final class Frames {

    private Frames() {}

    static double requireLength(String who, double frameS) {
        if (!(frameS > 0) || Double.isInfinite(frameS)) {
            throw new IllegalArgumentException(who + ": frameS must be finite and > 0, was " + frameS);
        }
        return frameS;
    }

    static RandomStream[] perUd(String who, int userDevices, IntFunction<RandomStream> streamOf) {
        if (userDevices < 1) {
            throw new IllegalArgumentException(who + ": at least 1 UD is needed, was " + userDevices);
        }
        RandomStream[] streams = new RandomStream[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            streams[ud] = Objects.requireNonNull(streamOf.apply(ud), who + ": stream of UD " + ud);
        }
        return streams;
    }
}
