package io.splitwave.output.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.SampleRuns;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.word.CommonFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read back is what was stored, row by row. */
class StoredRunTest {
    private static final ReplicationRows FIRST = SampleRuns.replication(0, 6, 4);
    private static final ReplicationRows SECOND = SampleRuns.replication(1, 6, 4);

    @TempDir
    private Path folder;

    private Path dir;
    private StoredRun run;

    @BeforeEach
    void open() {
        dir = StoredSamples.write(folder.resolve("run"), "sample", FIRST, SECOND);
        run = StoredRun.open(dir);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void roundsComeBackAsTheyWere() {
        assertThat(run.rounds(0)).isEqualTo(FIRST.rounds());
        assertThat(run.rounds(1)).isEqualTo(SECOND.rounds());
    }

    @Test
    void eachRoundBringsItsOwnStagesAndUserDevices() {
        List<PlayedRound> played = new ArrayList<>();
        run.eachRound(1, 0, Integer.MAX_VALUE, played::add);
        assertThat(played).extracting(PlayedRound::round).isEqualTo(SECOND.rounds());
        assertThat(played.stream().flatMap(round -> round.stages().stream())).isEqualTo(SECOND.stages());
        assertThat(played.stream().flatMap(round -> round.uds().stream())).isEqualTo(SECOND.roundUds());
        for (PlayedRound round : played) {
            int number = round.round().round();
            assertThat(round.stages()).isNotEmpty().allMatch(stage -> stage.round() == number);
            assertThat(round.uds()).hasSize(6).allMatch(ud -> ud.round() == number);
        }
    }

    @Test
    void aRangeOfRoundsIsThatRange() {
        List<Integer> numbers = new ArrayList<>();
        run.eachRound(0, 1, 2, played -> numbers.add(played.round().round()));
        assertThat(numbers).containsExactly(1, 2);
        assertThat(run.round(0, 0, 3).round()).isEqualTo(FIRST.rounds().get(3));
        assertThatThrownBy(() -> run.round(0, 0, 4)).hasMessageContaining("has no round 4");
    }

    @Test
    void figuresAreThoseOfTheSummary() {
        Figure makespan = run.figures().stream()
                .filter(figure -> figure.metric().equals("makespan"))
                .findFirst()
                .orElseThrow();
        double first = FIRST.replication().figure(CommonFigures.MEAN_MAKESPAN_S);
        double second = SECOND.replication().figure(CommonFigures.MEAN_MAKESPAN_S);
        assertThat(makespan.n()).isEqualTo(2);
        assertThat(makespan.min()).isEqualTo(Math.min(first, second));
        assertThat(makespan.max()).isEqualTo(Math.max(first, second));
        // exact: the mean of two doubles of one magnitude
        assertThat(makespan.mean()).isEqualTo(first + (second - first) / 2);
    }

    @Test
    void aFolderWithoutATableIsRefusedByName() throws IOException {
        run.close();
        Files.delete(dir.resolve("stages.parquet"));
        assertThatThrownBy(() -> StoredRun.open(dir))
                .isInstanceOf(TableStoreException.class)
                .hasMessageContaining("has no stages.parquet");
    }
}
