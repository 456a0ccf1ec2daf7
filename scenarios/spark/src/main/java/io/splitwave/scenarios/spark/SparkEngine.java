package io.splitwave.scenarios.spark;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.campaign.ReplicationEngine;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Counts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/** Takes in the replications of one run of a job, in order. */
final class SparkEngine implements ReplicationEngine {
    private final SparkConnection connection;
    private final SparkJob job;
    private final SentRun run;
    private final Progress progress;
    private Counts counts = Counts.NONE;

    SparkEngine(SparkConnection connection, SparkJob job, SentRun run, Progress progress) {
        this.connection = connection;
        this.job = job;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public int ahead() {
        return job.ahead();
    }

    @Override
    public Turn begin(int replication, Optional<ChannelStore> channels) {
        if (channels.isPresent()) {
            throw new IllegalArgumentException("channels are recorded on one machine");
        }
        job.send(run, replication);
        return new Arriving(replication, run.chunk(replication));
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public void requestStop() {
        connection.requestStop();
    }

    @Override
    public void close() {
        job.end(run);
    }

    private final class Arriving implements Turn {
        private final int replication;
        private final SentRun.Chunk chunk;

        private Arriving(int replication, SentRun.Chunk chunk) {
            this.replication = replication;
            this.chunk = chunk;
        }

        @Override
        public boolean handOn(RowSink sink) {
            Optional<PlayedReplication> own = Optional.empty();
            try {
                job.send(); // also tasks of later runs, before it waits
                own = arrived();
            } finally {
                if (own.isEmpty()) {
                    sink.abandon();
                }
            }
            own.ifPresent(played -> passOn(played, sink));
            return own.isPresent();
        }

        private void passOn(PlayedReplication played, RowSink sink) {
            long rounds = 0;
            for (Row row : played.rows()) {
                sink.add(row);
                rounds += row instanceof RoundRow ? 1 : 0;
            }
            progress.roundsEnded(rounds);
            counts = counts.plus(played.counts());
            if (replication == chunk.range().to() - 1) {
                run.passedOn(chunk);
            }
        }

        /** What has come back; empty if it was stopped. */
        private Optional<PlayedReplication> arrived() {
            if (chunk.future().isEmpty()) {
                return Optional.empty();
            }
            try {
                List<PlayedReplication> played = connection.await(chunk.future().get());
                return Optional.of(played.get(replication - chunk.range().from()));
            } catch (ExecutionException | CancellationException e) {
                if (connection.isEnding()) {
                    return Optional.empty();
                }
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new RunFailedException(
                        "replication " + replication + " failed on the cluster: " + SparkConnection.firstLine(cause),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunFailedException("interrupted while replication " + replication + " was played", e);
            }
        }

        @Override
        public void forget() {
            chunk.future().ifPresent(connection::cancel);
        }
    }
}
