package io.splitwave.scenarios.campaign;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.PhaseLog;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Counts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Many replications of a scenario: played by an engine, passed on in order.
 *
 * <p>Rows reach the sink in the order of replication numbers, whenever they were played. So tables depend neither on
 * the engine nor on its threads. However many replications are asked for, only a limited number of them is begun before
 * the first one is passed on.
 */
public final class Campaign {
    private final ReplicationRange range;
    private final ReplicationEngine engine;
    private final Progress progress;

    /**
     * Prepares a campaign of all replications of the scenario on threads of this process; nothing runs yet.
     *
     * @param scenario what to simulate
     * @param threads how many replications are played at a time, at least 1
     * @param progress receives the progress of the campaign
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    public Campaign(Scenario scenario, int threads, Progress progress) {
        this(new ReplicationRange(0, scenario.replications()), new ThreadEngine(scenario, threads, progress), progress);
    }

    /**
     * Prepares a campaign; nothing runs yet.
     *
     * @param range which replications
     * @param engine plays them, and is closed when the campaign has been played
     * @param progress receives the number of replications that have been passed on
     */
    public Campaign(ReplicationRange range, ReplicationEngine engine, Progress progress) {
        this.range = range;
        this.engine = engine;
        this.progress = progress;
    }

    /**
     * Plays all replications, as {@link #play(RowSink, Optional, BooleanSupplier)} without a record of their channels.
     *
     * @param sink see there
     * @return see there
     * @throws RunFailedException see there
     */
    public int play(RowSink sink) {
        return play(sink, Optional.empty(), () -> false);
    }

    /**
     * Plays replications and passes on the rows of each in order, until there are enough. This is checked after each
     * replication in order, so that the end depends only on their rows; replications played beyond it are dropped. A
     * campaign is played once.
     *
     * @param sink receives the rows of one replication after the other, by number, in this thread; gets the call to
     *     abandon one that does not end
     * @param channels takes the channels, if they are recorded; from the threads that play
     * @param enough whether no more replications are wanted; called in this thread, the first time before any is passed
     *     on
     * @return how many replications were completed; fewer than asked for only after {@link #requestStop()}, or if they
     *     are enough
     * @throws RunFailedException if a replication that is wanted fails; those before it were passed on
     */
    public int play(RowSink sink, Optional<ChannelStore> channels, BooleanSupplier enough) {
        Deque<ReplicationEngine.Turn> ahead = new ArrayDeque<>();
        int begun = range.from();
        int done = 0;
        PhaseLog.phase("plays up to %d replications, from %d on", range.count(), range.from());
        try {
            while (done < range.count() && !enough.getAsBoolean()) {
                while (begun < range.to() && ahead.size() < engine.ahead()) {
                    ahead.add(engine.begin(begun++, channels));
                }
                // after a stop: complete only if it had ended before
                if (!ahead.element().handOn(sink)) {
                    break;
                }
                ahead.remove();
                PhaseLog.step("replication %d is kept", range.from() + done);
                progress.replicationsDone(++done);
            }
            PhaseLog.phase("played %d replications", done);
            return done;
        } finally {
            ahead.forEach(ReplicationEngine.Turn::forget);
            engine.close();
        }
    }

    /**
     * What the system counted, for a remark.
     *
     * @return the count over the replications that were passed on
     */
    public Counts counts() {
        return engine.counts();
    }

    /**
     * Notes on the files that the scenario names.
     *
     * @return sentences that name file and line
     */
    public List<String> warnings() {
        return engine.warnings();
    }

    /**
     * Ends the campaign soon: replications being played are stopped at their next frame, or at once if that is far
     * away; those that had ended before the first of them are still passed on. Safe from any thread.
     */
    public void requestStop() {
        engine.requestStop();
    }
}
