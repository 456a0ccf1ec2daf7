package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TABLES.md of output says about the files of a run is what a run writes. */
class ResultDictionaryTest {
    @TempDir
    private static Path folder;

    private static Path run;
    private static String dictionary;

    @BeforeAll
    static void run() throws IOException {
        Session session = new Session(folder);
        String[] settings = {"horizon.rounds=2", "replications=2", "channel.record=true", "timeline.positions=true"};
        List<String> words = new ArrayList<>(List.of("run", "quickstart", "--quiet", "--out", session.path("run")));
        Stream.of(settings).forEach(setting -> words.addAll(List.of("--set", setting)));
        session.type(words.toArray(String[]::new)).isDone();
        run = folder.resolve("run");
        dictionary = Files.readString(Path.of("../output/TABLES.md"));
    }

    /** Cells of the table below the heading of a file, a row each, without the marks of code. */
    private static List<List<String>> documented(String file) {
        List<String> lines = dictionary.lines().toList();
        int line = 0;
        while (!lines.get(line).startsWith("### `" + file + "`:")) {
            line++;
        }
        line += 4; // an empty line, heads, rule
        List<List<String>> rows = new ArrayList<>();
        for (; lines.get(line).startsWith("|"); line++) {
            rows.add(Stream.of(lines.get(line).split("\\|"))
                    .skip(1)
                    .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                    .toList());
        }
        return rows;
    }

    private static List<String> names(String file) {
        return documented(file).stream().map(row -> row.get(0)).toList();
    }

    @Test
    void everyTableHasTheColumnsThatAreDocumented() throws IOException, SQLException {
        List<Path> tables;
        try (Stream<Path> files = Files.list(run)) {
            tables = files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
        assertThat(tables).hasSize(9);
        try (Connection plain = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = plain.createStatement()) {
            for (Path table : tables) {
                List<String> found = new ArrayList<>();
                try (ResultSet rows = sql.executeQuery("DESCRIBE SELECT * FROM read_parquet('" + table + "')")) {
                    while (rows.next()) {
                        found.add(rows.getString("column_name") + " " + rows.getString("column_type"));
                    }
                }
                List<List<String>> documented = documented(table.getFileName().toString());
                assertThat(found)
                        .as(table.toString())
                        .isEqualTo(documented.stream()
                                .map(row -> row.get(0) + " " + row.get(1))
                                .toList());
                assertThat(documented).allSatisfy(row -> {
                    assertThat(row.get(2)).as("unit of " + row.get(0)).isNotBlank();
                    assertThat(row.get(3)).as("meaning of " + row.get(0)).isNotBlank();
                });
            }
        }
    }

    @Test
    void theManifestHasTheKeysThatAreDocumented() throws IOException {
        List<String> keys = new ArrayList<>();
        new ObjectMapper()
                .readTree(run.resolve("manifest.json").toFile())
                .fieldNames()
                .forEachRemaining(keys::add);
        assertThat(keys).isEqualTo(names("manifest.json"));
    }

    @Test
    void theSummaryHasTheColumnsThatAreDocumented() throws IOException {
        assertThat(Files.readAllLines(run.resolve("summary.csv")).get(0))
                .isEqualTo(String.join(",", names("summary.csv")));
    }
}
