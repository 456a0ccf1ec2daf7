package io.splitwave.scenarios.campaign;

import io.splitwave.output.store.FileSeal;
import io.splitwave.output.store.Provenance;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.summary.MergedShard;
import io.splitwave.output.summary.Precision;
import io.splitwave.output.summary.UsedPlugin;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioText;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.system.Release;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The request of a run. The results follow only from it and the version of the program, and the manifest keeps it, so
 * that the run can be resumed.
 *
 * @param scenario what is run
 * @param shard which part of its replications; all with a precision
 * @param overrides settings given on the command line, as given
 * @param shown what the timeline shows of replication 0
 * @param precision when enough replications are played; empty if all of the scenario are asked for
 * @param plugins the plug-ins that the scenario needs, as they were when the run was begun
 * @param inputs the files that the scenario names, by path, as they were when the run was begun
 */
public record RunRequest(
        Scenario scenario,
        Shard shard,
        List<String> overrides,
        TraceLimit shown,
        Optional<Precision> precision,
        List<UsedPlugin> plugins,
        Map<String, FileSeal> inputs) {
    private static final double NS_PER_S = 1e9;

    /**
     * Copies the settings.
     *
     * @param scenario what is run
     * @param shard which part of its replications
     * @param overrides settings given on the command line, as given
     * @param shown what the timeline shows of replication 0
     * @param precision when enough replications are played
     * @param plugins the plug-ins that the scenario needs
     * @param inputs the files that the scenario names, by path
     */
    public RunRequest {
        overrides = List.copyOf(overrides);
        plugins = List.copyOf(plugins);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /**
     * A run that is begun now, with the plug-ins and files at hand.
     *
     * @param scenario what is run
     * @param shard which part of its replications
     * @param overrides settings given on the command line, as given
     * @param shown what the timeline shows of replication 0
     * @param precision when enough replications are played
     * @throws MismatchException if a file that the scenario names cannot be read
     */
    public RunRequest(
            Scenario scenario, Shard shard, List<String> overrides, TraceLimit shown, Optional<Precision> precision) {
        this(
                scenario,
                shard,
                overrides,
                shown,
                precision,
                Plugins.atHand().of(scenario).stream().map(Plugin::used).toList(),
                InputFiles.of(scenario));
    }

    /**
     * The request in the manifest of a run.
     *
     * @param manifest of the run
     * @param scenario its scenario
     * @return the request it was begun with
     * @throws MismatchException if its shard is invalid, or the system at hand has other words in the same version
     */
    public static RunRequest of(Manifest manifest, Scenario scenario) {
        requireSameWords(manifest, scenario);
        return new RunRequest(
                scenario,
                shard(manifest),
                manifest.overrides(),
                manifest.trace() == null ? TraceLimit.NONE : manifest.trace(),
                Optional.ofNullable(manifest.precision()),
                manifest.plugins(),
                manifest.inputs());
    }

    /** Rows of other columns cannot be added; another version is refused by those who add rows, with that as the reason. */
    private static void requireSameWords(Manifest manifest, Scenario scenario) {
        SystemType type = Systems.of(scenario);
        if (manifest.version().equals(Release.current().version())
                && !manifest.vocabulary().equals(type.words(scenario))) {
            throw new MismatchException(RunRecorder.MANIFEST_FILE + ": expected the vocabulary of the system "
                    + type.name() + " at hand, found another one; the system was changed since this run");
        }
    }

    private static Shard shard(Manifest manifest) {
        try {
            return manifest.shard() == null ? Shard.WHOLE : Shard.parse(manifest.shard());
        } catch (IllegalArgumentException e) {
            throw new MismatchException(RunRecorder.MANIFEST_FILE + ": " + e.getMessage());
        }
    }

    /**
     * The replications asked for.
     *
     * @return those of the shard; with a precision, the largest number of them
     */
    public ReplicationRange range() {
        return shard.of(scenario);
    }

    /**
     * The words of its system.
     *
     * @return the vocabulary that its tables are made of
     */
    public Vocabulary words() {
        return Systems.of(scenario).words(scenario);
    }

    /** Which run its tables are of; the same for a shard and for the whole. */
    Provenance provenance() {
        return manifest(Manifest.RUNNING, 0, List.of(), Instant.EPOCH, Instant.now(), Map.of())
                .provenance();
    }

    /** The manifest of a run in its present state. */
    Manifest manifest(
            String status,
            int replicationsDone,
            List<MergedShard> merged,
            Instant started,
            Instant opened,
            Map<String, FileSeal> files) {
        String text = ScenarioText.render(scenario);
        return new Manifest(
                status,
                Release.current().version(),
                plugins,
                scenario.name(),
                text,
                Manifest.hash(text),
                scenario.chosenScheme()
                        .<Map<String, Object>>map(scheme -> Map.of("scheme", scheme))
                        .orElse(Map.of()),
                words(),
                overrides,
                inputs,
                shown.equals(TraceLimit.NONE) ? null : shown,
                scenario.seed(),
                replicationsDone,
                range().count(),
                shard.equals(Shard.WHOLE) ? null : shard.toString(),
                merged,
                precision.orElse(null),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                started.toString(),
                Duration.between(opened, Instant.now()).toNanos() / NS_PER_S,
                List.copyOf(files.keySet()),
                status.equals(Manifest.RUNNING) ? Map.of() : files);
    }
}
