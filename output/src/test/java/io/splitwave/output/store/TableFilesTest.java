package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
    private static final String CATALOG = "aside";
    private static final int PIECE_ROWS = 2;

    @TempDir
    private Path folder;

    private DuckDBConnection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DuckDb.connect(null);
        execute("ATTACH ':memory:' AS " + CATALOG);
        execute("USE " + CATALOG);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void execute(String text) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(text);
        }
    }

    private TableFiles.Order order(Table table, long rows) {
        return TableFiles.Order.ofGathered(
                FourStages.TABLES.form(table), FourStages.RUN, rows, PIECE_ROWS, folder.resolve(table.fileName()));
    }

    private void fillTimings(int rows) throws SQLException {
        for (int row = 0; row < rows; row++) {
            int piece = row / PIECE_ROWS;
            if (row % PIECE_ROWS == 0) {
                execute(FourStages.TABLES.form(Table.TIMINGS).createSql(piece));
            }
            execute("INSERT INTO " + Table.TIMINGS.pieceName(piece) + " VALUES (0, " + row + ", 0.5)");
        }
    }

    @Test
    void everyTableHasItsFileAlsoWithoutRows() throws SQLException {
        fillTimings(5);
        TableFiles.write(
                FourStages.TABLES.tables().stream()
                        .map(table -> order(table, table == Table.TIMINGS ? 5 : 0))
                        .toList(),
                connection,
                CATALOG);
        for (Table table : FourStages.TABLES.tables()) {
            assertThat(DuckDb.rowsOfFile(connection, folder.resolve(table.fileName())))
                    .isEqualTo(table == Table.TIMINGS ? 5 : 0);
        }
    }

    @Test
    void aPieceIsARowGroupAndTheOrderIsThatOfThePieces() throws SQLException {
        fillTimings(5);
        TableFiles.write(List.of(order(Table.TIMINGS, 5)), connection, CATALOG);
        String file = DuckDb.quoted(folder.resolve(Table.TIMINGS.fileName()).toString());
        assertThat(DuckDb.number(connection, "SELECT num_row_groups FROM parquet_file_metadata(" + file + ")"))
                .isEqualTo(3);
        assertThat(DuckDb.number(
                        connection,
                        "SELECT count(*) FROM (SELECT frame, row_number() OVER () - 1 AS place FROM read_parquet("
                                + file + ")) WHERE frame = place"))
                .isEqualTo(5);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOfWhicheverThreadItFellTo() throws SQLException {
        List<TableFiles.Order> nowhere = FourStages.TABLES.tables().stream()
                .map(table -> TableFiles.Order.ofGathered(
                        FourStages.TABLES.form(table),
                        FourStages.RUN,
                        0,
                        PIECE_ROWS,
                        folder.resolve("none/" + table.fileName())))
                .toList();
        assertThatThrownBy(() -> TableFiles.write(nowhere, connection, CATALOG))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("none");
        for (int place = 0; place < 3; place++) {
            List<TableFiles.Order> oneFails = new ArrayList<>(List.of(order(Table.STAGES, 0), order(Table.ROUNDS, 0)));
            oneFails.add(place, nowhere.get(3));
            assertThatThrownBy(() -> TableFiles.write(oneFails, connection, CATALOG))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("none/frames.parquet");
        }
    }

    @Test
    void aFileWithOtherThanTheRowsGivenIsAFailure() throws SQLException {
        fillTimings(3);
        assertThatThrownBy(() -> TableFiles.write(List.of(order(Table.TIMINGS, 4)), connection, CATALOG))
                .isInstanceOf(SQLException.class)
                .hasMessage("table timings was given 4 rows, but its file has 3");
    }
}
