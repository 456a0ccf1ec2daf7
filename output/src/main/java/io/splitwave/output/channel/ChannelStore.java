package io.splitwave.output.channel;

import io.splitwave.output.store.DuckDb;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.TableStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Writes the channels of a run into its folder while replications play, several at a time: each has its own hidden part
 * files, which are joined in the order of replications at the end. Memory does not grow with frames or replications.
 */
public final class ChannelStore implements AutoCloseable {
    /** The file's name in a result folder. */
    public static final String FILE = "channels.parquet";

    private static final String PART = ".splitwave-channels-";

    private final ResultFolder folder;
    private final ChannelShape shape;
    private final Map<Integer, List<Path>> parts = new ConcurrentSkipListMap<>();

    /**
     * A store without content; nothing is written yet.
     *
     * @param folder where the file will be
     * @param shape of every frame
     */
    public ChannelStore(ResultFolder folder, ChannelShape shape) {
        this.folder = folder;
        this.shape = shape;
    }

    /**
     * Opens the record of a replication. Safe from any thread.
     *
     * @param replication which, from 0; each only once
     * @return a recorder for one thread, to be closed when the replication has ended
     * @throws TableStoreException if the database cannot be started
     * @throws IllegalArgumentException if the replication has been recorded before
     */
    public ChannelRecorder replication(int replication) {
        if (parts.putIfAbsent(replication, new ArrayList<>()) != null) {
            throw new IllegalArgumentException("channels of replication " + replication + " are recorded already");
        }
        return new ChannelRecorder(this, shape, replication);
    }

    /** A fresh path for the next part of a replication. */
    Path nextPart(int replication) throws IOException {
        List<Path> own = parts.get(replication);
        String name = PART + replication + "-" + own.size();
        folder.claim(name);
        Path part = folder.resolve(name);
        Files.deleteIfExists(part);
        own.add(part);
        return part;
    }

    /** Rows of a Parquet row group: some 16 MB of entries. */
    int rowGroup() {
        int columns = shape.mostColumns();
        return Math.max(1, (1 << 20) / columns / DuckDb.VECTOR_ROWS) * DuckDb.VECTOR_ROWS;
    }

    /**
     * Writes the file, whole or not at all, and removes the parts.
     *
     * @param replications how many, from 0, belong to the results; records of later ones are left out
     * @throws TableStoreException if the file cannot be written
     */
    public void finish(int replications) {
        try {
            String partName = ResultFolder.partName(FILE);
            folder.claim(partName);
            Path part = folder.resolve(partName);
            Files.deleteIfExists(part);
            try (DuckDBConnection connection = DuckDb.connect(null);
                    Statement sql = connection.createStatement()) {
                sql.execute(DuckDb.copySql(select(sql, replications), part, "zstd", rowGroup()));
            }
            folder.publish(FILE);
        } catch (SQLException | IOException e) {
            throw failure("cannot write " + FILE, e);
        } finally {
            close();
        }
    }

    private String select(Statement sql, int replications) throws SQLException {
        String files = parts.entrySet().stream()
                .filter(entry -> entry.getKey() < replications)
                .flatMap(entry -> entry.getValue().stream())
                .map(path -> DuckDb.quoted(path.toString()))
                .collect(Collectors.joining(", "));
        if (files.isEmpty()) {
            sql.execute(ChannelColumns.createSql("nothing"));
            return "SELECT * FROM nothing";
        }
        return "SELECT * FROM read_parquet([" + files + "])";
    }

    TableStoreException failure(String what, Exception e) {
        return new TableStoreException(what + " in " + folder.path() + ": " + DuckDb.reason(e), e);
    }

    /** Removes the parts; without {@link #finish} no file is left. */
    @Override
    public void close() {
        List<Path> all = parts.values().stream().flatMap(List::stream).toList();
        parts.clear();
        for (Path part : all) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw failure("cannot remove " + part.getFileName(), e);
            }
        }
    }
}
