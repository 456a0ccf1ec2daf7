package io.splitwave.scenarios.spark;

import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.summary.UsedPlugin;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.plugin.Plugins;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.FlatMapFunction;

/** Plays some replications on a worker. What a replication does follows from the scenario's text and its number. */
final class PlayTask implements FlatMapFunction<Iterator<Integer>, PlayedReplication> {
    private static final long serialVersionUID = 1L;

    private static final String NOT_WANTED = "not wanted any more";

    private final String scenarioText;
    private final ArrayList<UsedPlugin> plugins;

    /**
     * @param scenarioText a scenario in full, as it stands in a manifest
     * @param plugins what the scenario needs, and every worker must have
     */
    PlayTask(String scenarioText, List<UsedPlugin> plugins) {
        this.scenarioText = scenarioText;
        this.plugins = new ArrayList<>(plugins);
    }

    @Override
    public Iterator<PlayedReplication> call(Iterator<Integer> numbers) {
        Plugins.atHand().require(plugins, "worker " + worker());
        Scenario scenario = ScenarioLoader.parse("scenario", scenarioText, List.of());
        Simulation simulation = simulation(scenario);
        List<PlayedReplication> played = new ArrayList<>();
        while (numbers.hasNext()) {
            int number = numbers.next();
            Rows rows = new Rows(new ArrayList<>());
            stopIfCancelled();
            Replication replication =
                    new Replication(simulation, number, Optional.empty(), rounds -> stopIfCancelled());
            if (!replication.play(rows)) {
                throw new IllegalStateException("replication " + number + " stopped unasked");
            }
            played.add(PlayedReplication.of(number, rows.all(), replication.counts()));
        }
        return played.iterator();
    }

    /** A file, or the add-on for training, may be missing on one worker and not on another. */
    private static Simulation simulation(Scenario scenario) {
        try {
            return Simulation.of(scenario);
        } catch (UnusableFileException missing) {
            throw new RunFailedException("worker " + worker() + ": " + missing.getMessage(), missing);
        }
    }

    /** A task that is not wanted any more ends with its round, so that nobody waits for it. */
    private static void stopIfCancelled() {
        if (isCancelled()) {
            throw new TaskKilledException(NOT_WANTED);
        }
    }

    /** Outside Spark there is no task to cancel. */
    private static boolean isCancelled() {
        TaskContext context = TaskContext.get();
        return context != null && context.isInterrupted();
    }

    private static String worker() {
        return SparkEnv.get() == null ? "here" : SparkEnv.get().executorId();
    }

    private record Rows(List<Row> all) implements RowSink {
        @Override
        public void add(Row row) {
            all.add(row);
        }

        @Override
        public void abandon() {
            all.clear();
        }
    }
}
