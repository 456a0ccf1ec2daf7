package io.splitwave.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.StageRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    @TempDir
    Path tmp;

    private List<ReplicationRows> rows;
    private Path dir;

    @BeforeEach
    void write() {
        rows = List.of(SampleRuns.replication(0, 3, 2), SampleRuns.replication(1, 3, 2));
        ResultFolder folder = ResultFolder.create(tmp.resolve("run"), false);
        dir = folder.path();
        try (TableStore store = TableStore.open(folder, FourStages.TABLES, FourStages.RUN)) {
            rows.forEach(store::append);
            store.finish();
        }
    }

    @Test
    void filtersNarrowTogether() {
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            Filter filter = Filter.all().replication(1).round(1).ud(2);
            List<StageRow> expected = rows.get(1).stages().stream()
                    .filter(stage -> stage.round() == 1 && stage.ud() == 2)
                    .toList();
            assertThat(expected).isNotEmpty();
            assertThat(reader.rows(Table.STAGES, filter))
                    .extracting(row -> row.real("end_s"))
                    .isEqualTo(expected.stream().map(StageRow::endS).toList());
            assertThat(reader.rows(Table.STAGES, Filter.all().replication(7))).isEmpty();
        }
    }

    @Test
    void aFilterOnAColumnTheTableHasNotIsRefused() {
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            assertThatThrownBy(() -> reader.rows(Table.ROUNDS, Filter.all().ud(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("table rounds has no column ud");
            Filter hostile = new Filter(Map.of("\" = 0 OR 1 = 1 --", 0L));
            assertThatThrownBy(() -> reader.rows(Table.ROUNDS, hostile)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void csvReadsBackToTheSameBits() {
        StringBuilder csv = new StringBuilder();
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            long lines = reader.writeCsv(Table.STAGES, Filter.all(), csv);
            assertThat(lines)
                    .isEqualTo(rows.stream().mapToLong(r -> r.stages().size()).sum());
        }
        String[] lines = csv.toString().split("\n");
        String[] header = lines[0].split(",");
        assertThat(header)
                .containsExactly(FourStages.TABLES.form(Table.STAGES).columns().stream()
                        .map(Column::name)
                        .toArray(String[]::new));
        List<StageRow> stages = rows.stream().flatMap(r -> r.stages().stream()).toList();
        for (int i = 0; i < stages.size(); i++) {
            String[] cells = lines[i + 1].split(",", -1);
            assertThat(cells).hasSameSizeAs(header);
            assertThat(Double.parseDouble(cells[11])).isEqualTo(stages.get(i).endS());
            assertThat(cells[19]).isEqualTo(stages.get(i).dropReason() == null ? "" : "deadline");
        }
    }

    @Test
    void csvQuotesWhatNeedsIt() throws IOException {
        StringBuilder line = new StringBuilder();
        Csv.line(line, "a,b", "say \"no\"", "two\nlines", "plain", null, 1, true, List.of(0.1, 2.0));
        assertThat(line).hasToString("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain,,1,true,\"[0.1,2.0]\"\n");
    }

    @Test
    void numbersAreInTheShortestFormThatReadsBack() throws IOException {
        StringBuilder line = new StringBuilder();
        // for 2^-44 and 1e23 Double.toString before Java 19 prints more digits than needed (JDK-4511638)
        Csv.line(line, 0.1, 2.0E-3, 0x1p-44, 1e23, Double.MIN_VALUE, Double.POSITIVE_INFINITY, -0.0);
        assertThat(line).hasToString("0.1,0.002,5.684341886080802E-14,1.0E23,4.9E-324,Infinity,-0.0\n");
    }

    @Test
    void valuesAreAskedByNameAndType() {
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            TableRow row = reader.rows(Table.ROUNDS, Filter.all()).get(0);
            assertThat(row.truth("failed")).isFalse();
            assertThatThrownBy(() -> row.value("nothing")).hasMessage("table rounds has no column nothing");
            assertThatThrownBy(() -> row.text("end_s"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no String");
        }
    }

    @Test
    void missingAndDamagedTablesAreNamed() throws IOException {
        Files.delete(dir.resolve("rounds.parquet"));
        Files.writeString(dir.resolve("frames.parquet"), "not parquet");
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            assertThat(reader.has(Table.ROUNDS)).isFalse();
            assertThatThrownBy(() -> reader.rows(Table.ROUNDS, Filter.all()))
                    .isInstanceOf(TableStoreException.class)
                    .hasMessageContaining("has no rounds.parquet");
            assertThatThrownBy(() -> reader.rows(Table.FRAMES, Filter.all()))
                    .isInstanceOf(TableStoreException.class)
                    .hasMessageContaining("cannot read " + dir.resolve("frames.parquet"));
        }
        assertThatThrownBy(() -> TableReader.open(tmp.resolve("none"), FourStages.TABLES))
                .isInstanceOf(ResultFolderException.class);
    }

    @Test
    void aFailingReceiverOfCsvIsReported() {
        Appendable closed = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public Appendable append(CharSequence text, int from, int to) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (TableReader reader = TableReader.open(dir, FourStages.TABLES)) {
            assertThatThrownBy(() -> reader.writeCsv(Table.STAGES, Filter.all(), closed))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Broken pipe");
        }
    }
}
