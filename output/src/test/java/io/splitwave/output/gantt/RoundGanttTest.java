package io.splitwave.output.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.SevenStages;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.figure.Gantt;
import io.splitwave.output.figure.GanttBar;
import io.splitwave.output.figure.GanttRow;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Cadence;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn of the rounds by hand of {@link SevenStages}. */
class RoundGanttTest {
    @TempDir
    private Path folder;

    private Gantt gantt(Cadence cadence) {
        Path stored = StoredSamples.write(
                folder.resolve("run"), SevenStages.words(cadence), "seven", SevenStages.rows(cadence));
        try (StoredRun run = StoredRun.open(stored)) {
            return RoundGantt.of(run).orElseThrow();
        }
    }

    @Test
    void theFirstRoundHasItsChainsWithTheLastOneOnTop() {
        Gantt gantt = gantt(Cadence.ROUND);
        assertThat(gantt.rows()).extracting(GanttRow::name).containsExactly("aggregator", "1", "0");
        assertThat(gantt.rows())
                .extracting(GanttRow::end)
                .containsExactly(GanttRow.End.PLAIN, GanttRow.End.STRAGGLER, GanttRow.End.PLAIN);
        assertThat(gantt.yLabel()).isEqualTo("UD");
        assertThat(gantt.xLabel()).isEqualTo("time since the start of the round");
        // UD 1 takes 2 s for each stage, waits 1 s for the server, which takes 1 s
        assertThat(gantt.rows().get(1).bars())
                .containsExactly(
                        new GanttBar(0, 0, 0, 2),
                        new GanttBar(1, 2, 2, 4),
                        new GanttBar(2, 4, 4, 6),
                        new GanttBar(3, 6, 7, 8),
                        new GanttBar(4, 8, 8, 10),
                        new GanttBar(5, 10, 10, 12),
                        new GanttBar(6, 12, 12, 14));
        assertThat(gantt.rows().get(0).bars()).containsExactly(new GanttBar(7, 14, 14, 17));
    }

    @Test
    void requestsAreInTheOrderOfTheirNumbersAndHaveNoStraggler() {
        Gantt gantt = gantt(Cadence.REQUEST);
        assertThat(gantt.rows())
                .extracting(GanttRow::name)
                .startsWith("0 (UD 0)", "0 (UD 1)")
                .endsWith("1 (UD 1)", "1 (aggregator)");
        assertThat(gantt.rows()).extracting(GanttRow::end).containsOnly(GanttRow.End.PLAIN);
        assertThat(gantt.yLabel()).isEqualTo("request");
        // the second one began at 17 s
        assertThat(gantt.rows().get(3).bars().get(0)).isEqualTo(new GanttBar(0, 17, 17, 18));
    }
}
