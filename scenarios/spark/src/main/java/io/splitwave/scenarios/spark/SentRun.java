package io.splitwave.scenarios.spark;

import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.campaign.ReplicationRange;
import io.splitwave.scenarios.format.ScenarioText;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.plugin.Plugins;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaFutureAction;

/** The replications of one run on their way to a cluster and back, neighbouring ones as one task. */
final class SentRun {
    private final PlannedRun run;
    private final Deque<Chunk> underway = new ArrayDeque<>();
    private PlayTask task;
    private int next;

    SentRun(PlannedRun run) {
        this.run = run;
        this.next = run.range().from();
    }

    /**
     * Replications that were sent as one task.
     *
     * @param range which
     * @param future what comes back; empty if they could not be sent any more
     */
    record Chunk(ReplicationRange range, Optional<JavaFutureAction<List<PlayedReplication>>> future) {}

    PlannedRun run() {
        return run;
    }

    boolean isSent() {
        return next >= run.range().to();
    }

    /** Tasks that were sent and have not been passed on. */
    int underway() {
        return underway.size();
    }

    /** Sends the next few replications. */
    void sendNext(SparkConnection connection, int replications) {
        if (task == null) { // a job has many runs, and their texts are long
            task = new PlayTask(
                    ScenarioText.render(run.scenario()),
                    Plugins.atHand().of(run.scenario()).stream()
                            .map(Plugin::used)
                            .toList());
        }
        int to = Math.min(run.range().to(), next + replications);
        underway.add(new Chunk(new ReplicationRange(next, to), connection.send(task, next, to)));
        next = to;
    }

    /** The task that plays a replication, which has been sent and not been passed on. */
    Chunk chunk(int replication) {
        return underway.stream()
                .filter(chunk -> chunk.range().overlaps(new ReplicationRange(replication, replication + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("replication " + replication + " is not under way"));
    }

    boolean hasSent(int replication) {
        return replication < next;
    }

    /** All its replications have been passed on. */
    void passedOn(Chunk chunk) {
        underway.remove(chunk);
    }

    /** Nothing of it is wanted any more. */
    void cancel(SparkConnection connection) {
        underway.forEach(chunk -> chunk.future().ifPresent(connection::cancel));
        underway.clear();
        next = run.range().to();
    }
}
