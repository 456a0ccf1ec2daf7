package io.splitwave.output.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.store.DuckDb;
import io.splitwave.output.store.TableStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other tools, or broken ones: made from a good one by SQL. */
class ChannelCheckTest {
    @TempDir
    private Path dir;

    private Path good;

    @BeforeEach
    void writeGoodFile() {
        good = SampleChannels.file(dir.resolve("good"), SampleChannels.SHAPE, 2, 3);
    }

    /** A file of the rows that a query makes of the good one's. */
    private Path file(String select) throws SQLException {
        Path to = dir.resolve("other.parquet");
        try (DuckDBConnection connection = DuckDb.connect(null);
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE good AS FROM read_parquet(" + DuckDb.quoted(good.toString()) + ")");
            sql.execute(DuckDb.copySql(select, to, "zstd", DuckDb.VECTOR_ROWS));
        }
        return to;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        SELECT * FROM good WHERE replication = 0 | expected frames of replications 0..1, found none of replication 1
        SELECT * FROM good WHERE replication = 0 OR frame <> 0 | replication 1: expected frame 0, found frame 1 next
        SELECT * FROM good WHERE replication = 1 OR frame <> 1 | replication 0: expected frame 1, found frame 2 next
        SELECT * FROM good WHERE frame <> 2 OR link <> 'uplink' | replication 0, frame 2: expected link uplink (2 x 4), found none
        SELECT * FROM good WHERE frame <> 2 OR link <> 'irs-ud' OR row <> 1 | replication 0, frame 2, link irs-ud: expected 3 rows, each once, found 2 of which 2 differ
        SELECT * REPLACE (CASE WHEN link = 'direct' AND row = 2 THEN 1 ELSE row END AS row) FROM good | replication 0, frame 0, link direct: expected 3 rows, each once, found 3 of which 2 differ
        SELECT * REPLACE (CASE WHEN frame = 1 AND link = 'ap-irs' THEN row + 1 ELSE row END AS row) FROM good | replication 0, frame 1, link ap-irs: expected rows 0..1 (the 2 IRS elements of the scenario), found row 2
        SELECT * REPLACE (CASE WHEN frame = 1 AND link = 'irs-ud' THEN re[1:1] ELSE re END AS re) FROM good | replication 0, frame 1, link irs-ud, row 0: expected 2 entries (one per IRS element of the scenario), found 1 real and 2 imaginary parts
        SELECT * REPLACE (CASE WHEN frame = 2 AND link = 'direct' AND row = 1 THEN [1, 'nan'::DOUBLE, 1, 1] ELSE im END AS im) FROM good | replication 0, frame 2, link direct, row 1: expected finite numbers, found NaN, infinity or nothing
        SELECT * REPLACE (CASE WHEN frame = 2 AND link = 'direct' AND row = 1 THEN [1, NULL, 1, 1] ELSE im END AS im) FROM good | replication 0, frame 2, link direct, row 1: expected finite numbers, found NaN, infinity or nothing
        SELECT * REPLACE (CASE WHEN replication = 1 AND link = 'uplink' THEN NULL ELSE im END AS im) FROM good | replication 1, frame 0, link uplink, row 0: expected 4 entries (one per AP antenna of the scenario), found 4 real and no imaginary parts
        SELECT * EXCLUDE (im, frame) FROM good | expected the columns replication INTEGER, frame BIGINT, link VARCHAR, row INTEGER, re DOUBLE[], im DOUBLE[], found none named frame, im
        """)
    void theFirstProblemNamesWhereAndWhatWasExpected(String select, String problem) throws SQLException {
        assertThat(ChannelCheck.firstProblem(file(select), SampleChannels.SHAPE, 2))
                .hasValue(problem);
    }

    /** These stopped a run in its midst, with a message that named neither file nor frame. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        im | CASE WHEN frame = 2 AND link = 'direct' AND row = 1 THEN [1, -1e31, 1, 1] ELSE im END | frame 2, link direct, row 1: expected numbers of a size up to 1e30
        x_m | CASE WHEN frame = 2 AND row = 1 THEN 'nan'::DOUBLE ELSE x_m END | frame 2, UD 1: expected a finite place and a finite speed of at least 0, found x_m NaN
        y_m | CASE WHEN frame = 1 AND row = 2 THEN '-inf'::DOUBLE ELSE y_m END | frame 1, UD 2: expected a finite place
        speed_mps | CASE WHEN frame = 2 AND row = 1 THEN -1.0 ELSE speed_mps END | frame 2, UD 1: expected a finite place
        speed_mps | CASE WHEN frame = 2 AND row = 1 THEN NULL ELSE speed_mps END | speed_mps missing; a row has all three or none
        x_m | NULL::DOUBLE | frame 0, UD 0: expected a finite place and a finite speed of at least 0, found x_m missing, y_m
        """)
    void whatNoRunCouldPlayIsFoundBefore(String column, String instead, String problem) throws SQLException {
        assertThat(ChannelCheck.firstProblem(
                        file("SELECT * REPLACE (" + instead + " AS " + column + ") FROM good"),
                        SampleChannels.SHAPE,
                        2))
                .hasValueSatisfying(
                        found -> assertThat(found).startsWith("replication 0, ").contains(problem));
    }

