package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splitwave.output.FourStages;
import io.splitwave.output.store.FileSeal;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.output.word.Chart;
import io.splitwave.output.word.ClassWord;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.MapWords;
import io.splitwave.output.word.PlanWords;
import io.splitwave.output.word.Replica;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.output.word.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data binding finds the keys of a record by itself, so a key that the writer forgets is in one of the two texts only. */
class ManifestWriterTest {
    private static final String TEXT = "name: \"ä\"\nud:\n  count: 8\n";

    @ParameterizedTest
    @MethodSource
    void writesWhatDataBindingWrites(Manifest manifest) throws IOException {
        JsonMapper binding = new JsonMapper();
        binding.setDefaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        binding.enable(SerializationFeature.INDENT_OUTPUT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(binding.writeValueAsString(manifest) + "\n");
    }

    static List<Manifest> writesWhatDataBindingWrites() {
        return List.of(
                full(words(new PlanWords(
                        null, new PlanWords.Disc(1, 2, 3), List.of(new PlanWords.Lane(1, 2, 3, 4), lane())))),
                full(words(new PlanWords(area(), null, List.of()))),
                bare());
    }

    private static PlanWords.Lane lane() {
        return new PlanWords.Lane(0.1, 1e-7, 1e20, -4);
    }

    private static MapWords.Area area() {
        return new MapWords.Area(-1, 2, 30, 4.5, true);
    }

    /** Whatever may be there is there. */
    private static Vocabulary words(PlanWords plan) {
        Vocabulary given = FourStages.WORDS;
        List<Variable> decided = new ArrayList<>(given.decided());
        decided.add(Variable.real("site_x", "m", "of a site").list());
        decided.add(Variable.real("site_y", "m", "of a site").list());
        decided.add(Variable.real("ud_x", "m", "of a UD").perUd());
        decided.add(Variable.real("ud_y", "m", "of a UD").perUd());
        decided.add(Variable.integer("links", "1", "links").perUd());
        decided.add(Variable.integer("linked", "1", "linked").list());
        decided.add(
                Variable.flag("served", "whether it is served").perUd().worded(new Wording("it is {}", "in", "out")));
        decided.add(Variable.real("told", "bit", "told")
                .perUd()
                .among("served")
                .worded(new Wording("it is told {}", null, null))
                .drawnAs("told", new Chart("told", "What is told", "amount", "of those that are served")));
        List<Variable> figures = new ArrayList<>(given.figures());
        figures.add(CommonFigures.MEAN_SUPPORT_S);
        return new Vocabulary(
                given.system(),
                given.stages(),
                List.of(new Support("help", "help", "helps", false), new Support("more", "more", "helps too", true)),
                given.payers(),
                given.payerInStages(),
                given.adopted(),
                given.cadence(),
                decided,
                figures,
                given.metrics(),
                new Replica("twin", "digital twin"),
                given.search(),
                new MapWords(
                        area(),
                        "site",
                        "site_x",
                        "site_y",
                        "ud_x",
                        "ud_y",
                        "links",
                        "linked",
                        List.of("told"),
                        "a map"),
                plan,
                List.of(new ClassWord("fast", 3), new ClassWord("slow", 5)));
    }

    private static Manifest full(Vocabulary words) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("zeta", 1);
        resolved.put("bandwidth_hz", 1.0e6);
        resolved.put("cuts", List.of(1, 2));
        resolved.put("nested", Map.of("deep", List.of(Map.of("on", true), "text", 1L << 40, 1e-7)));
        resolved.put("none", List.of());
        resolved.put("nothing", null);
        return new Manifest(
                Manifest.COMPLETE,
                "0.1.0",
                List.of(new UsedPlugin("nearest-first", "1.0-rc.1", Manifest.hash("jar"))),
                "<script>\"näme\"",
                TEXT,
                Manifest.hash(TEXT),
                resolved,
                words,
                List.of("ud.count=8", "name=x"),
                Map.of("/data/a<b>.csv", new FileSeal(3, Manifest.hash("abc"))),
                new TraceLimit(new TraceLimit.Range(0, 9), TraceLimit.Range.ALL),
                Long.MAX_VALUE,
                3,
                3,
                "2/7",
                List.of(new MergedShard("1/2", "17", "Linux", "2026-01-01T00:00:00Z", 2.5)),
                new Precision("makespan_p95", 0.02, true, 10),
                "17",
                "Linux amd64",
                "2026-01-01T00:00:00Z",
                1.5,
                List.of("stages.parquet"),
                Map.of("stages.parquet", new FileSeal(17, Manifest.hash("x"))));
    }

    /** Whatever may be left out is left out. */
    private static Manifest bare() {
        return new Manifest(
                Manifest.RUNNING,
                "0.1.0",
                null,
                "x",
                TEXT,
                Manifest.hash(TEXT),
                null,
                FourStages.WORDS,
                null,
                null,
                null,
                1,
                0,
                3,
                null,
                null,
                null,
                "17",
                "Linux amd64",
                "2026-01-01T00:00:00Z",
                0,
                null,
                null);
    }
}
