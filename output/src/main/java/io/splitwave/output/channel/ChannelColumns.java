package io.splitwave.output.channel;

import io.splitwave.output.store.Column;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of {@code channels.parquet}. */
public final class ChannelColumns {
    private static final String NUMBER = "-";

    private static final List<Column> ALL = List.of(
            new Column("replication", "INTEGER", false, NUMBER, "replication, from 0"),
            new Column("frame", "BIGINT", false, NUMBER, "frame, from 0"),
            new Column("link", "VARCHAR", false, NUMBER, "name of the link"),
            new Column("row", "INTEGER", false, NUMBER, "row of the link's matrix, from 0"),
            new Column("re", "DOUBLE[]", false, "1", "real parts of the row, path gain contained"),
            new Column("im", "DOUBLE[]", false, "1", "imaginary parts, likewise"),
            new Column("x_m", "DOUBLE", true, "m", "x of the UD; only with a link whose rows carry places"),
            new Column("y_m", "DOUBLE", true, "m", "y of the UD; likewise"),
            new Column("speed_mps", "DOUBLE", true, "m/s", "speed of the UD; likewise"),
            new Column(
                    "present",
                    "BOOLEAN",
                    true,
                    NUMBER,
                    "whether the UD takes part in the frame; likewise, null counts as true"));

    private ChannelColumns() {}

    /**
     * All columns, in the order of the file.
     *
     * @return the dictionary
     */
    public static List<Column> all() {
        return ALL;
    }

    static String createSql(String table) {
        return ALL.stream()
                .map(column -> '"' + column.name() + "\" " + column.type() + (column.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", ", "CREATE TABLE " + table + " (", ")"));
    }
}
