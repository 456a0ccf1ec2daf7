package io.splitwave.scenarios.spark;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.campaign.ReplicationEngine;
import io.splitwave.scenarios.campaign.ReplicationRange;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioText;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Counts;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Plays replications on a Spark cluster. Neighbouring replications travel as one task, and a few tasks for each core are
 * under way at a time. A task that is lost with its worker is played again elsewhere, by Spark, to the same rows.
 */
final class SparkEngine implements ReplicationEngine {
    private static final int TASKS_PER_CORE = 2;
    private static final int LEAST_TASKS = 4;

    /** Rounds up to so many tasks in all for each that may be under way, so that the last ones end together. */
    private static final int WAVES = 4;

    private static final int LARGEST_TASK = 64;

    /** Setting of Spark's kind: how long to wait while the cluster has no executor, such as 90s or 2h. */
    static final String PATIENCE = "spark.splitwave.patience";

    private static final String DEFAULT_PATIENCE = "600s";
    /** Time without an executor after which it is said; half the patience where that is shorter. */
    private static final long NOTICE_S = 60;

    private static final long LOOK_S = 1;
    /** Longest wait for cancelled tasks, which end with their round. */
    private static final long CANCELLED_S = 20;

    private static final long STEP_MS = 20;

    private final JavaSparkContext spark;
    private final PlayTask task;
    private final ReplicationRange range;
    private final Progress progress;
    private final ExecutorWatch executors;
    private final Set<Chunk> cancelled = new LinkedHashSet<>();
    private Chunk newest;
    private Counts counts = Counts.NONE;
    private volatile boolean stopped;
    private boolean closed;

    SparkEngine(String address, Scenario scenario, ReplicationRange range, Progress progress) {
        SparkConf conf = new SparkConf().setAppName("splitwave " + scenario.name());
        if (!address.equals(SparkProvider.AS_SUBMITTED)) {
            conf.setMaster(address);
        }
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        if (!conf.contains("spark.jars")) {
            conf.set("spark.jars", String.join(",", OwnJars.beside(ownJar())));
        }
        List<Plugin> plugins = Plugins.atHand().of(scenario);
        long patienceS = conf.getTimeAsSeconds(PATIENCE, DEFAULT_PATIENCE);
        this.executors =
                new ExecutorWatch(Math.min(NOTICE_S, patienceS / 2), patienceS, this::hasExecutor, System::nanoTime);
        this.spark = new JavaSparkContext(conf);
        plugins.forEach(plugin -> spark.addJar(plugin.file().toAbsolutePath().toString()));
        this.task = new PlayTask(
                ScenarioText.render(scenario),
                plugins.stream().map(Plugin::used).toList());
        this.range = range;
        this.progress = progress;
    }

