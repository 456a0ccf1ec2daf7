package io.splitwave.output.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.duckdb.DuckDBConnection;

/**
 * Writes tables to files, two at a time, over a connection each. A file is the work of one thread, so its bytes do not
 * depend on the other file.
 */
final class TableFiles {
    /**
     * A file to be written.
     *
     * @param table its table
     * @param run which run it is of
     * @param pieces a query for the rows of each piece
     * @param rows how many these have together
     * @param rowGroup rows of a row group
     * @param to where to
     */
    record Order(TableForm table, Provenance run, List<String> pieces, long rows, int rowGroup, Path to) {

        /** The file of rows that were gathered, in pieces of {@code pieceRows} each. */
        static Order ofGathered(TableForm table, Provenance run, long rows, int pieceRows, Path to) {
            List<String> pieces = LongStream.range(0, (rows + pieceRows - 1) / pieceRows)
                    .mapToObj(table.kind()::pieceSql)
                    .toList();
            return new Order(table, run, pieces, rows, pieceRows, to);
        }
    }

    private final Queue<Order> left;
    private final Queue<SQLException> failures = new ConcurrentLinkedQueue<>();

    private TableFiles(List<Order> orders) {
        this.left = new ConcurrentLinkedQueue<>(orders);
    }

    /**
     * Writes all files; when this returns, even with a failure, no thread is writing any more.
     *
     * @param connection to the database of the pieces
     * @param catalog where the pieces are in it
     */
    static void write(List<Order> orders, DuckDBConnection connection, String catalog) throws SQLException {
        TableFiles files = new TableFiles(orders);
        try (DuckDBConnection second = connection.duplicate()) {
            try (Statement sql = second.createStatement()) {
                sql.execute("USE " + catalog);
            }
            CompletableFuture<Void> beside = CompletableFuture.runAsync(
                    () -> files.writeOverOne(second), task -> new Thread(task, "table files").start());
            try {
                files.writeOverOne(connection);
            } finally {
                beside.join();
            }
        }
        files.throwFirstFailure();
    }

    private void writeOverOne(DuckDBConnection connection) {
        PieceFiles pieces = new PieceFiles(connection);
        for (Order next = left.poll(); next != null; next = left.poll()) {
            try {
                pieces.write(next);
            } catch (SQLException e) {
                failures.add(e);
                left.clear();
            }
        }
    }

    private void throwFirstFailure() throws SQLException {
        SQLException first = failures.poll();
        if (first != null) {
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}
