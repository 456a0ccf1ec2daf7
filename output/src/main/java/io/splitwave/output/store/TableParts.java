package io.splitwave.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the tables of a run under hidden names, and gives them their names when all are written. */
final class TableParts {
    private final ResultFolder folder;
    private final TableSet tables;

    TableParts(ResultFolder folder, TableSet tables) {
        this.folder = folder;
        this.tables = tables;
    }

    /** Whether every table is there under its name. */
    boolean arePublished() {
        return tables.gathered().stream().allMatch(table -> Files.exists(folder.resolve(table.fileName())));
    }

    /**
     * Writes all tables from the database.
     *
     * @return names of the files
     */
    List<String> write(WorkDatabase database) throws SQLException, IOException {
        Map<Table, Path> parts = new EnumMap<>(Table.class);
        for (Table table : tables.tables()) {
            String part = ResultFolder.partName(table.fileName());
            folder.claim(part);
            Files.deleteIfExists(folder.resolve(part));
            parts.put(table, folder.resolve(part));
        }
        database.copy(parts);
        List<String> written = new ArrayList<>();
        for (Table table : tables.tables()) {
            folder.publish(table.fileName());
            written.add(table.fileName());
        }
        return written;
    }

    /** Removes what a failure left under hidden names. */
    void remove(Exception because) {
        for (Table table : tables.tables()) {
            FolderFiles.removeQuietly(folder.resolve(ResultFolder.partName(table.fileName())), because);
        }
    }
}
