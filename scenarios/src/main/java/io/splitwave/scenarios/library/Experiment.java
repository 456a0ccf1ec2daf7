package io.splitwave.scenarios.library;

import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.progress.Progress;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A scenario that can be played. It does not change: {@link #with} makes another one. Two experiments with the same keys and
 * the same seed have the same figures, to the last bit, and equal those of the command {@code run}.
 */
public final class Experiment {
    private final List<ScenarioOverride> settings;
    private final Scenario scenario;
    /** Reads the scenario again with more settings. */
    private final Reader reader;

    @FunctionalInterface
    private interface Reader {
        Scenario read(List<ScenarioOverride> settings);
    }

    private Experiment(Reader reader, List<ScenarioOverride> settings) {
        this.reader = reader;
        this.settings = settings;
        this.scenario = reader.read(settings);
    }

    /**
     * A preset or a scenario file.
     *
     * @param presetOrPath name of a preset, as {@code splitwave presets} lists them; otherwise the path of a YAML file
     * @return the experiment
     * @throws io.splitwave.scenarios.format.text.ScenarioException if there is no such preset or file, or its content cannot
     *     be used; holds every problem found, with its place
     */
    public static Experiment of(String presetOrPath) {
        Objects.requireNonNull(presetOrPath, "presetOrPath");
        return new Experiment(settings -> ScenarioLoader.load(presetOrPath, settings), List.of());
    }

    /**
     * A scenario as text.
     *
     * @param name how messages call the text
     * @param yaml the scenario, as FORMAT.md describes it; relative paths in it are counted from the working folder
     * @return the experiment
     * @throws io.splitwave.scenarios.format.text.ScenarioException if the content cannot be used; holds every problem found
     */
    public static Experiment ofText(String name, String yaml) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(yaml, "yaml");
        return new Experiment(settings -> ScenarioLoader.parse(name, yaml, settings), List.of());
    }

    /**
     * The same experiment but for one key.
     *
     * @param key its path, such as {@code ud.count}
     * @param value as in a file, with its unit if the key has one: {@code 8}, {@code 2 MHz}, {@code [5 GHz, 12 GHz]}
     * @return a new experiment
     * @throws io.splitwave.scenarios.format.text.ScenarioException if there is no such key, or it does not accept the value
     */
    public Experiment with(String key, String value) {
        ScenarioOverride setting = ScenarioOverride.parse(key + "=" + value);
        return new Experiment(
                reader, Stream.concat(settings.stream(), Stream.of(setting)).toList());
    }

    /**
     * The number of replications that {@link #play(int)} plays.
     *
     * @return the key {@code replications}, at least 1
     */
    public int replications() {
        return scenario.replications();
    }

    /**
     * Plays all replications and waits for their end.
     *
     * @param threads how many replications are played at a time, at least 1; the figures do not depend on it
     * @return the figures
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     * @throws io.splitwave.scenarios.play.RunFailedException if a replication fails
     */
    public Results play(int threads) {
        return play(threads, row -> {});
    }

    /**
     * Plays all replications as {@link #play(int)} does, and passes on what happened in them: each round, stage, decision.
     *
     * @param threads how many replications are played at a time, at least 1
     * @param rows receives the rows of one replication after the other, in this thread; of one that fails, those that it had
     * @return the figures
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     * @throws io.splitwave.scenarios.play.RunFailedException if a replication fails
     */
    public Results play(int threads, Consumer<Row> rows) {
        Objects.requireNonNull(rows, "rows");
        GatheredFigures gathered = new GatheredFigures(scenario);
        new Campaign(scenario, threads, Progress.none()).play(new RowSink() {
            @Override
            public void add(Row row) {
                gathered.add(row);
                rows.accept(row);
            }

            @Override
            public void abandon() {
                gathered.abandon();
            }
        });
        return gathered.results();
    }
}
