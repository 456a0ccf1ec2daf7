package io.splitwave.scenarios.spark;

import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.campaign.ReplicationEngine;
import io.splitwave.scenarios.progress.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Runs on a Spark cluster. A few tasks for each core are under way at a time, first those of the present run, then those
 * of the runs after it: no core waits for the end of a run. A task that is lost with its worker is played again
 * elsewhere, by Spark, to the same rows.
 */
final class SparkJob implements Job {
    /** Rounds up to so many tasks in all for each that may be under way, so that the last ones end together. */
    private static final int WAVES = 4;

    private static final int LARGEST_TASK = 64;

    private final SparkConnection connection;
    private final long replications;
    /** The present run, if there is one, and the planned ones after it, in order. */
    private final Deque<SentRun> runs = new ArrayDeque<>();

    SparkJob(SparkConnection connection, List<PlannedRun> planned) {
        this.connection = connection;
        this.replications =
                planned.stream().mapToLong(run -> run.range().count()).sum();
        planned.forEach(run -> runs.add(new SentRun(run)));
    }

    @Override
    public ReplicationEngine engine(PlannedRun run, int threads, Progress progress) {
        return new SparkEngine(connection, this, begin(run), progress);
    }

    /**
     * The runs planned before it were left out; one that was not planned goes before all others, in place of the run that it
     * is a part of.
     */
    private SentRun begin(PlannedRun run) {
        if (runs.stream().noneMatch(sent -> sent.run().equals(run))) {
            runs.stream().filter(sent -> sent.run().contains(run)).findFirst().ifPresent(this::end);
            runs.addFirst(new SentRun(run));
        }
        while (!runs.element().run().equals(run)) {
            runs.remove().cancel(connection);
        }
        return runs.element();
    }

    /** A run is over; what is left of it is not wanted. */
    void end(SentRun run) {
        run.cancel(connection);
        runs.remove(run);
    }

    /** How many replications are under way where all tasks are of one run. */
    int ahead() {
        return connection.tasks() * replicationsPerTask();
    }

    private int replicationsPerTask() {
        int waves = WAVES * connection.tasks();
        return (int) Math.min(LARGEST_TASK, Math.max(1, (replications + waves - 1) / waves));
    }

    /** Sends tasks until enough are under way. */
    void send() {
        int most = connection.tasks();
        int underway = runs.stream().mapToInt(SentRun::underway).sum();
        for (SentRun run : runs) {
            while (underway < most && !run.isSent()) {
                run.sendNext(connection, replicationsPerTask());
                underway++;
            }
        }
    }

    /** Sends tasks of the present run up to a replication, however many are under way. */
    void send(SentRun run, int replication) {
        while (!run.hasSent(replication)) {
            run.sendNext(connection, replicationsPerTask());
        }
    }

    @Override
    public void release() {
        runs.forEach(run -> run.cancel(connection));
        connection.close();
    }

    @Override
    public void close() {
        release();
    }
}
