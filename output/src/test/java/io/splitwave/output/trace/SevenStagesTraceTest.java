package io.splitwave.output.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.SevenStages;
import io.splitwave.output.word.Cadence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trace of a system of seven stages with an aggregator. */
class SevenStagesTraceTest {

    private static List<JsonNode> events(Cadence cadence, TraceLimit limit) throws IOException {
        Timeline timeline = new Timeline(SevenStages.words(cadence), limit);
        SevenStages.rows(cadence).passTo(timeline);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter.write("seven", timeline, out);
        List<JsonNode> events = new ArrayList<>();
        new ObjectMapper()
                .readTree(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())))
                .get("traceEvents")
                .forEach(events::add);
        return events;
    }

    private static Map<Integer, String> processes(List<JsonNode> events) {
        Map<Integer, String> names = new TreeMap<>();
        events.stream()
                .filter(event -> event.get("name").asText().equals("process_name"))
                .forEach(event -> names.put(
                        event.get("pid").asInt(), event.at("/args/name").asText()));
        return names;
    }

    private static List<String> threads(List<JsonNode> events, int pid) {
        return events.stream()
                .filter(event -> event.get("name").asText().equals("thread_name")
                        && event.get("pid").asInt() == pid)
                .map(event -> event.at("/args/name").asText())
                .toList();
    }

    @Test
    void theAggregatorHasALaneAndTheServerShowsWhatItServes() throws IOException {
        List<JsonNode> events = events(Cadence.ROUND, TraceLimit.NONE);
        assertThat(processes(events).values())
                .containsExactly("Rounds", "UDs", "Aggregator", "AP", "Server", "Decisions");
        assertThat(threads(events, 2)).containsExactly("UD 0", "UD 1");
        assertThat(threads(events, 3)).containsExactly("aggregator");
        List<String> served = events.stream()
                .filter(event ->
                        event.get("ph").asText().equals("b") && event.get("pid").asInt() == 5)
                .map(event -> event.get("name").asText())
                .distinct()
                .toList();
        assertThat(served).containsExactly("UD 0 server pass", "UD 1 server pass", "aggregator aggregate");
        // the aggregator is no UD at work
        assertThat(events.stream()
                        .filter(event -> event.get("name").asText().equals("active UDs"))
                        .mapToInt(event -> event.at("/args/value").asInt()))
                .allMatch(active -> active <= 2)
                .contains(2);
    }

    @Test
    void slicesHaveTheLabelsOfTheStagesAndWhatWasAdopted() throws IOException {
        List<JsonNode> slices = events(Cadence.ROUND, TraceLimit.NONE).stream()
                .filter(event -> event.path("cat").asText().equals("stage"))
                .toList();
        assertThat(slices.stream().map(event -> event.get("name").asText()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "model download",
                        "forward",
                        "activation upload",
                        "server pass",
                        "gradient download",
                        "backward",
                        "model upload",
                        "aggregate");
        JsonNode ofSecond = slices.stream()
                .filter(event -> event.get("tid").asInt() == 2)
                .findFirst()
                .orElseThrow()
                .get("args");
        assertThat(ofSecond.get("split").asInt()).isEqualTo(5);
        assertThat(ofSecond.get("batched").asBoolean()).isTrue();
        assertThat(ofSecond.get("band_share").asDouble()).isEqualTo(0.75);
        assertThat(ofSecond.has("cut")).isFalse();
        JsonNode aggregate = slices.stream()
                .filter(event -> event.get("name").asText().equals("aggregate"))
                .findFirst()
                .orElseThrow();
        assertThat(aggregate.get("args").has("split")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void decisionsAreMarkedAndCounted(Cadence cadence) throws IOException {
        List<JsonNode> events = events(cadence, TraceLimit.NONE);
        List<JsonNode> marks = events.stream()
                .filter(event -> event.get("ph").asText().equals("i"))
                .toList();
        String noun =
                switch (cadence) {
                    case FRAME -> "frame ";
                    case ROUND -> "round ";
                    case REQUEST -> "request ";
                };
        assertThat(marks.stream().map(event -> event.get("name").asText())).containsExactly(noun + 0, noun + 1);
        JsonNode values = marks.get(1).get("args");
        assertThat(values.get("planned_j").asDouble()).isEqualTo(13.5);
        assertThat(values.get("stop").asText()).isEqualTo("CONVERGED");
        assertThat(values.has("objective_s") || values.has("dt_share") || values.has("mean_cut"))
                .isFalse();
        assertThat(events.stream()
                        .filter(event -> event.get("name").asText().equals("planned energy J"))
                        .map(event -> event.at("/args/value").asDouble()))
                .containsExactly(12.5, 13.5);
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void aSliceIsOfARoundOrOfARequestThatHasNoStraggler(Cadence cadence) throws IOException {
        List<JsonNode> events = events(cadence, TraceLimit.NONE);
        boolean ofRequests = cadence == Cadence.REQUEST;
        String noun = ofRequests ? "request" : "round";
        assertThat(processes(events)).containsEntry(1, ofRequests ? "Requests" : "Rounds");
        assertThat(threads(events, 1)).containsExactly(noun + "s");
        List<JsonNode> slices = events.stream()
                .filter(event -> event.path("cat").asText().equals(noun))
                .toList();
        assertThat(slices)
                .extracting(event -> event.get("name").asText())
                .containsExactly(noun + " 0", noun + " 1")
                .hasSize(2);
        for (JsonNode slice : slices) {
            JsonNode args = slice.get("args");
            assertThat(args.has("latency_s") && args.has("ud")).isEqualTo(ofRequests);
            assertThat(args.has("straggler_ud") || args.has("straggler_index") || args.has("idle_ud_s"))
                    .isNotEqualTo(ofRequests);
        }
    }

    @Test
    void aLimitOfUdsKeepsTheAggregator() throws IOException {
        List<JsonNode> events =
                events(Cadence.ROUND, new TraceLimit(new TraceLimit.Range(0, 0), new TraceLimit.Range(1, 1)));
        assertThat(threads(events, 2)).containsExactly("UD 1");
        assertThat(threads(events, 3)).containsExactly("aggregator");
        assertThat(events.stream().filter(event -> event.path("cat").asText().equals("stage")))
                .hasSize(7 + 1);
    }
}
