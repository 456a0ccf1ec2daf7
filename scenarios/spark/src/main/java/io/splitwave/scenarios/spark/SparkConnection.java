package io.splitwave.scenarios.spark;

import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.plugin.Plugin;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/** The connection of this process to a cluster. Spark allows one in a process at a time. */
final class SparkConnection {
    private static final int TASKS_PER_CORE = 2;
    private static final int LEAST_TASKS = 4;

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
    private final ExecutorWatch executors;
    private final Set<Future<?>> cancelled = new LinkedHashSet<>();
    private volatile boolean stopped;
    private boolean closed;

    /**
     * Connects.
     *
     * @param address one that {@link SparkProvider} takes
     * @param name what the cluster shows of it
     * @param training whether networks are trained, which takes jars that are larger than all the rest
     * @param plugins which plug-ins every worker must have
     */
    SparkConnection(String address, String name, boolean training, List<Plugin> plugins) {
        SparkConf conf = new SparkConf().setAppName("splitwave " + name);
        if (!address.equals(SparkProvider.AS_SUBMITTED)) {
            conf.setMaster(address);
        }
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        if (!conf.contains("spark.jars")) {
            conf.set("spark.jars", String.join(",", OwnJars.beside(ownJar(), training)));
        }
        long patienceS = conf.getTimeAsSeconds(PATIENCE, DEFAULT_PATIENCE);
        this.executors =
                new ExecutorWatch(Math.min(NOTICE_S, patienceS / 2), patienceS, this::hasExecutor, System::nanoTime);
        this.spark = new JavaSparkContext(conf);
        plugins.forEach(plugin -> spark.addJar(plugin.file().toAbsolutePath().toString()));
    }

    private static Path ownJar() {
        return Path.of(URI.create(SparkConnection.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** Tasks that keep every core that has joined so far busy. */
    int tasks() {
        try {
            return Math.max(LEAST_TASKS, TASKS_PER_CORE * spark.defaultParallelism());
        } catch (IllegalStateException e) {
            requireGone(e);
            return LEAST_TASKS; // the failure is reported when a task begins
        }
    }

    /**
     * Sends replications as one task; does not wait for it.
     *
     * @return what will come back; empty if the process is ending
     * @throws RunFailedException if the cluster has gone
     */
    Optional<JavaFutureAction<List<PlayedReplication>>> send(PlayTask task, int from, int to) {
        if (stopped) {
            return Optional.empty();
        }
        List<Integer> numbers = IntStream.range(from, to).boxed().toList();
        try {
            return Optional.of(spark.parallelize(numbers, 1).mapPartitions(task).collectAsync());
        } catch (IllegalStateException e) {
            requireGone(e);
            if (!isEnding()) {
                throw new RunFailedException("the cluster has gone: " + firstLine(e), e);
            }
            return Optional.empty();
        }
    }

    /**
     * Waits for a task; meanwhile somebody may have to start a worker.
     *
     * @throws RunFailedException if the cluster has had no executor for too long
     */
    <T> T await(Future<T> task) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(LOOK_S, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (!isEnding()) {
                    executors.look().ifPresent(LogManager.getLogger(SparkConnection.class)::warn);
                }
            }
        }
    }

    /** The driver is an executor only where it plays alone. */
    private boolean hasExecutor() {
        return spark.sc().isLocal() || spark.statusTracker().getExecutorInfos().length > 1;
    }

    /** A task is not wanted any more. */
    void cancel(JavaFutureAction<?> task) {
        try {
            if (!task.isDone()) { // also true of one that was cancelled, which is in the set already
                cancelled.add(task);
            }
            task.cancel(true);
        } catch (IllegalStateException e) {
            requireGone(e);
        }
    }

    /** Spark refuses every call once its connection has ended; any other refusal is a fault. */
    private void requireGone(IllegalStateException refusal) {
        if (!spark.sc().isStopped()) {
            throw refusal;
        }
    }

    /** Spark ends its connection by itself when the process receives a signal, perhaps before this class does. */
    boolean isEnding() {
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

    /** Cancels everything that is under way, and sends nothing more. Safe from any thread. */
    synchronized void requestStop() {
        stopped = true;
        try {
            if (!closed) {
                spark.cancelAllJobs();
            }
        } catch (IllegalStateException e) {
            requireGone(e);
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                if (!spark.sc().isStopped()) {
                    awaitCancelled();
                }
            } finally {
                spark.close();
            }
        }
    }

    /** A task that still runs, or is about to begin, when its executor stops is logged as an error. */
    private void awaitCancelled() {
        long untilNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(CANCELLED_S);
        try {
            for (Future<?> task : cancelled) {
                awaitEnd(task, untilNs);
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

    private static void awaitEnd(Future<?> task, long untilNs) throws InterruptedException {
        try {
            task.get(Math.max(0, untilNs - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            return; // it is not wanted, whatever became of it
        }
    }

    private boolean tasksRun() {
        return Arrays.stream(spark.statusTracker().getExecutorInfos())
                .anyMatch(executor -> executor.numRunningTasks() > 0);
    }

    /** What Spark says, without the trace that follows. */
    static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
