package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.FrameLook;
import io.splitwave.scenarios.system.FrameLooks;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Draws a frame again from scenario and seed, rather than storing every channel: the replication is played again up to
 * that frame, so the result is that of the run, to the last bit.
 */
final class FrameReplay implements FrameLooks {
    private final Worlds worlds;

    /**
     * Prepares a replay.
     *
     * @param scenario the resolved scenario of the run
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that it names cannot be used
     */
    FrameReplay(Scenario scenario) {
        this.worlds = Worlds.of(scenario);
    }

    /**
     * Plays until the frame is planned.
     *
     * @param replication which replication, at least 0
     * @param frame which frame, at least 0
     * @return the frame, or empty if the replication ends before it
     */
    Optional<PlannedFrame> planned(int replication, long frame) {
        AtomicReference<PlannedFrame> found = new AtomicReference<>();
        WatchedReplication player = new WatchedReplication(worlds, replication);
        player.play(RowSink.NONE, planned -> {
            if (planned.context().frame() == frame) {
                found.set(planned);
                player.requestStop();
            }
        });
        return Optional.ofNullable(found.get());
    }

    @Override
    public Optional<FrameLook> frame(int replication, long frame) {
        return planned(replication, frame).map(found -> new VrslFrameLook(worlds.scenario(), found));
    }
}
