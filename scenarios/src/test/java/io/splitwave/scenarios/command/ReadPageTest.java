package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.machine.Need;
import io.splitwave.output.store.Column;
import io.splitwave.output.store.DuckDb;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableSet;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What READ.md of output shows works on the tables of a run, as far as the tools can be had here. */
class ReadPageTest {
    /** The one of Debian, for which its packages are. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Need PANDAS = new Need("pandas", ReadPageTest::hasPandas, List.of("python3-pandas"));

    /** Debian's pandas comes without a writer of Parquet; its rows are written as JSON, and the database does the rest. */
    private static final String WITHOUT_PARQUET = "import pandas\npandas.DataFrame.to_parquet = lambda self, path:"
            + " self.to_json(path + '.json', orient='records', lines=True, double_precision=15)\n";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void play() throws IOException {
        Session session = new Session(Files.createDirectories(folder.resolve("results")));
        session.type(
                        "run",
                        "quickstart",
                        "--quiet",
                        "--no-report",
                        "--set",
                        "horizon.rounds=3",
                        "--out",
                        session.path("quickstart"))
                .isDone();
    }

    private static List<String> blocks(String language) {
        try {
            return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(Path.of("../output/READ.md")))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> questions() {
        return blocks("sql").stream()
                .flatMap(block -> Stream.of(block.split(";\n")))
                .map(String::strip)
                .filter(question -> !question.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionInSqlHasAnAnswer(String question) throws SQLException {
        try (Connection database = DuckDb.inMemory();
                Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(question.replace("'results/", "'" + folder + "/results/"))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getObject(rows.getMetaData().getColumnCount())).isNotNull();
        }
    }

    @Test
    void theQuestionsAreAllThere() {
        assertThat(questions()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("otherTools")
    void otherToolsNameFilesAndColumnsThatExist(String block) {
        TableSet tables = TableSet.of(VrslVocabulary.words());
        Set<String> columns = tables.tables().stream()
                .flatMap(table -> tables.columns(table).stream())
                .map(Column::name)
                .collect(Collectors.toSet());
        Set<String> files = Stream.of(Table.values()).map(Table::fileName).collect(Collectors.toSet());
        List<String> named = Pattern.compile("([a-z_]+\\.parquet)\"")
                .matcher(block)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).isNotEmpty().isSubsetOf(files);
        assertThat(Pattern.compile("(?<!b)\"([a-z]+(?:_[a-z]+)*)\"|([a-z]+_[a-z]+) ~ ([a-z]+),")
                        .matcher(block)
                        .results()
                        .flatMap(ReadPageTest::groups))
                .isNotEmpty()
                .allMatch(name -> columns.contains(name) || name.equals("unit"));
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.of(found.group(1), found.group(2), found.group(3)).filter(name -> name != null);
    }

    static Stream<String> otherTools() {
        return Stream.of("python", "r", "julia")
                .flatMap(language -> blocks(language).stream())
                .filter(block -> !block.contains("to_parquet"));
    }

    private static boolean hasPandas() {
        try {
            return new ProcessBuilder(PYTHON, "-c", "import pandas")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void theScriptOfPandasMakesAChannelFileThatARunTakes() throws IOException, InterruptedException, SQLException {
        PANDAS.require();
        String script = blocks("python").stream()
                .filter(block -> block.contains("to_parquet"))
                .findFirst()
                .orElseThrow();
        assertThat(script.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(10);
        Path file = Files.writeString(folder.resolve("channels.py"), WITHOUT_PARQUET + script);
        Process python = new ProcessBuilder(PYTHON, file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(python.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(python.exitValue())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
        try (Connection database = DuckDb.inMemory();
                Statement sql = database.createStatement()) {
            sql.execute("COPY (SELECT * FROM read_json('" + folder
                    + "/channels.parquet.json', columns = {replication: 'BIGINT',"
                    + " frame: 'BIGINT', link: 'VARCHAR', row: 'BIGINT', re: 'DOUBLE[]', im: 'DOUBLE[]', x_m: 'DOUBLE', speed_mps: 'DOUBLE',"
                    + " y_m: 'DOUBLE'})) TO '" + folder + "/channels.parquet' (FORMAT parquet)");
        }
        Session session = new Session(folder);
        session.type(
                        "run",
                        "quickstart",
                        "--quiet",
                        "--no-report",
                        "--replications",
                        "1",
                        "--set",
                        "radio.directLink=null",
                        "--set",
                        "channel.replay=" + folder.resolve("channels.parquet"),
                        "--out",
                        session.path("replayed"))
                .isDone();
    }
}
