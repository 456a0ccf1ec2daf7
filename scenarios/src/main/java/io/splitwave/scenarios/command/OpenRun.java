package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    static OpenRun at(Path dir) throws IOException {
        ResultFolder folder = ResultFolder.open(dir);
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw new BadRequestException(dir + ": expected the results of a run, found no " + MANIFEST);
        }
        return new OpenRun(dir, Manifest.read(manifest), TableReader.open(dir));
    }

    Path folder() {
        return folder;
    }

    TableReader tables() {
        return tables;
    }

    /** The scenario as it was run, every default written out. */
    Scenario scenario() {
        return ScenarioLoader.parse(folder.resolve(MANIFEST).toString(), manifest.scenarioText(), List.of());
    }

    /** Refuses a replication that the run did not finish; null asks for none. */
    void requireReplication(Integer replication) {
        if (replication != null && (replication < 0 || replication >= manifest.replicationsDone())) {
            throw new BadRequestException(
                    "--replication: expected " + range(manifest.replicationsDone()) + ", found " + replication);
        }
    }

    private static String range(int count) {
        return count == 0 ? "nothing, since the run kept no replication" : "0 to " + (count - 1);
    }

    @Override
    public void close() {
        tables.close();
    }
}
