package io.splitwave.output.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.ReplicationRows;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace file and the Parquet tables of one run, both read by DuckDB: another parser than the writer's. */
class TraceAndTablesTest {
    private static final ReplicationRows ROWS = SampleRuns.replication(0, 12, 5);

    @TempDir
    private static Path folder;

    private static Path dir;
    private static Path trace;

    @BeforeAll
    static void write() throws Exception {
        dir = StoredSamples.write(folder.resolve("run"), "sample", ROWS);
        trace = folder.resolve("trace.json.gz");
        try (OutputStream out = Files.newOutputStream(trace)) {
            TraceWriter.write("sample", Timeline.of(FourStages.WORDS, ROWS), out);
        }
    }

    private static final String EVENTS = "events AS (SELECT e.*, row_number() OVER () AS n FROM (SELECT"
            + " unnest(traceEvents, max_depth := 1) AS e FROM read_json('TRACE', columns = {traceEvents:"
            + " 'STRUCT(name VARCHAR, ph VARCHAR, ts DECIMAL(18,3), dur DECIMAL(18,3), pid INTEGER, tid INTEGER,"
            + " cat VARCHAR)[]'}, maximum_object_size = 100000000))),"
            + " slices AS (SELECT * FROM (SELECT *, CASE WHEN ph = 'X' THEN ts + dur ELSE lead(ts) OVER (PARTITION BY pid,"
            + " tid ORDER BY n) END AS ended, lead(ph) OVER (PARTITION BY pid, tid ORDER BY n) AS next FROM events WHERE ph"
            + " IN ('B', 'E', 'X')) WHERE ph != 'E')";

    /** A database of its own, which unlike that of a question may read any file, with the tables of the run as views. */
    private interface Look {
        void at(ResultSet found) throws SQLException;
    }

    private static void ask(String select, Look look) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = database.createStatement()) {
            for (String table : List.of("stages", "rounds", "frames")) {
                sql.execute(
                        "CREATE VIEW " + table + " AS FROM read_parquet('" + dir.resolve(table + ".parquet") + "')");
            }
            try (ResultSet found =
                    sql.executeQuery("WITH " + EVENTS.replace("TRACE", trace.toString()) + " " + select)) {
                look.at(found);
            }
        }
    }

    private static double[] reals(ResultSet found, int column) throws SQLException {
        return Stream.of((Object[]) found.getArray(column).getArray())
                .mapToDouble(value -> (Double) value)
                .toArray();
    }

    @Test
    void sliceTotalsEqualTheTablesTotals() throws SQLException {
        ask(
                "SELECT kind, t.n, t.us, s.n, s.us FROM"
                        + " (SELECT name AS kind, count(*) AS n, sum(ended - ts)::DOUBLE AS us FROM slices"
                        + " WHERE cat = 'stage' GROUP BY 1) t"
                        + " FULL JOIN (SELECT kind, count(*) AS n, sum(end_s - start_s) * 1e6 AS us FROM stages"
                        + " GROUP BY 1) s USING (kind) ORDER BY kind",
                totals -> {
                    int kinds = 0;
                    while (totals.next()) {
                        kinds++;
                        assertThat(totals.getLong(2)).as(totals.getString(1)).isEqualTo(totals.getLong(4));
                        // each end of a slice is rounded by at most half a nanosecond
                        assertThat(totals.getDouble(3))
                                .isCloseTo(totals.getDouble(5), within(totals.getLong(2) * 1e-3));
                    }
                    assertThat(kinds).isEqualTo(4);
                });
    }

    @Test
    void timeIsMonotoneAndSlicesOfATrackAreDisjoint() throws SQLException {
        ask(
                "SELECT (SELECT count(*) FROM events WHERE ts IS NOT NULL), (SELECT count(*) FROM (SELECT ts,"
                        + " lag(ts) OVER (ORDER BY n) AS before FROM events WHERE ts IS NOT NULL) WHERE ts < before),"
                        + " (SELECT count(*) FROM slices WHERE ph = 'B' AND next != 'E'), (SELECT count(*) FROM"
                        + " events WHERE ph = 'B') - (SELECT count(*) FROM events WHERE ph = 'E')",
                found -> {
                    assertThat(found.next()).isTrue();
                    assertThat(found.getLong(1)).isGreaterThan(ROWS.stages().size());
                    assertThat(found.getLong(2))
                            .as("events before the one in front of them")
                            .isZero();
                    assertThat(found.getLong(3))
                            .as("slices after which another begins before they end")
                            .isZero();
                    assertThat(found.getLong(4)).as("slices without an end").isZero();
                });
    }

    @Test
    void roundsAndFramesAreThoseOfTheTables() throws SQLException {
        ask(
                "SELECT (SELECT list(ts::DOUBLE ORDER BY n) FROM events WHERE ph = 'i'), (SELECT list(round(start_s"
                        + " * 1e6, 3)) FROM frames), (SELECT list(ended::DOUBLE ORDER BY n) FROM slices WHERE"
                        + " cat = 'round'), (SELECT list(round(end_s * 1e6, 3)) FROM rounds)",
                found -> {
                    assertThat(found.next()).isTrue();
                    assertThat(reals(found, 1))
                            .hasSize(ROWS.decisions().size())
                            .containsExactly(reals(found, 2), within(1e-3));
                    assertThat(reals(found, 3)).hasSize(5).containsExactly(reals(found, 4), within(1e-3));
                });
    }
}
