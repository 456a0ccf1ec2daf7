package io.splitwave.scenarios.campaign;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Counts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Many replications of a scenario: played by an engine, handed on in order.
 *
 * <p>Rows reach the sink in the order of replication numbers, whenever they were played. So tables depend neither on the
 * engine nor on its threads. Only so many replications are begun before the first of them is handed on, however many are
 * asked for.
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
     * @param progress who is told how far the campaign is
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
     * @param progress who is told how many replications have been handed on
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
     * Plays replications and hands the rows of each on when its turn has come, until there are enough. That is looked at
     * after each, in their order, so that the end depends on their rows alone; what was played beyond it is dropped. A
     * campaign is played once.
     *
     * @param sink receives the rows of one replication after the other, by number, in this thread; is told to abandon
     *     one that does not end
     * @param channels takes the channels, if they are recorded; from the threads that play
     * @param enough whether no more replications are wanted; asked in this thread, first of all before any is handed on
     * @return how many replications were completed; fewer than asked only after {@link #requestStop()}, or if they are
     *     enough
     * @throws RunFailedException if a replication fails that is wanted; those before it were handed on
     */
    public int play(RowSink sink, Optional<ChannelStore> channels, BooleanSupplier enough) {
        Deque<ReplicationEngine.Turn> ahead = new ArrayDeque<>();
        int begun = range.from();
        int done = 0;
        try {
            while (done < range.count() && !enough.getAsBoolean()) {
                while (begun < range.to() && ahead.size() < engine.ahead()) {
                    ahead.add(engine.begin(begun++, channels));
                }
                // after a stop: complete if it had ended before, else not
                if (!ahead.element().handOn(sink)) {
                    break;
                }
                ahead.remove();
                progress.replicationsDone(++done);
            }
            return done;
        } finally {
            ahead.forEach(ReplicationEngine.Turn::forget);
            engine.close();
        }
    }

    /**
     * What the system counted, for a remark.
     *
     * @return the count over the replications that were handed on
     */
    public Counts counts() {
        return engine.counts();
    }

    /**
     * What to know of the files that the scenario names.
     *
     * @return sentences that name file and line
     */
    public List<String> warnings() {
        return engine.warnings();
    }

    /**
     * Ends the campaign soon: replications being played are given up at their next frame, or where they are if it is
     * far, and those that had ended
     * before the first of them are still handed on. Safe from any thread.
     */
    public void requestStop() {
        engine.requestStop();
    }
}
