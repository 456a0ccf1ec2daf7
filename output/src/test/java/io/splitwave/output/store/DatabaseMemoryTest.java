package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database gets more memory than usual only for decisions of very many UDs. */
class DatabaseMemoryTest {
    @TempDir
    private Path dir;

    private static String limit(Statement sql) throws SQLException {
        try (ResultSet setting = sql.executeQuery("SELECT current_setting('memory_limit')")) {
            setting.next();
            return setting.getString(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 366.2 MiB", "1000000, 366.2 MiB", "1200000, 366.2 MiB", "2000000, 610.3 MiB", "10000000, 2.9 GiB"})
    void memoryGrowsWithTheUdsOfADecision(long users, String expected) throws SQLException {
        try (DuckDBConnection connection = DuckDb.connect(null);
                Statement sql = connection.createStatement()) {
            DuckDb.allow(sql, users);
            assertThat(limit(sql)).isEqualTo(expected);
        }
    }

    /** Eight million numbers in one row, which random ones cannot be packed into less than 32 MB. */
    @Test
    void aFileOfDecisionsSaysHowManyUdsItHas() throws SQLException {
        String file = DuckDb.quoted(dir.resolve(Table.FRAMES.fileName()).toString());
        try (DuckDBConnection connection = DuckDb.connect(null);
                Statement sql = connection.createStatement()) {
            DuckDb.allow(sql, dir);
            assertThat(limit(sql)).isEqualTo("366.2 MiB");
            DuckDb.allow(sql, 8_000_000);
            sql.execute("COPY (SELECT list(random()) AS power_w FROM range(8000000)) TO " + file + " (FORMAT parquet)");
            DuckDb.allow(sql, 0);
            DuckDb.allow(sql, dir);
            assertThat(limit(sql)).isEqualTo("2.3 GiB");
        }
    }
}
