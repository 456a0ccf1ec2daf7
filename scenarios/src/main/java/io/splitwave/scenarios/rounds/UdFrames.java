package io.splitwave.scenarios.rounds;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.network.mobility.UdPlaces;
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
    private F frame; // null before the first

    /**
     * Frames before the first.
     *
     * @param frames draws one frame after another
     * @param places where the devices are in a frame
     * @param moved takes each frame
     * @param player plays the rounds
     * @param whereabouts receives what is done, before it is
     */
    public UdFrames(
            Supplier<F> frames, Function<F, UdPlaces> places, Moved<F> moved, Player player, Whereabouts whereabouts) {
        this.frames = Objects.requireNonNull(frames, "frames");
        this.places = Objects.requireNonNull(places, "places");
        this.moved = Objects.requireNonNull(moved, "moved");
        this.player = Objects.requireNonNull(player, "player");
        this.whereabouts = Objects.requireNonNull(whereabouts, "whereabouts");
    }

    @Override
    public void boundary(long number, double startS) {
        whereabouts.movesOn(number, startS);
        int[] before = frame == null ? new int[0] : present(places.apply(frame));
        frame = frames.get();
        moved.to(frame, startS);
        UdPlaces now = places.apply(frame);
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
