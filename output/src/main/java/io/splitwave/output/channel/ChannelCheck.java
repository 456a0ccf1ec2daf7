package io.splitwave.output.channel;

import io.splitwave.output.store.DuckDb;
import io.splitwave.output.store.TableStoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Checks a whole channel file before it is used, and reports where it does not fit. */
public final class ChannelCheck {
    private static final String LARGEST = "1e30";

    private final Statement sql;
    private final ChannelShape shape;
    private final int replications;

    private ChannelCheck(Statement sql, ChannelShape shape, int replications) {
        this.sql = sql;
        this.shape = shape;
        this.replications = replications;
    }

    /**
     * Checks a file.
     *
     * @param file the Parquet file
     * @param shape what every frame must have; other links in the file are ignored
     * @param replications how many replications, from 0, will be read
     * @return the first problem: replication, frame, link, row, what was expected and what was found; empty if the file
     *     fits
     * @throws TableStoreException if the file is missing or no Parquet file
     */
    public static Optional<String> firstProblem(Path file, ChannelShape shape, int replications) {
        if (!Files.isRegularFile(file)) {
            throw new TableStoreException(file + ": expected a channel file (Parquet), found no such file", null);
        }
        try (DuckDBConnection connection = DuckDb.connect(null);
                Statement sql = connection.createStatement()) {
            String columns = ChannelSource.open(connection, file);
            return columns.isEmpty() ? new ChannelCheck(sql, shape, replications).firstProblem() : Optional.of(columns);
        } catch (SQLException e) {
            throw new TableStoreException(
                    file + ": expected a channel file (Parquet), cannot read it: " + DuckDb.reason(e), e);
        }
    }

    private Optional<String> firstProblem() throws SQLException {
        return firstOf(
                this::unreadable,
                this::missingReplication,
                this::missingFrame,
                this::missingLink,
                this::badRow,
                this::largeEntry,
                this::badPlace,
                this::missingRows);
    }

    /** A query on the file. */
    private interface Question {
        Optional<String> ask() throws SQLException;
    }

