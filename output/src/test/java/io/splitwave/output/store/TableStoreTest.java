package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.CommonFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableStoreTest {
    /** A clock that stands still: only size decides when rows are stored. */
    private static final LongSupplier NO_TIME = () -> 0;

    private static final StoredFacts FACTS = new StoredFacts(FourStages.WORDS);

    @TempDir
    Path tmp;

    private static List<ReplicationRows> run(int replications, int users, int rounds) {
        return IntStream.range(0, replications)
                .mapToObj(r -> SampleRuns.replication(r, users, rounds))
                .toList();
    }

    private Path store(String name, List<ReplicationRows> rows, long batchValues) {
        ResultFolder folder = ResultFolder.create(tmp.resolve(name), false);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, batchValues, NO_TIME)) {
            rows.forEach(store::append);
            assertThat(store.finish())
                    .containsExactly(FourStages.TABLES.tables().stream()
                            .map(Table::fileName)
                            .toArray(String[]::new));
        }
        return folder.path();
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyValueComesBack() {
        List<ReplicationRows> rows = run(3, 5, 4);
        try (TableReader reader = TableReader.open(store("run", rows, 50), FourStages.TABLES)) {
            List<TableRow> stages = reader.rows(Table.STAGES, Filter.all());
            List<StageRow> expected =
                    rows.stream().flatMap(r -> r.stages().stream()).toList();
            assertThat(stages).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                TableRow found = stages.get(i);
                StageRow stage = expected.get(i);
                assertThat(found.values())
                        .containsExactly(
                                stage.replication(),
                                stage.round(),
                                stage.cohort(),
                                stage.ud(),
                                stage.stage(),
                                stage.kind(),
                                stage.place().name(),
                                stage.frameStart(),
                                stage.frameEnd(),
                                stage.requestedS(),
                                stage.startS(),
                                stage.endS(),
                                stage.queueS(),
                                stage.work(),
                                stage.done(),
                                stage.unit().text(),
                                stage.meanRatePerS(),
                                stage.energyJ(),
                                stage.outcome().name().toLowerCase(Locale.ROOT),
                                stage.dropReason());
            }
            TableRow frame = reader.rows(
                            Table.FRAMES, Filter.all().replication(2).frame(1))
                    .get(0);
            var wanted = rows.get(2).decisions().get(1);
            assertThat(frame.reals("phases_rad")).isEqualTo(wanted.values().reals("phases_rad"));
            assertThat(frame.reals("power_w")).isEqualTo(wanted.values().reals("power_w"));
            assertThat(frame.numbers("cut")).isEqualTo(wanted.values().integers("cut"));
            assertThat(frame.reals("twin_hz")).isEqualTo(wanted.values().reals("twin_hz"));
            assertThat((List<?>) frame.value("local")).hasSize(5);
            assertThat(frame.value("local"))
                    .isEqualTo(IntStream.range(0, 5)
                            .mapToObj(k -> wanted.values().flags("local")[k])
                            .toList());
            assertThat(frame.reals("objective_per_iterate_s"))
                    .isEqualTo(wanted.values().reals("objective_per_iterate_s"));
            assertThat(frame.real("gap")).as("no bound is known for odd frames").isNaN();
            assertThat(frame.real("ap_power_w")).isEqualTo(wanted.values().number("ap_power_w"));
            assertThat(frame.truth("feasible")).isTrue();
            assertThat(frame.isNull("violations")).isTrue();
            assertThat(reader.rows(Table.FRAMES, Filter.all().replication(0).frame(0))
                            .get(0)
                            .text("violations"))
                    .isEqualTo("uplink rate of UD 1, short by 1 bit/s; delay of UD 2");
            RoundRow round = rows.get(1).rounds().get(3);
            TableRow roundFound = reader.rows(
                            Table.ROUNDS, Filter.all().replication(1).round(3))
                    .get(0);
            assertThat(roundFound.real("sum_delay_s")).isEqualTo(round.delays().sumS());
            assertThat(roundFound.real("p95_s")).isEqualTo(round.delays().p95S());
            assertThat(roundFound.number("straggler_ud"))
                    .isEqualTo(round.straggler().ud());
            assertThat(roundFound.text("blame")).isEqualTo(round.straggler().blame());
            assertThat(roundFound.real("straggler_index")).isEqualTo(round.stragglerIndex());
            TableRow replication =
                    reader.rows(Table.REPLICATIONS, Filter.all().replication(1)).get(0);
            assertThat(replication.real("mean_makespan_s"))
                    .isEqualTo(rows.get(1).replication().figure(CommonFigures.MEAN_MAKESPAN_S));
            assertThat(replication.real("energy_ap_j"))
                    .isEqualTo(rows.get(1).replication().figures().number("energy_ap_j"));
            assertThat(reader.rows(Table.TIMINGS, Filter.all()))
                    .hasSize(rows.stream().mapToInt(r -> r.timings().size()).sum());
        }
    }

    @Test
    void equalRowsGiveEqualBytesHoweverTheyAreBatched() throws IOException {
        // more stages (122,880) and frames (8192) than fit a piece, so that cuts between pieces are compared as well
        List<ReplicationRows> rows = run(19, 100, 20);
        assertThat(rows.stream().mapToInt(r -> r.decisions().size()).sum()).isGreaterThan(8192);
        assertThat(rows.stream().mapToInt(r -> r.stages().size()).sum()).isGreaterThan(122_880);
        Path one = store("one", rows, Long.MAX_VALUE);
        Path two = store("two", rows, 30_000);
        Path three = store("three", rows, 7_000); // several batches a replication
        for (Table table : FourStages.TABLES.tables()) {
            byte[] bytes = Files.readAllBytes(one.resolve(table.fileName()));
            assertThat(Files.readAllBytes(two.resolve(table.fileName())))
                    .as(table.tableName())
                    .isEqualTo(bytes);
            assertThat(Files.readAllBytes(three.resolve(table.fileName()))).isEqualTo(bytes);
        }
    }

    @Test
    void whatComesRowByRowAndStageByStageGivesTheSameBytes() throws IOException {
        // rows in the order of a run, tables mixed, where a replication as a whole comes table by table
        List<ReplicationRows> rows = run(3, 20, 5);
        Path collected = store("collected", rows, Long.MAX_VALUE);
        ResultFolder folder = ResultFolder.create(tmp.resolve("streamed"), false);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 300, NO_TIME)) {
            for (ReplicationRows replication : rows) {
                for (RoundRow round : replication.rounds()) {
                    replication.stages().stream()
                            .filter(stage -> stage.round() == round.round())
                            .forEach(store::add);
                    replication.roundUds().stream()
                            .filter(ud -> ud.round() == round.round())
                            .forEach(store::add);
                    store.add(round);
                }
                replication.timings().forEach(store::add);
                replication.decisions().forEach(store::add);
                store.add(replication.replication());
            }
            store.finish();
        }
        for (Table table : FourStages.TABLES.tables()) {
            assertThat(folder.path().resolve(table.fileName()))
                    .hasSameBinaryContentAs(collected.resolve(table.fileName()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 1000, Long.MAX_VALUE})
    void whatIsAbandonedLeavesNoTrace(long batchValues) throws IOException {
        List<ReplicationRows> rows = run(3, 20, 5);
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, batchValues, NO_TIME)) {
            store.append(rows.get(0));
            rows.get(1).stages().forEach(store::add);
            rows.get(1).decisions().forEach(store::add);
            store.abandon();
            store.abandon();
            store.append(rows.get(2));
            SampleRuns.replication(3, 20, 5).stages().forEach(store::add); // not complete when the store is finished
            store.finish();
        }
        Path expected = store("expected", List.of(rows.get(0), rows.get(2)), Long.MAX_VALUE);
        for (Table table : FourStages.TABLES.tables()) {
            assertThat(folder.path().resolve(table.fileName()))
                    .hasSameBinaryContentAs(expected.resolve(table.fileName()));
        }
    }

    @Test
    void aReplicationEndsBeforeTheNextBegins() {
        try (TableStore store =
                TableStore.open(ResultFolder.create(tmp.resolve("run"), false), FourStages.TABLES, FourStages.RUN)) {
            ReplicationRows first = SampleRuns.replication(0, 2, 1);
            store.add(first.stages().get(0));
            assertThatThrownBy(() ->
                            store.add(SampleRuns.replication(1, 2, 1).stages().get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("replication 0 is not complete, and yet a row of 1 came");
        }
    }

    @Test
    void framesOfManyUserDevicesPassInSmallerPieces() {
        ReplicationRows rows = SampleRuns.replication(0, 2500, 1);
        assertThat(rows.decisions()).as("more than the 327 that fit a piece").hasSizeGreaterThan(400);
        try (TableReader reader = TableReader.open(store("run", List.of(rows), 1000), FourStages.TABLES)) {
            List<TableRow> found = reader.rows(Table.FRAMES, Filter.all());
            assertThat(found).hasSameSizeAs(rows.decisions());
            for (int n = 0; n < found.size(); n++) {
                assertThat(found.get(n).number("frame")).isEqualTo(n);
                assertThat(found.get(n).reals("power_w"))
                        .isEqualTo(rows.decisions().get(n).values().reals("power_w"));
            }
        }
    }

    @Test
    void theOrderOfRowsIsKept() {
        Path dir = store("run", run(40, 3, 2), 7);
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            assertThat(reader.rows(Table.REPLICATIONS, Filter.all()))
                    .extracting(row -> row.number("replication"))
                    .isEqualTo(IntStream.range(0, 40).asLongStream().boxed().toList());
        }
    }

    @Test
    void absentStatisticsAreNullAndNotZero() {
        RoundRow failed = FourStages.round(0, 0, 0, 1, true, null, null, 0, 2, 0.5, 0);
        ReplicationRows rows = new ReplicationRows(
                FourStages.account(0, 1, List.of(failed), 0),
                List.of(),
                List.of(failed),
                List.of(),
                List.of(),
                List.of());
        try (TableReader reader = TableReader.open(store("run", List.of(rows), 1), FourStages.TABLES)) {
            TableRow row = reader.rows(Table.ROUNDS, Filter.all()).get(0);
            for (Column column : FourStages.TABLES.form(Table.ROUNDS).columns()) {
                assertThat(row.isNull(column.name())).as(column.name()).isEqualTo(column.nullable());
            }
            assertThat(reader.rows(Table.REPLICATIONS, Filter.all()).get(0).isNull("mean_makespan_s"))
                    .isTrue();
            assertThat(reader.rows(Table.STAGES, Filter.all())).isEmpty();
        }
    }

    @Test
    void finishingLeavesTheTablesAndTheListOfFilesOnly() throws IOException {
        Path dir = store("run", run(1, 2, 1), 1);
        assertThat(names(dir))
                .containsExactly(
                        ResultFolder.FILE_LIST,
                        "decision_uds.parquet",
                        "frames.parquet",
                        "replications.parquet",
                        "round_uds.parquet",
                        "rounds.parquet",
                        "stages.parquet",
                        "timings.parquet");
    }

    @Test
    void closingWithoutFinishingLeavesNoTableButTheRows() throws IOException {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 1, NO_TIME);
        store.append(SampleRuns.replication(0, 2, 1));
        store.close();
        store.close();
        assertThat(names(folder.path())).containsExactly(ResultFolder.FILE_LIST, WorkDatabase.FILE);
        assertThatThrownBy(() -> store.append(SampleRuns.replication(1, 2, 1)))
                .isInstanceOf(IllegalStateException.class);
        try (TableStore again = TableStore.open(folder, FourStages.TABLES, FourStages.RUN)) {
            assertThat(again.stored()).isEqualTo(1);
        }
        KeptRows.discardIn(folder);
        assertThat(names(folder.path())).containsExactly(ResultFolder.FILE_LIST);
    }

    @Test
    void aStoreOpenedAgainAndAgainGivesTheSameBytes() throws IOException {
        // beyond a piece of stages (122,880) and of frames (8192), so that full and begun pieces are continued
        List<ReplicationRows> rows = run(19, 100, 20);
        Path whole = store("whole", rows, Long.MAX_VALUE);
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        for (ReplicationRows replication : rows) {
            try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 7_000, NO_TIME)) {
                assertThat(store.stored()).isEqualTo(replication.replication().replication());
                store.append(replication);
            }
        }
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 7_000, NO_TIME)) {
            store.finish();
        }
        requireSameTables(folder.path(), whole);
    }

    @Test
    void aStoreGoesOnAfterTablesThatAreWritten() throws IOException {
        List<ReplicationRows> rows = run(19, 100, 20);
        Path whole = store("whole", rows, Long.MAX_VALUE);
        ResultFolder folder = ResultFolder.open(store("run", rows.subList(0, 8), Long.MAX_VALUE));
        for (int to : new int[] {13, 19}) {
            try (TableStore store =
                    TableStore.open(folder, FourStages.TABLES, FourStages.RUN, Long.MAX_VALUE, NO_TIME)) {
                rows.subList((int) store.stored(), to).forEach(store::append);
                store.finish();
            }
        }
        requireSameTables(folder.path(), whole);
    }

    @Test
    void tablesOfSeveralStoresMakeThoseOfOne() throws IOException {
        // cuts between parts fall inside pieces of stages and frames, and cuts between pieces inside parts
        List<ReplicationRows> rows = run(19, 100, 20);
        Path whole = store("whole", rows, Long.MAX_VALUE);
        ResultFolder folder = ResultFolder.create(tmp.resolve("joined"), false);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, Long.MAX_VALUE, NO_TIME)) {
            int from = 0;
            for (int to : new int[] {1, 8, 19}) {
                store.appendTables(store("to" + to, rows.subList(from, to), Long.MAX_VALUE), from, to);
                assertThat(store.stored()).isEqualTo(to);
                from = to;
            }
            store.finish();
        }
        requireSameTables(folder.path(), whole);
    }

    @Test
    void tablesWithOtherReplicationsAreNotAppended() throws IOException {
        List<ReplicationRows> rows = run(4, 2, 1);
        Path some = store("some", rows.subList(1, 3), Long.MAX_VALUE);
        try (TableStore store =
                TableStore.open(ResultFolder.create(tmp.resolve("joined"), false), FourStages.TABLES, FourStages.RUN)) {
            for (int[] wrong : new int[][] {{0, 2}, {1, 2}, {1, 4}, {2, 4}}) {
                assertThatThrownBy(() -> store.appendTables(some, wrong[0], wrong[1]))
                        .isInstanceOf(TableStoreException.class)
                        .hasMessageContaining("expected replications " + wrong[0] + " to " + (wrong[1] - 1));
                assertThat(store.stored()).isZero();
            }
            store.appendTables(some, 1, 3);
            assertThatThrownBy(() -> store.appendTables(some, 1, 3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 came after 2");
            store.append(rows.get(3));
            assertThatThrownBy(() -> store.appendTables(some, 4, 5))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("being added");
        }
    }

    @Test
    void whatWasNotCompleteIsNotThereWhenTheStoreIsOpenedAgain() {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 1, NO_TIME)) {
            store.append(SampleRuns.replication(4, 2, 1));
            SampleRuns.replication(5, 2, 1).stages().forEach(store::add);
        }
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 1, NO_TIME)) {
            List<Long> found = new ArrayList<>();
            store.forEach(Table.STAGES, row -> found.add(row.number("replication")));
            assertThat(found).isNotEmpty().containsOnly(4L);
            assertThatThrownBy(() -> store.append(SampleRuns.replication(4, 2, 1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theStoredFactsHaveTheBitsThatWereAdded() {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        ReplicationRows rows = SampleRuns.replication(3, 5, 4);
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 1, NO_TIME)) {
            store.append(rows);
            store.forEach(Table.REPLICATIONS, row -> assertThat(FACTS.replication(row))
                    .isEqualTo(rows.replication()));
            List<RoundRow> expected = new ArrayList<>(rows.rounds());
            store.forEach(Table.ROUNDS, row -> {
                RoundRow round = expected.remove(0);
                assertThat(FACTS.straggler(row)).contains(round.straggler());
                assertThat(FACTS.behindMedianS(row))
                        .isEqualTo(round.makespanS() - round.delays().medianS());
            });
            assertThat(expected).isEmpty();
        }
    }

    @Test
    void aReplicationIsStoredAtLatestWhenOneIsCompleteASecondLater() {
        AtomicLong nowNs = new AtomicLong();
        try (TableStore store = TableStore.open(
                ResultFolder.create(tmp.resolve("run"), false),
                FourStages.TABLES,
                FourStages.RUN,
                Long.MAX_VALUE,
                nowNs::get)) {
            store.append(SampleRuns.replication(0, 2, 1));
            nowNs.set(999_999_999);
            store.append(SampleRuns.replication(1, 2, 1));
            assertThat(store.stored()).isZero();
            nowNs.set(1_000_000_000);
            store.append(SampleRuns.replication(2, 2, 1));
            assertThat(store.stored()).isEqualTo(3);
            store.append(SampleRuns.replication(3, 2, 1));
            assertThat(store.stored()).isEqualTo(3);
        }
    }

    @Test
    void twoProcessesDoNotShareAFolder() {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        try (TableStore first = TableStore.open(folder, FourStages.TABLES, FourStages.RUN)) {
            assertThatThrownBy(() -> TableStore.open(folder, FourStages.TABLES, FourStages.RUN))
                    .isInstanceOf(TableStoreException.class)
                    .hasMessageContaining("cannot open the tables in " + folder.path());
            assertThat(first.stored()).isZero();
        }
    }

    private static void requireSameTables(Path found, Path expected) {
        for (Table table : FourStages.TABLES.tables()) {
            assertThat(found.resolve(table.fileName())).hasSameBinaryContentAs(expected.resolve(table.fileName()));
        }
    }

    @Test
    void afterAFailureTheRowsAreKeptAndFinishingMayBeTriedAgain() throws IOException {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        List<ReplicationRows> rows = run(3, 4, 2);
        TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 1, NO_TIME);
        rows.forEach(store::append);
        // something in the way of the last table, as a full disk would be
        Path inTheWay = folder.path().resolve(ResultFolder.partName("timings.parquet"));
        Files.createDirectories(inTheWay.resolve("x"));
        assertThatThrownBy(store::finish)
                .isInstanceOf(TableStoreException.class)
                .hasMessageContainingAll(
                        "cannot write the tables in " + folder.path(),
                        "rows of 3 replications are kept in",
                        WorkDatabase.FILE);
        assertThat(names(folder.path())).noneMatch(name -> name.matches("[a-z].*"));
        assertThat(names(folder.path())).contains(WorkDatabase.FILE);
        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        store.finish();
        Path undisturbed = store("undisturbed", rows, 1);
        for (Table table : FourStages.TABLES.tables()) {
            assertThat(folder.path().resolve(table.fileName()))
                    .hasSameBinaryContentAs(undisturbed.resolve(table.fileName()));
        }
    }

    @Test
    void closingAfterAFailureKeepsTheRowsAndOverwritingRemovesThem() throws IOException {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        Path inTheWay = folder.path().resolve(ResultFolder.partName("stages.parquet"));
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 1, NO_TIME)) {
            store.append(SampleRuns.replication(0, 2, 1));
            Files.createDirectories(inTheWay);
            assertThatThrownBy(store::finish)
                    .isInstanceOf(TableStoreException.class)
                    .hasMessageContaining("rows of 1 replication are kept");
        }
        assertThat(folder.path().resolve(WorkDatabase.FILE)).isNotEmptyFile();
        assertThatThrownBy(() -> ResultFolder.create(folder.path(), false)).hasMessageContaining("is not empty");
        ResultFolder.create(folder.path(), true);
        assertThat(names(folder.path())).doesNotContain(WorkDatabase.FILE);
    }

    @Test
    void replicationsComeInOrder() {
        try (TableStore store =
                TableStore.open(ResultFolder.create(tmp.resolve("run"), false), FourStages.TABLES, FourStages.RUN)) {
            store.append(SampleRuns.replication(1, 2, 1));
            assertThatThrownBy(() -> store.append(SampleRuns.replication(1, 2, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 came after 1");
        }
    }

    @Test
    void anInterruptMayFinishFromAnotherThread() throws InterruptedException {
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN, 1, NO_TIME);
        store.append(SampleRuns.replication(0, 2, 1));
        Thread other = new Thread(store::finish);
        other.start();
        other.join();
        try (TableReader reader = TableReader.open(folder.path(), FourStages.TABLES)) {
            assertThat(reader.rows(Table.REPLICATIONS, Filter.all())).hasSize(1);
        }
    }

    @Test
    void foldersMayHaveNamesThatMeanSomethingInSql() {
        Path dir = store("it's [1]*; DROP é", run(1, 2, 1), 1);
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            assertThat(reader.rows(Table.ROUNDS, Filter.all())).hasSize(1);
        }
    }
}