    private static Path ownJar() {
        return Path.of(URI.create(SparkEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** Tasks that keep every core that has joined so far busy. */
    private int tasks() {
        try {
            return Math.max(LEAST_TASKS, TASKS_PER_CORE * spark.defaultParallelism());
        } catch (IllegalStateException e) {
            requireGone(e);
            return LEAST_TASKS; // the failure is reported when a task begins
        }
    }

    /** The driver is an executor only where it plays alone. */
    private boolean hasExecutor() {
        return spark.sc().isLocal() || spark.statusTracker().getExecutorInfos().length > 1;
    }

    /** Spark refuses every call once its connection has ended; any other refusal is a fault. */
    private void requireGone(IllegalStateException refusal) {
        if (!spark.sc().isStopped()) {
            throw refusal;
        }
    }

    /** Spark ends its connection by itself when the process receives a signal, perhaps before this class does. */
    private boolean isEnding() {
        if (stopped) {
            return true;
        }
        Thread hook = new Thread(() -> {}, "never started");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }

    private int replicationsPerTask() {
        int even = (range.count() + WAVES * tasks() - 1) / (WAVES * tasks());
        return Math.min(LARGEST_TASK, Math.max(1, even));
    }

    @Override
    public int ahead() {
        return tasks() * replicationsPerTask();
    }

    @Override
    public Turn begin(int replication, Optional<ChannelStore> channels) {
        if (channels.isPresent()) {
            throw new IllegalArgumentException("channels are recorded on one machine");
        }
        if (newest == null || replication >= newest.to()) {
            int to = Math.min(range.to(), replication + replicationsPerTask());
            List<Integer> numbers = IntStream.range(replication, to).boxed().toList();
            try {
                newest = new Chunk(
                        to, spark.parallelize(numbers, 1).mapPartitions(task).collectAsync());
            } catch (IllegalStateException e) {
                requireGone(e);
                if (!isEnding()) {
                    throw new RunFailedException("the cluster has gone: " + firstLine(e), e);
                }
                return new Lost();
            }
        }
        return new Arriving(replication, newest);
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public synchronized void requestStop() {
        stopped = true;
        try {
            if (!closed) {
                spark.cancelAllJobs();
            }
        } catch (IllegalStateException e) {
            requireGone(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (!spark.sc().isStopped()) {
                awaitCancelled();
            }
        } finally {
            spark.close();
        }
    }

    /** A task that still runs, or is about to begin, when its executor stops is logged as an error. */
    private void awaitCancelled() {
        long untilNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(CANCELLED_S);
        try {
            for (Chunk chunk : cancelled) {
                awaitEnd(chunk, untilNs);
            }
            while (System.nanoTime() < untilNs && tasksRun()) {
                Thread.sleep(STEP_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            requireGone(e);
        }
    }

    private static void awaitEnd(Chunk chunk, long untilNs) throws InterruptedException {
        try {
            chunk.future().get(Math.max(0, untilNs - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            return; // it is not wanted, whatever became of it
        }
    }

    private boolean tasksRun() {
        return Arrays.stream(spark.statusTracker().getExecutorInfos())
                .anyMatch(executor -> executor.numRunningTasks() > 0);
    }

    /** The task's result; while it is awaited, somebody may have to start a worker. */
    private List<PlayedReplication> await(Chunk chunk) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return chunk.future().get(LOOK_S, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (!isEnding()) {
                    executors.look().ifPresent(LogManager.getLogger(SparkEngine.class)::warn);
                }
            }
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Replications that were sent as one task, up to but not including {@code to}. */
    private record Chunk(int to, JavaFutureAction<List<PlayedReplication>> future) {}

    /** One that could not be sent any more. */
    private static final class Lost implements Turn {
        @Override
        public boolean handOn(RowSink sink) {
            sink.abandon();
            return false;
        }

        @Override
        public void forget() {}
    }

    private final class Arriving implements Turn {
        private final int replication;
        private final Chunk chunk;

        private Arriving(int replication, Chunk chunk) {
            this.replication = replication;
            this.chunk = chunk;
        }

        @Override
        public boolean handOn(RowSink sink) {
            List<PlayedReplication> played;
            try {
                played = await(chunk);
            } catch (ExecutionException | CancellationException e) {
                sink.abandon();
                if (isEnding()) {
                    return false;
                }
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new RunFailedException(
                        "replication " + replication + " failed on the cluster: " + firstLine(cause), e);
            } catch (RunFailedException e) {
                sink.abandon();
                throw e;
            } catch (InterruptedException e) {
                sink.abandon();
                Thread.currentThread().interrupt();
                throw new RunFailedException("interrupted while replication " + replication + " was played", e);
            }
            int first = chunk.to() - played.size();
            PlayedReplication own = played.get(replication - first);
            long rounds = 0;
            for (Row row : own.rows()) {
                sink.add(row);
                rounds += row instanceof RoundRow ? 1 : 0;
            }
            progress.roundsEnded(rounds);
            counts = counts.plus(own.counts());
            return true;
        }

        @Override
        public void forget() {
            try {
                chunk.future().cancel(true);
                cancelled.add(chunk);
            } catch (IllegalStateException e) {
                requireGone(e);
            }
        }
    }
}
