package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file of a table says about itself, and the tables that are made from others. */
class FileFactsTest {
    /** By {@code printf '0123456789abcdef\n1\n0.1.0\n' | sha256sum}. */
    private static final String RUN_ID = "91992cef931d549a";

    private static final int UDS = 3;

    @TempDir
    private static Path tmp;

    private static Path dir;

    static List<Table> tables() {
        return FourStages.TABLES.tables();
    }

    @BeforeAll
    static void store() {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN)) {
            for (int replication = 0; replication < 10; replication++) {
                store.append(SampleRuns.replication(replication, UDS, 4));
            }
            store.finish();
        }
        dir = folder.path();
    }

    private static String file(Table table) {
        return "'" + dir.resolve(table.fileName()) + "'";
    }

    private static List<List<Object>> ask(String select) throws SQLException {
        try (Connection plain = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = plain.createStatement();
                ResultSet rows = sql.executeQuery(select)) {
            List<List<Object>> found = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getObject(i));
                }
                found.add(row);
            }
            return found;
        }
    }

    @Test
    void theIdentityFollowsFromScenarioSeedAndVersion() {
        assertThat(FourStages.RUN.runId()).isEqualTo(RUN_ID);
        assertThat(new Provenance("another name", "0123456789abcdef", 1, "0.1.0").runId())
                .isEqualTo(RUN_ID);
        assertThat(List.of(
                        new Provenance("sample", "0123456789abcdee", 1, "0.1.0").runId(),
                        new Provenance("sample", "0123456789abcdef", 2, "0.1.0").runId(),
                        new Provenance("sample", "0123456789abcdef", 1, "0.1.1").runId()))
                .doesNotContain(RUN_ID)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFileSaysWhichRunItIsOfAndWhatItsColumnsAre(Table table) throws SQLException, IOException {
        Map<String, String> facts = new HashMap<>();
        for (List<Object> fact :
                ask("SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + file(table) + ")")) {
            facts.put((String) fact.get(0), (String) fact.get(1));
        }
        assertThat(facts)
                .containsEntry("run_id", RUN_ID)
                .containsEntry("scenario", "sample")
                .containsEntry("scenario_hash", "0123456789abcdef")
                .containsEntry("seed", "1")
                .containsEntry("splitwave_version", "0.1.0")
                .containsEntry("table", table.tableName())
                .containsEntry("meaning", table.meaning());
        JsonNode columns = new ObjectMapper().readTree(facts.get("columns"));
        List<Column> dictionary = FourStages.TABLES.columns(table);
        assertThat(columns.size()).isEqualTo(dictionary.size());
        for (Column column : dictionary) {
            assertThat(columns.get(column.name()).get("unit").asText()).isEqualTo(column.unit());
            assertThat(columns.get(column.name()).get("meaning").asText()).isEqualTo(column.meaning());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowNamesTheRun(Table table) throws SQLException {
        assertThat(ask("SELECT DISTINCT run_id FROM read_parquet(" + file(table) + ")"))
                .containsExactly(List.of(RUN_ID));
    }

    /** The database does so where a word stands in five rows or more. */
    @ParameterizedTest
    @MethodSource("tables")
    void wordsAreStoredByDictionary(Table table) throws SQLException {
        assertThat(
                        ask(
                                "SELECT path_in_schema, encodings FROM parquet_metadata(" + file(table)
                                        + ") WHERE type = 'BYTE_ARRAY' AND (stats_null_count IS NULL OR stats_null_count < num_values)"))
                .isNotEmpty()
                .allSatisfy(column -> assertThat((String) column.get(1))
                        .as((String) column.get(0))
                        .contains("DICTIONARY"));
    }

    @Test
    void foldersOfBeforeTheseFactsAreRead() throws SQLException, IOException {
        Path old = StoredSamples.write(tmp.resolve("old"), "old", SampleRuns.replication(0, UDS, 2));
        Files.delete(old.resolve(Table.DECISION_UDS.fileName()));
        for (Table table : FourStages.TABLES.gathered()) {
            Path file = old.resolve(table.fileName());
            try (Connection plain = DriverManager.getConnection("jdbc:duckdb:");
                    Statement sql = plain.createStatement()) {
                sql.execute("CREATE TABLE rows AS SELECT * EXCLUDE run_id FROM read_parquet('" + file + "')");
                sql.execute("COPY rows TO '" + file + "' (FORMAT parquet)");
            }
        }
        try (StoredRun run = StoredRun.open(old);
                Answer answer = run.tables().ask("SELECT count(*) AS n FROM stages JOIN frames USING (replication)")) {
            assertThat(answer.next()).isTrue();
        }
        try (TableReader reader = TableReader.open(old, FourStages.TABLES)) {
            assertThat(reader.rows(Table.STAGES, Filter.all())).isNotEmpty();
            assertThat(reader.has(Table.DECISION_UDS)).isFalse();
        }
    }

    @Test
    void theLongFormHoldsWhatTheListsHold() throws SQLException {
        String lists =
                "SELECT replication, frame, CAST(unnest(range(len(cut))) AS INTEGER), unnest(cut), unnest(power_w)"
                        + " FROM read_parquet(" + file(Table.FRAMES) + ")";
        List<List<Object>> expected = ask(lists);
        assertThat(ask("SELECT replication, frame, ud, cut, power_w FROM read_parquet(" + file(Table.DECISION_UDS)
                        + ")"))
                .hasSize(UDS
                        * ask("SELECT frame FROM read_parquet(" + file(Table.FRAMES) + ")")
                                .size())
                .isEqualTo(expected);
    }
}
