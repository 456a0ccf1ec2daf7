package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.word.SampleWords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DictionaryTest {
    private static final Map<String, String> UNIT_OF_SUFFIX =
            Map.of("_s", "s", "_j", "J", "_w", "W", "_rad", "rad", "_hz", "Hz");

    @TempDir
    Path tmp;

    @Test
    void filesHaveTheColumnsOfTheDictionary() throws SQLException {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN)) {
            store.append(SampleRuns.replication(0, 2, 1));
            store.finish();
        }
        try (Connection plain = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = plain.createStatement()) {
            for (Table table : FourStages.TABLES.tables()) {
                List<String> found = new ArrayList<>();
                try (ResultSet rows = sql.executeQuery(
                        "DESCRIBE SELECT * FROM read_parquet('" + folder.path().resolve(table.fileName()) + "')")) {
                    while (rows.next()) {
                        found.add(rows.getString("column_name") + " " + rows.getString("column_type"));
                    }
                }
                assertThat(found)
                        .as(table.tableName())
                        .isEqualTo(FourStages.TABLES.columns(table).stream()
                                .map(c -> c.name() + " " + c.type())
                                .toList());
            }
        }
    }

    private static Stream<Arguments> tables() {
        return Stream.of(FourStages.TABLES, TableSet.of(SampleWords.sevenStages()))
                .flatMap(set -> set.tables().stream().map(table -> Arguments.of(set, table)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesAreSnakeCaseAndSuffixesAgreeWithUnits(TableSet set, Table table) {
        assertThat(set.columns(table)).extracting(Column::name).doesNotHaveDuplicates();
        for (Column column : set.columns(table)) {
            assertThat(column.name()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
            assertThat(column.meaning()).isNotBlank();
            UNIT_OF_SUFFIX.forEach((suffix, unit) -> {
                if (column.name().endsWith(suffix) && !column.name().endsWith("_per_s")) {
                    assertThat(column.unit()).as(column.name()).isEqualTo(unit);
                }
            });
        }
    }

    @Test
    void oneColumnOfStagesCarriesTheWork() {
        assertThat(FourStages.TABLES.columns(Table.STAGES))
                .extracting(Column::name)
                .filteredOn(name -> name.startsWith("work_"))
                .containsExactly("work_bit_or_flop");
    }
}
