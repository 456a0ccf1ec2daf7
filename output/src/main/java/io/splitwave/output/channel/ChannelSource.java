package io.splitwave.output.channel;

import io.splitwave.output.store.DuckDb;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A channel file as a view of the database: the columns it must have, converted to their types. */
final class ChannelSource {

    private ChannelSource() {}

    /**
     * Makes the view {@code channels} of a file.
     *
     * @return the problem with its columns, or an empty text
     */
    static String open(DuckDBConnection connection, Path file) throws SQLException {
        String parquet = "read_parquet(" + DuckDb.quoted(file.toString()) + ")";
        Set<String> names = new HashSet<>();
        try (Statement sql = connection.createStatement();
                ResultSet described = sql.executeQuery("DESCRIBE SELECT * FROM " + parquet)) {
            while (described.next()) {
                names.add(described.getString("column_name"));
            }
        }
        List<String> missing = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        for (var column : ChannelColumns.all()) {
            String name = '"' + column.name() + '"';
            if (names.contains(column.name())) {
                selected.add("CAST(" + name + " AS " + column.type() + ") AS " + name);
            } else if (column.nullable()) {
                selected.add("CAST(NULL AS " + column.type() + ") AS " + name);
            } else {
                missing.add(column.name());
            }
        }
        if (!missing.isEmpty()) {
            return "expected the columns "
                    + ChannelColumns.all().stream()
                            .filter(column -> !column.nullable())
                            .map(column -> column.name() + " " + column.type())
                            .collect(Collectors.joining(", "))
                    + ", found none named " + String.join(", ", missing);
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE VIEW channels AS SELECT " + String.join(", ", selected) + " FROM " + parquet);
        }
        return "";
    }
}
