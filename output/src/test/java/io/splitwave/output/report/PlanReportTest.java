package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitwave.output.SevenStages;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.PositionRow;
import io.splitwave.output.row.PositionRow.Node;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.MapWords;
import io.splitwave.output.word.PlanWords;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page has of places: all of a small run, and of a large one what it says. */
class PlanReportTest {
    private static final PlanWords GROUND =
            new PlanWords(null, new PlanWords.Disc(1, 2, 3), List.of(new PlanWords.Lane(0, 1, 2, 3)));

    @TempDir
    private Path folder;

    private PageReader page(int frames, int uds) throws IOException {
        Vocabulary words = SevenStages.words(Cadence.ROUND).with(GROUND);
        List<PositionRow> places = new ArrayList<>(List.of(new PositionRow(0, 0, 0, Node.AP, 0, 7, 8, true, null)));
        for (int frame = 0; frame < frames; frame++) {
            for (int ud = 0; ud < uds; ud++) {
                places.add(new PositionRow(0, frame, 0.5 * frame, Node.UD, ud, frame, -ud, frame != 1, ud == 1));
            }
        }
        ReplicationRows plain = SevenStages.rows(Cadence.ROUND);
        ReplicationRows rows = new ReplicationRows(
                plain.replication(),
                plain.stages(),
                plain.rounds(),
                plain.roundUds(),
                plain.decisions(),
                plain.timings(),
                places);
        Path dir = StoredSamples.write(folder.resolve("run"), words, "places", rows);
        try (StoredRun run = StoredRun.open(dir)) {
            assertThat(run.words().plan()).isEqualTo(GROUND);
            return PageReader.of(run);
        }
    }

    @Test
    void aSmallRunIsThereAsAWhole() throws IOException {
        PageReader page = page(3, 2);
        assertThat(page.column("plan:frames", "startS")).containsExactly(0, 0.5, 1);
        assertThat(page.column("plan:places", "ud")).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(page.column("plan:places", "x")).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(page.column("plan:places", "y")).containsExactly(0, -1, 0, -1, 0, -1);
        assertThat(page.column("plan:places", "present")).containsExactly(1, 1, 0, 0, 1, 1);
        assertThat(page.column("plan:places", "blocked")).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(page.column("plan:sites", "x")).containsExactly(7);
        JsonNode plan = page.description().at("/runs/0/plan");
        assertThat(plan.get("every").asInt()).isEqualTo(1);
        assertThat(plan.at("/disc/radiusM").asDouble()).isEqualTo(3);
        assertThat(plan.at("/lanes/0/3").asDouble()).isEqualTo(3);
        assertThat(plan.has("area")).isFalse();
    }

    @Test
    void aLargeRunIsThinnedOutAndSaysSo() throws IOException {
        PageReader page = page(700, 300);
        JsonNode plan = page.description().at("/runs/0/plan");
        assertThat(plan.get("uds").asInt()).isEqualTo(PlanTables.MOST_UDS);
        assertThat(plan.get("udsOfRun").asInt()).isEqualTo(300);
        // 700 frames of 200 UDs are 140,000 places; every third frame of them are less than 60,000
        assertThat(plan.get("every").asInt()).isEqualTo(3);
        assertThat(page.column("plan:frames", "startS")).hasSize(234).startsWith(0, 1.5, 3);
        assertThat(page.column("plan:places", "x")).hasSize(234 * 200);
    }

    @Test
    void aRunWithoutPlacesHasNoPlan() throws IOException {
        Path dir = StoredSamples.write(
                folder.resolve("plain"), SevenStages.words(Cadence.ROUND), "seven", SevenStages.rows(Cadence.ROUND));
        try (StoredRun run = StoredRun.open(dir)) {
            assertThat(PageReader.of(run).description().at("/runs/0").has("plan"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "NaN, 0, 1", "0, Infinity, 1", "0, 0, NaN"})
    void refusesADiscThatIsNone(double x, double y, double radius) {
        assertThatThrownBy(() -> new PlanWords.Disc(x, y, radius)).hasMessageStartingWith("plan: the ");
    }

    @Test
    void refusesTwoAreasAndPlacesThatAreNone() {
        MapWords.Area area = new MapWords.Area(0, 0, 1, 1, false);
        assertThatThrownBy(() -> new PlanWords(area, new PlanWords.Disc(0, 0, 1), List.of()))
                .hasMessageContaining("a rectangle or a disc, was both");
        assertThatThrownBy(() -> new PlanWords.Lane(0, 0, Double.NaN, 0))
                .hasMessageContaining("must be finite, was NaN");
        assertThatThrownBy(() -> new PositionRow(0, 0, 0, Node.UD, 3, Double.NaN, 0, true, null))
                .hasMessageContaining("position of UD 3, replication 0: place must be finite, was (NaN, 0.0)");
    }
}
