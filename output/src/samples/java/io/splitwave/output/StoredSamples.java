package io.splitwave.output;

import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.store.TableStore;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.output.summary.SummaryWriter;
import io.splitwave.output.word.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Result folders with everything a run writes into them. */
public final class StoredSamples {
    private StoredSamples() {}

    /** A folder of these replications, numbered from 0, under any name of a scenario. */
    public static Path write(Path dir, String scenario, ReplicationRows... replications) {
        return write(dir, FourStages.WORDS, scenario, replications);
    }

    /** The same with rows of other words. */
    public static Path write(Path dir, Vocabulary words, String scenario, ReplicationRows... replications) {
        ResultFolder folder = ResultFolder.create(dir, false);
        SummaryCollector summary = new SummaryCollector(words);
        try (TableStore store = TableStore.open(folder, TableSet.of(words), FourStages.RUN)) {
            for (ReplicationRows rows : replications) {
                store.append(rows);
                summary.add(rows.replication());
            }
            store.finish();
        }
        folder.write("summary.json", out -> SummaryWriter.json(summary.summary(), out));
        Manifest manifest = new Manifest(
                Manifest.COMPLETE,
                "0.1.0",
                List.of(),
                scenario,
                "name: " + scenario + "\n",
                Manifest.hash("name: " + scenario + "\n"),
                Map.of("scheme", "ao"),
                words,
                List.of("ud.count=6"),
                Map.of(),
                null,
                1,
                replications.length,
                replications.length,
                null,
                List.of(),
                null,
                "17",
                "Linux amd64",
                "2026-01-01T00:00:00Z",
                1.5,
                List.of(),
                Map.of());
        folder.write("manifest.json", manifest::write);
        return dir;
    }
}