    @Test
    void aScenarioOfAnotherSizeIsToldWhichSizeItWants() {
        assertThat(ChannelCheck.firstProblem(good, SampleChannels.shape(4, 2, 4, false, false), 2))
                .hasValue("replication 0, frame 0, link irs-ud: expected 4 rows, each once, found 3 of which 3 differ");
        assertThat(ChannelCheck.firstProblem(good, SampleChannels.shape(3, 2, 5, false, false), 2))
                .hasValue("replication 0, frame 0, link ap-irs, row 0: expected 5 entries (one per AP antenna of the"
                        + " scenario), found 4 real and 4 imaginary parts");
    }

    /** Floats, fixed-size arrays, other integers, rows in any order, no places, a link and a replication more. */
    @Test
    void anotherToolsFileIsReadAsFarAsItGoes() throws SQLException {
        Path file =
                file("SELECT replication::BIGINT AS replication, frame::SMALLINT AS frame, link, row::TINYINT AS row,"
                        + " re::FLOAT[] AS re, im::FLOAT[] AS im FROM good ORDER BY hash(row, frame, link)");
        ChannelShape shape = SampleChannels.shape(3, 2, 4, false, false);
        assertThat(ChannelCheck.firstProblem(file, shape, 1)).isEmpty();
        try (ChannelReader reader = new ChannelReader(file, shape, 0)) {
            for (long frame = 0; frame < 3; frame++) {
                RecordedFrame found = reader.next();
                RecordedFrame exact = SampleChannels.frame(SampleChannels.SHAPE, 0, frame);
                assertThat(found.links()).containsOnlyKeys(SampleChannels.AP_IRS, SampleChannels.IRS_UD);
                double[] re = exact.links().get(SampleChannels.IRS_UD).re();
                for (int i = 0; i < re.length; i++) {
                    assertThat(found.links().get(SampleChannels.IRS_UD).re()[i]).isEqualTo((float) re[i]);
                }
                assertThat(found.places().present()).containsExactly(true, true, true);
                assertThat(found.places().xM()).containsExactly(0, 0, 0);
                assertThat(found.places().yM()).containsExactly(0, 0, 0);
                assertThat(found.places().speedMps()).containsExactly(0, 0, 0);
            }
        }
    }

    @Test
    void noFileAndNoParquetFile() throws IOException {
        Path missing = dir.resolve("missing.parquet");
        assertThatThrownBy(() -> ChannelCheck.firstProblem(missing, SampleChannels.SHAPE, 1))
                .isInstanceOf(TableStoreException.class)
                .hasMessage(missing + ": expected a channel file (Parquet), found no such file");
        Path text = Files.writeString(dir.resolve("text.parquet"), "frame,link\n0,ap-irs\n");
        assertThatThrownBy(() -> ChannelCheck.firstProblem(text, SampleChannels.SHAPE, 1))
                .isInstanceOf(TableStoreException.class)
                .hasMessageStartingWith(text + ": expected a channel file (Parquet), cannot read it: ");
    }
}
