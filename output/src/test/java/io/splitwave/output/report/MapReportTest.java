package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.splitwave.output.SevenStages;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.When;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.MapWords;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The map of a made-up system with three masts and two UDs, of which one is served by two masts, then by none. */
class MapReportTest {
    private static final MapWords.Area AREA = new MapWords.Area(-10, 0, 40, 20, false);
    private static final MapWords MAP = new MapWords(
            AREA, "mast", "mast_x_m", "mast_y_m", "x_m", "y_m", "masts", "serving", List.of("level"), "By hand.");

    @TempDir
    private Path folder;

    private static Vocabulary words(Cadence cadence) {
        Vocabulary plain = SevenStages.words(cadence);
        return new Vocabulary(
                plain.system(),
                plain.stages(),
                plain.supports(),
                plain.payers(),
                plain.payerInStages(),
                plain.adopted(),
                cadence,
                List.of(
                        Variable.real("mast_x_m", "m", "abscissa of each mast").list(),
                        Variable.real("mast_y_m", "m", "ordinate of each mast").list(),
                        Variable.real("x_m", "m", "abscissa of each UD").perUd(),
                        Variable.real("y_m", "m", "ordinate of each UD").perUd(),
                        Variable.integer("masts", "1", "masts that serve each UD")
                                .perUd(),
                        Variable.integer("serving", "-", "masts that serve UD 0, then UD 1")
                                .list(),
                        Variable.integer("level", "-", "level of each UD").perUd()),
                plain.figures(),
                plain.metrics(),
                plain.replica(),
                null,
                MAP,
                null,
                null);
    }

    private static DecisionRow decision(Vocabulary words, int number, int[] masts, int[] serving) {
        return DecisionRow.of(
                0,
                words.cadence() == Cadence.FRAME ? new When.Frame(number) : new When.Leg(0, number, 0),
                17 * number,
                "equal",
                words.decided(),
                2,
                new double[] {0, 10, 20},
                new double[] {5, 6, 7},
                new double[] {1 + number, 2},
                new double[] {3, 4 + number},
                masts,
                serving,
                new int[] {8, 9});
    }

    private PageReader page(Cadence cadence) throws IOException {
        Vocabulary words = words(cadence);
        ReplicationRows plain = SevenStages.rows(cadence);
        ReplicationRows rows = new ReplicationRows(
                plain.replication(),
                plain.stages(),
                plain.rounds(),
                plain.roundUds(),
                List.of(
                        decision(words, 0, new int[] {1, 2}, new int[] {2, 0, 1}),
                        decision(words, 1, new int[] {1, 0}, new int[] {0})),
                List.of());
        Path dir = StoredSamples.write(folder.resolve("run"), words, "masts", rows);
        try (StoredRun run = StoredRun.open(dir)) {
            assertThat(run.words().map()).isEqualTo(MAP);
            return PageReader.of(run);
        }
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void placesAndLinksAreThoseOfTheRows(Cadence cadence) throws IOException {
        PageReader page = page(cadence);
        assertThat(page.column("map:sites", "decision")).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(page.column("map:sites", "x")).containsExactly(0, 10, 20, 0, 10, 20);
        assertThat(page.column("map:sites", "y")).containsExactly(5, 6, 7, 5, 6, 7);
        assertThat(page.column("map:uds", "decision")).containsExactly(0, 0, 1, 1);
        assertThat(page.column("map:uds", "x")).containsExactly(1, 2, 2, 2);
        assertThat(page.column("map:uds", "y")).containsExactly(3, 4, 3, 5);
        assertThat(page.column("map:uds", "links")).containsExactly(1, 2, 1, 0);
        assertThat(page.column("map:uds", "told:level")).containsExactly(8, 9, 8, 9);
        assertThat(page.column("map:links", "site")).containsExactly(2, 0, 1, 0);
        JsonNode words = page.description().at("/runs/0/words/map");
        assertThat(words.get("site").asText()).isEqualTo("mast");
        assertThat(words.get("westM").asDouble()).isEqualTo(-10);
        assertThat(words.get("widthM").asDouble()).isEqualTo(40);
        assertThat(words.get("wraps").asBoolean()).isFalse();
        assertThat(words.at("/told/0/label").asText()).isEqualTo("level");
    }

    @Test
    void aSystemWithoutAMapHasNone() throws IOException {
        Path dir = StoredSamples.write(
                folder.resolve("plain"), SevenStages.words(Cadence.ROUND), "seven", SevenStages.rows(Cadence.ROUND));
        try (StoredRun run = StoredRun.open(dir)) {
            PageReader page = PageReader.of(run);
            assertThat(page.description().at("/runs/0/words").has("map")).isFalse();
            assertThat(page.description().at("/runs/0/tables").has("map:uds")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, x_m", "1, nowhere", "2, mast_x_m", "3, level", "4, x_m", "5, masts", "6, serving"})
    void refusesVariablesThatDoNotFit(int which, String other) {
        List<String> names = new ArrayList<>(MAP.variables());
        names.set(which, other);
        MapWords misfit = new MapWords(
                AREA,
                "mast",
                names.get(0),
                names.get(1),
                names.get(2),
                names.get(3),
                names.get(4),
                names.get(5),
                names.subList(6, 7),
                "By hand.");
        Vocabulary words = words(Cadence.ROUND);
        assertThatThrownBy(() -> words.with(misfit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the map names '" + other + "', which is no decided variable of the type");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "NaN, 1", "1, 0", "1, Infinity"})
    void refusesAnAreaThatIsNone(double widthM, double heightM) {
        assertThatThrownBy(() -> new MapWords.Area(0, 0, widthM, heightM, true))
                .hasMessageContaining("the sides must be finite and > 0, were " + widthM + " m, " + heightM + " m");
    }
}