    private static Optional<String> firstOf(Question... questions) throws SQLException {
        for (Question question : questions) {
            Optional<String> problem = question.ask();
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** A row of a result, as texts. */
    private Optional<List<String>> first(String select) throws SQLException {
        try (ResultSet result = sql.executeQuery(select + " LIMIT 1")) {
            if (!result.next()) {
                return Optional.empty();
            }
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                values.add(result.getString(column));
            }
            return Optional.of(values);
        }
    }

    /** Reads every value that a run will read, so that damage is found early; throws if a value cannot be read. */
    private Optional<String> unreadable() throws SQLException {
        first("SELECT bit_xor(hash(c)) FROM " + ours() + " c");
        return Optional.empty();
    }

    private Optional<String> missingReplication() throws SQLException {
        return first("SELECT r FROM range(" + replications + ") t(r) WHERE r NOT IN (SELECT DISTINCT replication FROM"
                        + " channels WHERE replication IS NOT NULL) ORDER BY r")
                .map(found -> "expected frames of replications 0.." + (replications - 1)
                        + ", found none of replication " + found.get(0));
    }

    private Optional<String> missingFrame() throws SQLException {
        return first("SELECT replication, frame, before FROM (SELECT replication, frame, lag(frame, 1, -1) OVER"
                        + " (PARTITION BY replication ORDER BY frame) AS before FROM (SELECT DISTINCT replication, frame"
                        + " FROM " + ours() + ")) WHERE frame <> before + 1 ORDER BY replication, frame")
                .map(found -> "replication " + found.get(0) + ": expected frame " + (Long.parseLong(found.get(2)) + 1)
                        + ", found frame " + found.get(1) + " next");
    }

    private Optional<String> missingLink() throws SQLException {
        for (ChannelLink link : shape.links()) {
            Optional<List<String>> without = first("SELECT replication, frame FROM " + ours()
                    + " GROUP BY replication, frame HAVING count(*) FILTER (link = " + DuckDb.quoted(link.text())
                    + ") = 0 ORDER BY replication, frame");
            if (without.isPresent()) {
                return without.map(
                        found -> "replication " + found.get(0) + ", frame " + found.get(1) + ": expected link "
                                + link.text() + " (" + link.rows() + " x " + link.columns() + "), found none");
            }
        }
        return Optional.empty();
    }

    private Optional<String> badRow() throws SQLException {
        return first("SELECT replication, frame, link, row, len(re), len(im) FROM " + ours() + " WHERE " + wrong()
                        + " ORDER BY replication, frame, link, row")
                .map(this::sayBadRow);
    }

    /** A row outside its matrix, of another length, or with a value that is not a number. */
    private String wrong() {
        String sizes = shape.links().stream()
                .map(link -> "(link = " + DuckDb.quoted(link.text()) + " AND (row < 0 OR row >= " + link.rows()
                        + " OR len(re) <> " + link.columns() + " OR len(im) <> " + link.columns() + "))")
                .collect(Collectors.joining(" OR "));
        return "row IS NULL OR re IS NULL OR im IS NULL OR " + sizes + " OR " + notFinite("re") + " OR "
                + notFinite("im");
    }

    private static String notFinite(String column) {
        return "len(list_filter(" + column + ", lambda x: x IS NULL OR NOT isfinite(x))) > 0";
    }

    private String sayBadRow(List<String> found) {
        ChannelLink link = shape.link(found.get(2)).orElseThrow();
        String where = "replication " + found.get(0) + ", frame " + found.get(1) + ", link " + found.get(2);
        String row = found.get(3);
        if (row == null || Long.parseLong(row) < 0 || Long.parseLong(row) >= link.rows()) {
            return where + ": expected rows 0.." + (link.rows() - 1) + " (the " + link.rows() + " " + link.rowNoun()
                    + " of the scenario), found "
                    + (row == null ? "a row without a number" : "row " + row);
        }
        String columns = Integer.toString(link.columns());
        if (!columns.equals(found.get(4)) || !columns.equals(found.get(5))) {
            return where + ", row " + row + ": expected " + columns + " entries (one per "
                    + link.columnNoun() + " of the scenario), found "
                    + shown(found.get(4), "no") + " real and " + shown(found.get(5), "no") + " imaginary parts";
        }
        return where + ", row " + row + ": expected finite numbers, found NaN, infinity or nothing";
    }

    /** Gains multiply two links and are squared, more than once: larger values would overflow. */
    private Optional<String> largeEntry() throws SQLException {
        String largest =
                "list_max(list_concat(list_transform(re, lambda x: abs(x)), list_transform(im, lambda x: abs(x))))";
        return first("SELECT replication, frame, link, row, " + largest + " AS largest FROM " + ours() + " WHERE "
                        + largest + " > " + LARGEST + " ORDER BY replication, frame, link, row")
                .map(found -> "replication " + found.get(0) + ", frame " + found.get(1) + ", link " + found.get(2)
                        + ", row " + found.get(3) + ": expected numbers of a size up to " + LARGEST + ", found "
                        + found.get(4));
    }

    private static String shown(String value, String none) {
        return value == null ? none : value;
    }

    /** A row has all of place and speed, or nothing of them. */
    private Optional<String> badPlace() throws SQLException {
        return first("SELECT replication, frame, row, x_m, y_m, speed_mps FROM " + ours() + " WHERE link IN ("
                        + withPlaces()
                        + ") AND ((x_m IS NULL) <> (y_m IS NULL) OR (y_m IS NULL) <> (speed_mps IS NULL) OR NOT (abs(x_m) <= "
                        + LARGEST
                        + ") OR NOT (abs(y_m) <= " + LARGEST + ") OR NOT (speed_mps >= 0 AND speed_mps <= " + LARGEST
                        + ")) ORDER BY replication, frame, row")
                .map(found -> "replication " + found.get(0) + ", frame " + found.get(1) + ", UD " + found.get(2)
                        + ": expected a finite place and a finite speed of at least 0, found x_m "
                        + shown(found.get(3), "missing")
                        + ", y_m " + shown(found.get(4), "missing") + ", speed_mps " + shown(found.get(5), "missing")
                        + (found.contains(null) ? "; a row has all three or none" : ""));
    }

    private String withPlaces() {
        return shape.links().stream()
                .filter(ChannelLink::places)
                .map(link -> DuckDb.quoted(link.text()))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> missingRows() throws SQLException {
        String expected = shape.links().stream()
                .map(link -> "WHEN " + DuckDb.quoted(link.text()) + " THEN " + link.rows())
                .collect(Collectors.joining(" ", "CASE link ", " END"));
        return first("SELECT replication, frame, link, count(*), count(DISTINCT row), " + expected + " FROM " + ours()
                        + " GROUP BY replication, frame, link HAVING count(*) <> " + expected
                        + " OR count(DISTINCT row) <> " + expected + " ORDER BY replication, frame, link")
                .map(found -> "replication " + found.get(0) + ", frame " + found.get(1) + ", link " + found.get(2)
                        + ": expected " + found.get(5) + " rows, each once, found " + found.get(3) + " of which "
                        + found.get(4) + " differ");
    }

    /** The rows that will be read. */
    private String ours() {
        String links =
                shape.links().stream().map(link -> DuckDb.quoted(link.text())).collect(Collectors.joining(", "));
        return "(SELECT * FROM channels WHERE replication BETWEEN 0 AND " + (replications - 1) + " AND link IN ("
                + links + "))";
    }
}
