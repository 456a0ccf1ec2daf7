package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question reaches the tables of its folder: no other file, no setting, no network, and it changes nothing. */
class HostileQueryTest {
    private static final String SECRET = "nobody is to read this";

    @TempDir
    private static Path folder;

    private static Path dir;

    @BeforeAll
    static void store() throws IOException {
        dir = StoredSamples.write(folder.resolve("run"), "sample", SampleRuns.replication(0, 5, 3));
        Files.writeString(folder.resolve("secret.csv"), "a\n" + SECRET + "\n");
        Files.writeString(folder.resolve("secret.json"), "{\"a\": \"" + SECRET + "\"}\n");
        Files.copy(dir.resolve("rounds.parquet"), folder.resolve("other.parquet"));
    }

    private static TreeMap<String, Long> everything() throws IOException {
        TreeMap<String, Long> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.size(file));
            }
        }
        return found;
    }

    /** TOP is the folder around the result folder, DIR the result folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_text('TOP/secret.csv')",
                "SELECT * FROM read_text('DIR/../secret.csv')",
                "SELECT * FROM read_text('DIR/manifest.json')",
                "SELECT * FROM read_text(['TOP/secret.csv'])",
                "SELECT * FROM read_text('TOP/*')",
                "SELECT * FROM read_text('file:///etc/passwd')",
                "SELECT * FROM read_text('file://TOP/secret.csv')",
                "SELECT * FROM read_blob('/etc/passwd')",
                "SELECT * FROM read_blob('/proc/self/environ')",
                "SELECT * FROM read_blob('/dev/stdin')",
                "SELECT * FROM read_csv('TOP/secret.csv')",
                "SELECT * FROM read_csv_auto('TOP/secret.csv')",
                "SELECT * FROM read_csv('/etc/passwd', delim = ':', header = false)",
                "SELECT * FROM sniff_csv('TOP/secret.csv')",
                "SELECT * FROM read_json('TOP/secret.json')",
                "SELECT * FROM read_json_auto('TOP/secret.json')",
                "SELECT * FROM read_json_objects('TOP/secret.json')",
                "SELECT * FROM read_ndjson('TOP/secret.json')",
                "SELECT * FROM read_ndjson_objects('TOP/secret.json')",
                "SELECT * FROM read_parquet('TOP/other.parquet')",
                "SELECT * FROM read_parquet(['DIR/rounds.parquet', 'TOP/other.parquet'])",
                "SELECT * FROM parquet_scan('TOP/other.parquet')",
                "SELECT * FROM parquet_metadata('TOP/other.parquet')",
                "SELECT * FROM parquet_schema('TOP/other.parquet')",
                "SELECT * FROM parquet_file_metadata('TOP/other.parquet')",
                "SELECT * FROM parquet_kv_metadata('TOP/other.parquet')",
                "SELECT * FROM parquet_bloom_probe('TOP/other.parquet', 'round', 1)",
                "SELECT * FROM 'TOP/other.parquet'",
                "SELECT * FROM 'TOP/secret.csv'",
                "SELECT * FROM 'TOP/secret.json'",
                "SELECT * FROM 'DIR/rounds.parquet/../../other.parquet'",
                "FROM 'TOP/secret.csv'",
                "SELECT * FROM glob('TOP/*')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM glob('DIR/../*')",
                "SELECT (SELECT content FROM read_text('/etc/passwd'))",
                "WITH x AS (SELECT * FROM read_text('/etc/passwd')) SELECT * FROM x",
                "SELECT * FROM rounds, read_text('/etc/passwd')",
                "SELECT * FROM rounds UNION ALL BY NAME SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')",
                "SELECT * FROM query_table('TOP/secret.csv')",
                "SELECT * FROM read_duckdb('TOP/x.duckdb')",
                "SELECT * FROM read_text('https://example.org/')",
                "SELECT * FROM read_csv('http://127.0.0.1:1/x.csv')",
                "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
                "SELECT * FROM sqlite_scan('TOP/x.db', 't')",
                "SELECT * FROM postgres_scan('host=127.0.0.1', 'public', 't')",
                "SELECT getenv('HOME')",
                "SELECT system('id')",
                "SELECT load_aws_credentials()",
                "SELECT * FROM load_aws_credentials()",
                "SELECT write_log('x')::INTEGER + nothing",
                "COPY (SELECT 1) TO 'TOP/written'",
                "COPY rounds TO 'TOP/written'",
                "COPY rounds FROM 'TOP/secret.csv'",
                "SELECT 1; COPY (SELECT 1) TO 'TOP/written'",
                "SELECT 1) TO 'TOP/written' --",
                "EXPORT DATABASE 'TOP/written'",
                "IMPORT DATABASE 'TOP'",
                "ATTACH 'TOP/written.duckdb' AS x",
                "ATTACH 'DIR/.splitwave-work.duckdb' AS x",
                "DETACH memory",
                "USE system",
                "INSTALL httpfs",
                "LOAD httpfs",
                "LOAD 'TOP/secret.csv'",
                "FORCE INSTALL json FROM 'TOP'",
                "SET enable_external_access = true",
                "SET allowed_paths = ['/etc/passwd']",
                "SET allowed_directories = ['/']",
                "SET GLOBAL lock_configuration = false",
                "RESET enable_external_access",
                "PRAGMA enable_external_access",
                "PRAGMA database_list",
                "CREATE TABLE t AS SELECT 1",
                "CREATE OR REPLACE VIEW rounds AS SELECT 1",
                "CREATE SECRET (TYPE s3, KEY_ID 'x')",
                "CREATE MACRO m() AS 1",
                "DROP VIEW rounds",
                "INSERT INTO rounds SELECT * FROM rounds",
                "DELETE FROM rounds",
                "UPDATE rounds SET round = 1",
                "CALL pragma_version()",
                "EXECUTE x",
                "PREPARE x AS SELECT 1",
                "CHECKPOINT",
                "VACUUM",
                "EXPLAIN ANALYZE COPY (SELECT 1) TO 'TOP/written'",
                "BEGIN TRANSACTION",
                "SHUTDOWN",
                "'); COPY (SELECT 1) TO 'TOP/written'; --",
                ""
            })
    void nothingOutsideIsReached(String text) throws IOException {
        TreeMap<String, Long> before = everything();
        String question = text.replace("TOP", folder.toString()).replace("DIR", dir.toString());
        try (TableQuery tables = TableQuery.open(dir, FourStages.TABLES)) {
            assertThatThrownBy(() -> {
                        try (Answer answer = tables.ask(question)) {
                            StringBuilder csv = new StringBuilder();
                            answer.writeCsv(csv);
                            assertThat(csv.toString()).doesNotContain(SECRET);
                        }
                    })
                    .isInstanceOf(TableStoreException.class);
            try (Answer answer = tables.ask("SELECT count(*) FROM rounds")) {
                answer.next();
                assertThat(answer.number(0)).as("the tables are still there").isEqualTo(3);
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theTablesThemselvesAreReached() {
        try (TableQuery tables = TableQuery.open(dir, FourStages.TABLES);
                TableQuery more = tables.another()) {
            for (Table table : FourStages.TABLES.tables()) {
                try (Answer answer = more.ask("SELECT count(*) FROM " + table.tableName())) {
                    assertThat(answer.next()).isTrue();
                }
            }
            assertThatThrownBy(() -> more.ask("SELECT * FROM read_text('/etc/passwd')"))
                    .isInstanceOf(TableStoreException.class);
        }
    }
}
