package io.splitwave.scenarios.command;

import io.splitwave.output.store.Filter;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.campaign.InputFiles;
import io.splitwave.scenarios.campaign.MismatchException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The results of a run, open for reading. */
final class OpenRun implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final Manifest manifest;
    private final TableReader tables;

    private OpenRun(Path folder, Manifest manifest, TableReader tables) {
        this.folder = folder;
        this.manifest = manifest;
        this.tables = tables;
    }

    /**
     * Opens the results of a run.
     *
     * @throws BadRequestException if the folder has no readable manifest or no replication, or holds something else
     *     than a run
     */
    static OpenRun at(Path dir) {
        OtherFolder.refuse(dir);
        Path file = ResultFolder.open(dir).resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new BadRequestException(dir + ": expected the results of a run, found no " + MANIFEST);
        }
        Manifest manifest = manifest(file);
        if (manifest.status().equals(Manifest.RUNNING)) {
            throw new BadRequestException(
                    dir + ": the run is under way, or was killed; 'splitwave resume " + dir + "' continues it");
        }
        if (manifest.shard() != null) {
            throw new BadRequestException(
                    dir + ": shard " + manifest.shard() + " of a run; 'splitwave merge' puts the shards together");
        }
        if (manifest.replicationsDone() == 0) {
            throw new BadRequestException(
                    dir + ": the run ended before its first replication, there is nothing to see");
        }
        new FileCheck(ResultFolder.open(dir), manifest).requireSizes();
        return new OpenRun(dir, manifest, TableReader.open(dir, TableSet.of(manifest.vocabulary())));
    }

    /**
     * Reads a manifest.
     *
     * @throws BadRequestException if it is not a manifest
     */
    static Manifest manifest(Path file) {
        try {
            return Manifest.read(file);
        } catch (IOException e) {
            throw new BadRequestException(e.getMessage());
        }
    }

    Path folder() {
        return folder;
    }

    /** How many replications are in the tables. */
    int replications() {
        return manifest.replicationsDone();
    }

    /** The words of its system. */
    Vocabulary words() {
        return manifest.vocabulary();
    }

    TableReader tables() {
        return tables;
    }

    /** Refuses results if a file has changed since it was written; reads all files except the reports. */
    void requireIntact() {
        new FileCheck(ResultFolder.open(folder), manifest).requireContents(name -> !FileCheck.isReport(name));
    }

    /**
     * The scenario as it was run, with every default written out.
     *
     * @throws io.splitwave.scenarios.plugin.PluginException if it needs a plug-in that is not at hand
     */
    Scenario scenario() {
        Plugins.atHand().requireNamed(manifest.plugins(), folder.toString());
        return ScenarioLoader.parse(folder.resolve(MANIFEST).toString(), manifest.scenarioText(), List.of());
    }

    /**
     * The scenario, to play a part of it again.
     *
     * @throws io.splitwave.scenarios.plugin.PluginException if it needs a plug-in that is not at hand as it was
     * @throws MismatchException if a file that it names has changed since
     */
    Scenario scenarioToPlay() {
        Plugins.atHand().require(manifest.plugins(), folder.toString());
        Scenario scenario = scenario();
        InputFiles.requireSame(manifest.inputs(), scenario);
        return scenario;
    }

    /** Refuses a replication that the run did not finish; null passes. */
    void requireReplication(Integer replication) {
        if (replication != null && (replication < 0 || replication >= manifest.replicationsDone())) {
            throw new BadRequestException(
                    "--replication: expected " + range(manifest.replicationsDone()) + ", found " + replication);
        }
    }

    /** Refuses a UD that the scenario does not have; null passes. */
    void requireUserDevice(Integer ud) {
        if (ud != null) {
            int count = Systems.of(scenario()).devices(scenario());
            if (ud < 0 || ud >= count) {
                throw new BadRequestException("--ud: expected " + range(count) + ", found " + ud);
            }
        }
    }

    /** Refuses a round that was not played, in one replication or in any (null); a null round passes. */
    void requireRound(Integer round, Integer replication) {
        if (round == null) {
            return;
        }
        Filter filter = replication == null ? Filter.all() : Filter.all().replication(replication);
        AtomicLong rounds = new AtomicLong();
        tables.forEach(Table.ROUNDS, filter, row -> rounds.accumulateAndGet(row.number("round") + 1, Math::max));
        if (round < 0 || round >= rounds.get()) {
            throw new BadRequestException("--round: expected " + range(rounds.get()) + ", found " + round);
        }
    }

    private static String range(long count) {
        return count == 1 ? "0" : "0 to " + (count - 1);
    }

    @Override
    public void close() {
        tables.close();
    }
}
