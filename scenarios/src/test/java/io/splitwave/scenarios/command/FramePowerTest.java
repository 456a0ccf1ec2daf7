package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far {@code power_w} of {@code frames} gives the energy of the downlinks in {@code stages}, as TABLES.md says. */
class FramePowerTest {
    /** In service, power times time, frame by frame of 50 ms; a round starts inside a frame, or at its boundary. */
    private static final String DOWNLINKS =
            """
            WITH served AS (
              SELECT s.round, s.ud, any_value(s.energy_j) AS energy_j,
                sum(f.power_w[s.ud + 1] * (least(s.end_s, f.start_s + 0.05) - greatest(s.start_s, f.start_s))) AS rebuilt_j,
                bool_or(r.start_s > f.start_s + 1e-9 AND r.start_s < f.start_s + 0.05 - 1e-9) AS inside
              FROM '%1$s/stages.parquet' s
              JOIN '%1$s/frames.parquet' f ON f.start_s < s.end_s AND f.start_s + 0.05 > s.start_s
              JOIN '%1$s/rounds.parquet' r ON r.round = s.round
              WHERE s.kind = 'downlink'
              GROUP BY s.round, s.ud)
            SELECT inside, abs(energy_j - rebuilt_j) <= 1e-9 * energy_j FROM served
            """;

    @TempDir
    private Path folder;

    private record Downlink(boolean inside, boolean rebuilt) {}

    @ParameterizedTest
    @ValueSource(strings = {"ao", "no-dt", "random-phase"})
    void ofASchemeThatDecidesForFreshRoundsItGivesAllEnergies(String scheme) throws SQLException {
        assertThat(downlinks(scheme)).hasSize(24).allMatch(Downlink::rebuilt).anyMatch(Downlink::inside);
    }

    @Test
    void ofDecisionsForRoundsInFlightItGivesThoseThatBeginWithAFrame() throws SQLException {
        assertThat(downlinks("makespan"))
                .hasSize(24)
                .allMatch(downlink -> downlink.rebuilt() != downlink.inside())
                .anyMatch(Downlink::rebuilt)
                .anyMatch(Downlink::inside);
    }

    @Test
    void ofDecisionsInsideAFrameItGivesNotEvenThose() throws SQLException {
        assertThat(downlinks("reactive"))
                .hasSize(24)
                .anyMatch(downlink -> !downlink.rebuilt() && !downlink.inside())
                .noneMatch(downlink -> downlink.rebuilt() && downlink.inside());
    }

    private List<Downlink> downlinks(String scheme) throws SQLException {
        Session session = new Session(folder);
        session.type(
                        "run",
                        "quickstart",
                        "--replications",
                        "1",
                        "--set",
                        "horizon.rounds=3",
                        "--set",
                        "optimizer.scheme=" + scheme,
                        "--quiet",
                        "--no-report",
                        "--out",
                        session.path("run"))
                .isDone();
        List<Downlink> found = new ArrayList<>();
        try (Connection connection = DuckDb.inMemory();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(DOWNLINKS.formatted(session.path("run")))) {
            while (rows.next()) {
                found.add(new Downlink(rows.getBoolean(1), rows.getBoolean(2)));
            }
        }
        return found;
    }
}
