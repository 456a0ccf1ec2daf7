package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.system.vrsl.world.Worlds;

/** A replication that is played again to be watched: nothing is trained, and each planned frame is passed on. */
final class WatchedReplication {
    private final VrslShared shared;
    private final Replication replication;

    WatchedReplication(Worlds worlds, int number) {
        this.shared = new VrslShared(worlds, FrameTap.NONE);
        this.replication = Replication.lookedAt(new Simulation(worlds.scenario(), new VrslSystem(), shared), number);
    }

    /**
     * Plays it.
     *
     * @param sink takes its rows
     * @param tap sees each planned frame; may ask for a stop
     * @return whether it was played to its end
     */
    boolean play(RowSink sink, FrameTap tap) {
        return replication.play(sink, shared.watchedBy(tap));
    }

    void requestStop() {
        replication.requestStop();
    }
}
