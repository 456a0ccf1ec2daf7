package io.splitwave.scenarios.rounds;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.scenarios.system.PlacesLog;
import io.splitwave.scenarios.system.Start;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * At each frame boundary places and channels move on, and who has left is dropped from the round. Decisions are taken when a
 * round begins.
 *
 * @param <F> what is known of a frame: channels, and where the devices are
 */
public final class UdFrames<F> implements FrameProcess {
    /**
     * Takes each frame when it begins, before anyone is dropped.
     *
     * @param <F> what is known of a frame
     */
    @FunctionalInterface
    public interface Moved<F> {
        /**
         * A frame begins.
         *
         * @param frame its channels and places
         * @param startS its start, s
         */
        void to(F frame, double startS);
    }

    private final Supplier<F> frames;
    private final Function<F, UdPlaces> places;
    private final Moved<F> moved;
    private final Player player;
    private final Whereabouts whereabouts;
    private final PlacesLog log;
    private F frame; // null before the first

    /**
     * Frames before the first.
     *
     * @param frames draws one frame after another
     * @param places where the devices are in a frame
     * @param moved takes each frame
     * @param start of the replication: plays the rounds, receives what is done and where the devices are
     */
    public UdFrames(Supplier<F> frames, Function<F, UdPlaces> places, Moved<F> moved, Start start) {
        this.frames = Objects.requireNonNull(frames, "frames");
        this.places = Objects.requireNonNull(places, "places");
        this.moved = Objects.requireNonNull(moved, "moved");
        this.player = start.player();
        this.whereabouts = start.whereabouts();
        this.log = start.places();
    }

    @Override
    public void boundary(long number, double startS) {
        whereabouts.movesOn(number, startS);
        int[] before = frame == null ? new int[0] : present(places.apply(frame));
        frame = frames.get();
        moved.to(frame, startS);
        UdPlaces now = places.apply(frame);
        log.move(number, startS, now);
        for (int ud : before) {
            if (!now.present(ud)) {
                player.drop(ud, DropReason.LEFT);
            }
        }
    }

    @Override
    public void decide(long number, double startS) {
        whereabouts.plays();
    }

    /**
     * The devices that are there.
     *
     * @param places of a frame
     * @return their numbers, ascending
     */
    public static int[] present(UdPlaces places) {
        return IntStream.range(0, places.userDevices()).filter(places::present).toArray();
    }
}
