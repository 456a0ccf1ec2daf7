package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The class of a UD in every table that has a UD, and no such column without classes. */
class ClassColumnTest {
    @TempDir
    private Path folder;

    private StoredRun run(String preset, String... settings) {
        Path out = folder.resolve("run");
        List<String> arguments = new ArrayList<>(List.of(
                "run", preset, "--quiet", "--replications", "1", "--set", "horizon.rounds=1", "--out", out.toString()));
        for (String setting : settings) {
            arguments.add("--set");
            arguments.add(setting);
        }
        assertThat(CommandLineAccess.execute(arguments.toArray(String[]::new))).isZero();
        return StoredRun.open(out);
    }

    private static List<String> columns(StoredRun run, String table) {
        List<String> names = new ArrayList<>();
        try (Answer row = run.tables().ask("SELECT column_name FROM (DESCRIBE " + table + ")")) {
            while (row.next()) {
                names.add(row.text(0));
            }
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({"quickstart,8", "asfl,10", "sflam,12"})
    void everyTableWithAUdNamesItsClass(String preset, int uds) {
        try (StoredRun run = run(preset, "ud.classes.slow.count=3", "ud.classes.others.count=" + (uds - 3))) {
            for (String table : List.of("stages", "round_uds", "decision_uds")) {
                assertThat(columns(run, table)).containsSubsequence("ud", "ud_class");
                try (Answer row = run.tables()
                        .ask(
                                "SELECT count(*), count(*) FILTER (ud_class = CASE WHEN ud < 3 THEN 'slow' ELSE 'others' END)"
                                        + " FROM " + table + " WHERE ud IS NOT NULL")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.real(0)).as(table).isPositive().isEqualTo(row.real(1));
                }
            }
        }
    }

    @Test
    void placesNameTheClassOfAUdAndNoneOfASite() {
        try (StoredRun run = run(
                        "quickstart",
                        "timeline.positions=true",
                        "ud.classes.slow.count=3",
                        "ud.classes.others.count=5");
                Answer row = run.tables()
                        .ask(
                                "SELECT count(*) FILTER (node = 'ud' AND ud_class = CASE WHEN number < 3 THEN 'slow' ELSE 'others' END),"
                                        + " count(*) FILTER (node = 'ud'), count(ud_class) FROM positions")) {
            assertThat(row.next()).isTrue();
            assertThat(row.real(0)).isPositive().isEqualTo(row.real(1)).isEqualTo(row.real(2));
        }
    }

    @Test
    void withoutClassesThereIsNoSuchColumn() {
        try (StoredRun run = run("quickstart")) {
            for (String table : List.of("stages", "round_uds", "decision_uds")) {
                assertThat(columns(run, table)).contains("ud").doesNotContain("ud_class");
            }
        }
    }
}
