package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.ReplicationRows;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableQueryTest {
    private static final ReplicationRows ROWS = SampleRuns.replication(0, 5, 3);

    @TempDir
    private static Path folder;

    private static Path dir;

    @BeforeAll
    static void store() {
        dir = StoredSamples.write(folder.resolve("it's a run"), "sample", ROWS);
    }

    @Test
    void aSelectIsAnsweredInItsOrder() {
        try (TableQuery tables = TableQuery.open(dir, FourStages.TABLES);
                Answer answer = tables.ask("SELECT kind, count(*) AS n FROM stages GROUP BY kind ORDER BY kind DESC")) {
            StringBuilder csv = new StringBuilder();
            assertThat(answer.columns()).containsExactly("kind", "n");
            assertThat(answer.writeCsv(csv)).isEqualTo(4);
            long servers = ROWS.stages().stream()
                    .filter(stage -> stage.kind().equals("server"))
                    .count();
            assertThat(csv.toString().lines())
                    .containsExactly("kind,n", "uplink,15", "server," + servers, "downlink,15", "compute,15");
        }
    }

    @Test
    void absentValuesAreAbsent() {
        try (TableQuery tables = TableQuery.open(dir, FourStages.TABLES);
                Answer answer = tables.ask("SELECT NULL, 'it''s', [1.5, 2], 1.5::DOUBLE")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.isNull(0)).isTrue();
            assertThat(answer.real(0)).isNaN();
            assertThat(answer.text(1)).isEqualTo("it's");
            assertThat(answer.reals(2)).containsExactly(1.5, 2);
            assertThat(answer.real(3)).isEqualTo(1.5);
            assertThat(answer.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO 'FILE'",
                "SELECT 1; COPY (SELECT 1) TO 'FILE'",
                "SELECT 1) TO 'FILE'; --",
                "CREATE TABLE t AS SELECT 1",
                "SELECT nothing FROM stages",
                "nonsense"
            })
    void anythingElseIsRefusedAndWritesNothing(String text) {
        Path file = folder.resolve("written.csv");
        try (TableQuery tables = TableQuery.open(dir, FourStages.TABLES)) {
            assertThatThrownBy(() -> tables.ask(text.replace("FILE", file.toString())))
                    .isInstanceOf(TableStoreException.class)
                    .hasMessageContaining("cannot ask the tables");
        }
        assertThat(Files.exists(file)).isFalse();
    }
}
