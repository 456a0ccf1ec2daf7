package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SystemsCommandTest {
    @TempDir
    private Path folder;

    private String out(String... words) {
        return new Session(folder).type(words).isDone().out();
    }

    static List<String> systems() {
        return Systems.find().all().stream().map(SystemType::name).toList();
    }

    @Test
    void listsEachSystemWithStagesSchemesAndPresets() {
        List<String> lines = out("systems").lines().toList();
        for (SystemType system : Systems.find().all()) {
            assertThat(lines).contains(system.name() + "  " + system.line());
        }
        assertThat(lines)
                .contains("  stages   downlink, compute, uplink, server")
                .contains("  schemes  " + String.join(", ", new SchemeRegistry().names()))
                .anyMatch(line -> line.startsWith("  presets  blockage, bursty-arrivals, "));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void showsEveryWordAndEveryKeyOfOne(String name) {
        SystemType system = Systems.find().named(name);
        List<String> lines = out("systems", name).lines().toList();
        assertThat(lines.get(0)).isEqualTo(name + ": " + system.line());
        for (String preset : Presets.names()) {
            Scenario scenario = ScenarioLoader.load(preset, List.of());
            if (scenario.system().equals(name)) {
                Vocabulary words = system.words(scenario);
                hasEach(lines, words.stages(), StageWord::kind, StageWord::meaning);
                hasEach(lines, words.adopted(), Variable::name, Variable::meaning);
                hasEach(lines, words.decided(), Variable::name, Variable::meaning);
                hasEach(lines, words.metrics(), Metric::name, Metric::meaning);
                assertThat(lines).anyMatch(line -> line.startsWith("  " + preset + " "));
            }
        }
        hasEach(lines, List.copyOf(system.keys().keys()), Key::path, Key::meaning);
    }

    private static <T> void hasEach(
            List<String> lines, List<T> words, Function<T, String> name, Function<T, String> meaning) {
        for (T word : words) {
            assertThat(lines)
                    .as(name.apply(word))
                    .anyMatch(line ->
                            line.startsWith("  " + name.apply(word) + " ") && line.contains(meaning.apply(word)));
        }
    }

    @Test
    void aWordOfSomeScenariosSaysSo() {
        Vocabulary all = Systems.find().named("vrsl").words(ScenarioLoader.load("digits", List.of()));
        List<Metric> withoutLast = all.metrics().subList(0, all.metrics().size() - 1);
        Vocabulary fewer = new Vocabulary(
                all.system(),
                all.stages(),
                all.supports(),
                all.payers(),
                all.payerInStages(),
                all.adopted(),
                all.cadence(),
                all.decided(),
                all.figures(),
                withoutLast);
        List<SystemWords.Word<Metric>> metrics = new SystemWords(List.of(fewer, all, all)).metrics();
        assertThat(metrics).extracting(SystemWords.Word::word).containsExactlyElementsOf(all.metrics());
        assertThat(metrics)
                .filteredOn(metric -> !metric.always())
                .singleElement()
                .satisfies(metric ->
                        assertThat(metric.word()).isEqualTo(all.metrics().get(withoutLast.size())));
        assertThat(new SystemWords(List.of(all, all)).metrics()).allMatch(SystemWords.Word::always);
        assertThat(new SystemWords(List.of()).isEmpty()).isTrue();
    }

    @Test
    void wordsAreThoseOfAScenario() {
        assertThat(out("systems", "vrsl", "--scenario", "paper")).isEqualTo(out("systems", "vrsl"));
    }

    @ParameterizedTest
    @CsvSource({"vrsl, frame, round", "asfl, round, round", "adaptive-5g, request, request"})
    void decisionsAreAsOftenAsTheVocabularySays(String system, String cadence, String noun) throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(out("systems", system, "--json"))
                        .get("decides_by")
                        .asText())
                .isEqualTo(cadence);
        assertThat(out("systems", system)).contains("What a UD adopts for a " + noun);
    }

    @Test
    void theSameAsJson() throws IOException {
        JsonNode vrsl = new ObjectMapper().readTree(out("systems", "vrsl", "--json"));
        assertThat(vrsl.get("name").asText()).isEqualTo("vrsl");
        assertThat(vrsl.get("stages").findValuesAsText("kind"))
                .containsExactly("downlink", "compute", "uplink", "server");
        assertThat(vrsl.get("decides_by").asText()).isEqualTo("frame");
        assertThat(vrsl.get("schemes").findValuesAsText("name"))
                .containsExactlyElementsOf(new SchemeRegistry().names());
        assertThat(vrsl.get("keys")).hasSize(165);
        JsonNode count = vrsl.get("keys").get(11);
        assertThat(count.get("path").asText()).isEqualTo("ud.count");
        assertThat(count.get("required").asBoolean()).isTrue();
        assertThat(count.get("value").asText()).isEqualTo("a whole number within 1..10000000");
        assertThat(count.get("example").asText()).isEqualTo("100");
        assertThat(vrsl.has("plugin")).isFalse();
        JsonNode all = new ObjectMapper().readTree(out("systems", "--json"));
        assertThat(all.findValuesAsText("line"))
                .containsExactlyElementsOf(
                        Systems.find().all().stream().map(SystemType::line).toList());
    }

    @Test
    void whatIsNoSystemIsRefused() {
        Session session = new Session(folder);
        assertThat(session.type("systems", "vrls").problem())
                .startsWith("splitwave: NAME: expected one of ")
                .endsWith(", found 'vrls'; did you mean vrsl?");
        assertThat(session.type("systems", "vrsl", "--scenario", "papr").problem())
                .endsWith("did you mean paper?");
        assertThat(session.type("systems", "--scenario", "paper").usageProblem("splitwave systems"))
                .contains("NAME is missing");
    }
}
