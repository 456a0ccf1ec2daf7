package io.splitwave.scenarios.campaign;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.progress.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Consecutive replications of a run that were played separately: a result folder of its own, which can be resumed like
 * any other, and merged when it is complete.
 *
 * @param folder where it is
 * @param manifest its manifest
 * @param range its replications
 */
public record Piece(Path folder, Manifest manifest, ReplicationRange range) {
    /**
     * Reads a folder.
     *
     * @param folder a result folder
     * @return the piece, complete
     * @throws MismatchException if it is no complete result folder
     * @throws io.splitwave.scenarios.plugin.PluginException if it was played with a plug-in that is not at hand as it was
     * @throws io.splitwave.output.store.TableStoreException if a file of it is missing or has changed since it was
     *     written
     */
    public static Piece open(Path folder) {
        Path file = folder.resolve(RunRecorder.MANIFEST_FILE);
        if (!Files.isRegularFile(file)) {
            throw new MismatchException(folder + ": expected a shard of a run, found no " + RunRecorder.MANIFEST_FILE);
        }
        Manifest manifest;
        try {
            manifest = Manifest.read(file);
        } catch (IOException e) {
            throw new MismatchException(e.getMessage());
        }
        if (!manifest.status().equals(Manifest.COMPLETE)) {
            throw new MismatchException(folder + ": expected a complete shard, found one that is " + manifest.status()
                    + "; 'splitwave resume " + folder + "' continues it");
        }
        if (manifest.precision() != null) {
            throw new MismatchException(folder + ": expected a shard, found a run that ended by precision");
        }
        Plugins.atHand().require(manifest.plugins(), folder.toString());
        Scenario scenario = ScenarioLoader.parse(file.toString(), manifest.scenarioText(), List.of());
        ReplicationRange range = range(folder, manifest, scenario);
        if (range.count() != manifest.replicationsDone()) {
            throw new MismatchException(folder + ": expected " + Counted.of(range.count(), "replication") + ", as "
                    + RunRecorder.MANIFEST_FILE + " names "
                    + (manifest.shard() == null ? "a whole run" : "shard " + manifest.shard()) + ", found "
                    + manifest.replicationsDone());
        }
        new FileCheck(ResultFolder.open(folder), manifest).requireContents(name -> !FileCheck.isReport(name));
        return new Piece(folder, manifest, range);
    }

    private static ReplicationRange range(Path folder, Manifest manifest, Scenario scenario) {
        try {
            return RunRequest.of(manifest, scenario).range();
        } catch (MismatchException e) {
            throw new MismatchException(folder + ": " + e.getMessage());
        }
    }
}
