package io.splitwave.output.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.straggler.RoundAnalysis;
import io.splitwave.output.straggler.RoundFacts;
import io.splitwave.output.straggler.RoundWords;
import io.splitwave.output.straggler.UdFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads traces back with a parser of its own and checks what a viewer relies on. */
class TraceWriterTest {
    private static final RoundWords OTHER_STAGES =
            new RoundWords(FourStages.of("train", "generate", "uplink", "empty", "server"));

    private static final String NAME = "<script>alert(\"x\")</script> & ünïcode \\";
    private static final ReplicationRows ROWS = SampleRuns.replication(3, 6, 4);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private record Slice(long fromNs, long toNs, JsonNode event) {}

    private static byte[] write(ReplicationRows rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter.write(NAME, Timeline.of(FourStages.WORDS, rows), out);
        return out.toByteArray();
    }

    private static String text(ReplicationRows rows) throws IOException {
        GZIPInputStream unzip = new GZIPInputStream(new ByteArrayInputStream(write(rows)));
        return new String(unzip.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> events(ReplicationRows rows) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        MAPPER.readTree(text(rows)).get("traceEvents").forEach(events::add);
        return events;
    }

    private static List<JsonNode> events(ReplicationRows rows, String phases) throws IOException {
        return events(rows).stream()
                .filter(e -> phases.contains(e.get("ph").asText()))
                .toList();
    }

    private static long ns(JsonNode event, String field) {
        return event.get(field)
                .decimalValue()
                .multiply(BigDecimal.valueOf(1000))
                .longValueExact();
    }

    private static long nanos(double timeS) {
        return (long) Nanos.of(timeS);
    }

    private static String track(JsonNode event) {
        return event.get("pid") + "/" + event.get("tid");
    }

    private static Map<String, List<Slice>> slices(ReplicationRows rows) throws IOException {
        Map<String, List<Slice>> slices = new HashMap<>();
        Map<String, JsonNode> open = new HashMap<>();
        for (JsonNode event : events(rows, "XBE")) {
            String track = track(event);
            JsonNode begin = open.remove(track);
            if (event.get("ph").asText().equals("E")) {
                assertThat(begin.get("name")).isEqualTo(event.get("name"));
                slices.get(track).add(new Slice(ns(begin, "ts"), ns(event, "ts"), begin));
                continue;
            }
            assertThat(begin).as("a slice begins when the one before has ended").isNull();
            slices.computeIfAbsent(track, key -> new ArrayList<>());
            if (event.get("ph").asText().equals("B")) {
                open.put(track, event);
            } else {
                assertThat(ns(event, "dur")).isZero();
                slices.get(track).add(new Slice(ns(event, "ts"), ns(event, "ts"), event));
            }
        }
        assertThat(open).isEmpty();
        return slices;
    }

    private static Map<Integer, String> processes(List<JsonNode> events) {
        Map<Integer, String> names = new HashMap<>();
        for (JsonNode event : events) {
            if (event.get("name").asText().equals("process_name")) {
                names.put(
                        event.get("pid").asInt(), event.get("args").get("name").asText());
            }
        }
        return names;
    }

    @Test
    void namesEveryProcessAndThreadInUse() throws IOException {
        List<JsonNode> events = events(ROWS);
        assertThat(processes(events).values())
                .containsExactlyInAnyOrder("Rounds", "UDs", "AP", "Server", "Digital twin", "Frames");
        List<String> udThreads = events.stream()
                .filter(e -> e.get("name").asText().equals("thread_name"))
                .map(e -> e.get("args").get("name").asText())
                .filter(name -> name.startsWith("UD "))
                .toList();
        assertThat(udThreads).containsExactly("UD 0", "UD 1", "UD 2", "UD 3", "UD 4", "UD 5");
        List<String> named = events.stream()
                .filter(e -> e.get("name").asText().equals("thread_name"))
                .map(TraceWriterTest::track)
                .toList();
        assertThat(slices(ROWS).keySet()).isSubsetOf(named);
    }

    @Test
    void timeNeverRunsBackOnATrack() throws IOException {
        Map<String, Long> last = new HashMap<>();
        for (JsonNode event : events(ROWS)) {
            if (event.has("ts")) {
                long now = ns(event, "ts");
                assertThat(now).isGreaterThanOrEqualTo(last.getOrDefault(track(event), 0L));
                last.put(track(event), now);
            }
        }
    }

    @Test
    void slicesOfATrackAreDisjoint() throws IOException {
        slices(ROWS).forEach((track, slices) -> {
            for (int i = 1; i < slices.size(); i++) {
                assertThat(slices.get(i).fromNs())
                        .as(track)
                        .isGreaterThanOrEqualTo(slices.get(i - 1).toNs());
            }
        });
    }

    @Test
    void asynchronousSlicesOpenAndCloseInPairs() throws IOException {
        Map<String, Deque<String>> open = new HashMap<>();
        List<JsonNode> events = events(ROWS, "be");
        assertThat(events).isNotEmpty();
        for (JsonNode event : events) {
            String key = event.get("cat").asText() + event.get("id").asText();
            Deque<String> names = open.computeIfAbsent(key, k -> new ArrayDeque<>());
            if (event.get("ph").asText().equals("b")) {
                assertThat(names).as("a UD has one slice at a time on " + key).isEmpty();
                names.push(event.get("name").asText());
            } else {
                assertThat(names.pop()).isEqualTo(event.get("name").asText());
            }
        }
        assertThat(open.values()).allMatch(Deque::isEmpty);
    }

    @Test
    void sliceTotalsEqualTheRows() throws IOException {
        List<Slice> slices =
                slices(ROWS).values().stream().flatMap(List::stream).toList();
        for (String kind : List.of("downlink", "compute", "uplink", "server")) {
            double tracedS = slices.stream()
                            .filter(slice -> slice.event().get("name").asText().equals(kind))
                            .mapToLong(slice -> slice.toNs() - slice.fromNs())
                            .sum()
                    * 1e-9;
            List<StageRow> rows =
                    ROWS.stages().stream().filter(s -> s.kind().equals(kind)).toList();
            double rowsS = rows.stream().mapToDouble(StageRow::serviceS).sum();
            // each of the two ends of a slice is rounded by at most half a nanosecond
            assertThat(tracedS).as(kind).isCloseTo(rowsS, within(rows.size() * 1e-9));
        }
        double waitedS = slices.stream()
                        .filter(slice -> slice.event().get("cat").asText().equals("queue"))
                        .mapToLong(slice -> slice.toNs() - slice.fromNs())
                        .sum()
                * 1e-9;
        double queueS = ROWS.stages().stream().mapToDouble(StageRow::queueS).sum();
        assertThat(queueS).isGreaterThan(0.01);
        assertThat(waitedS).isCloseTo(queueS, within(ROWS.stages().size() * 1e-9));
    }

    @Test
    void flowsLeadAlongTheCriticalPathToTheEndOfTheRound() throws IOException {
        Map<String, List<Slice>> slices = slices(ROWS);
        Map<Integer, List<JsonNode>> flows = events(ROWS, "stf").stream()
                .collect(Collectors.groupingBy(e -> e.get("id").asInt()));
        assertThat(flows).hasSameSizeAs(ROWS.rounds());
        int hops = 0;
        for (RoundRow round : ROWS.rounds()) {
            List<JsonNode> flow = flows.get(round.round() + 1);
            assertThat(flow.get(0).get("ph").asText()).isEqualTo("s");
            assertThat(flow.get(flow.size() - 1).get("ph").asText()).isEqualTo("f");
            assertThat(flow.subList(1, flow.size() - 1))
                    .allMatch(e -> e.get("ph").asText().equals("t"));
            List<Slice> bound = new ArrayList<>();
            for (JsonNode step : flow) {
                long atNs = ns(step, "ts");
                List<Slice> around = slices.get(track(step)).stream()
                        .filter(slice -> slice.fromNs() <= atNs && atNs < slice.toNs())
                        .toList();
                assertThat(around).hasSize(1);
                bound.add(around.get(0));
            }
            List<Slice> path = bound.subList(0, bound.size() - 1);
            assertThat(path.get(0).fromNs()).isEqualTo(nanos(round.startS()));
            double completedS = ROWS.roundUds().stream()
                    .filter(ud -> ud.round() == round.round() && ud.completed())
                    .mapToDouble(RoundUdRow::completionS)
                    .max()
                    .orElseThrow();
            assertThat(path.get(path.size() - 1).toNs()).isEqualTo(nanos(completedS));
            for (int i = 1; i < path.size(); i++) {
                assertThat(path.get(i).fromNs())
                        .as("a step begins where the one before ends")
                        .isEqualTo(path.get(i - 1).toNs());
                hops += track(path.get(i).event()).equals(track(path.get(i - 1).event())) ? 0 : 1;
            }
            assertThat(bound.get(bound.size() - 1).event().get("name").asText()).isEqualTo("round " + round.round());
            assertThat(track(flow.get(flow.size() - 2)))
                    .isEqualTo("2/" + (round.straggler().ud() + 1));
        }
        // one server for six UDs: some path leads over a UD that was served before the straggler
        assertThat(hops).isPositive();
    }

    @Test
    void theCounterOfTheServersQueueFollowsItsWaitingStages() throws IOException {
        List<JsonNode> steps = events(ROWS, "C").stream()
                .filter(e -> e.get("name").asText().equals("server queue"))
                .toList();
        assertThat(steps).isNotEmpty();
        for (JsonNode step : steps) {
            long atNs = ns(step, "ts");
            long waiting = ROWS.stages().stream()
                    .filter(s -> s.kind().equals("server") && nanos(s.requestedS()) <= atNs && atNs < nanos(s.startS()))
                    .count();
            assertThat(step.get("args").get("value").asLong()).isEqualTo(waiting);
        }
    }

    @Test
    void aLimitLeavesTheseRoundsAndUserDevices() throws IOException {
        Timeline shown =
                new Timeline(FourStages.WORDS, new TraceLimit(new TraceLimit.Range(1, 2), new TraceLimit.Range(2, 4)));
        ROWS.passTo(shown);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceWriter.write(NAME, shown, out);
        List<JsonNode> events = new ArrayList<>();
        MAPPER.readTree(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())))
                .get("traceEvents")
                .forEach(events::add);
        assertThat(events.stream().filter(e -> e.path("cat").asText().equals("round")))
                .extracting(e -> e.get("name").asText())
                .containsExactly("round 1", "round 2");
        assertThat(events.stream().filter(e -> e.path("cat").asText().equals("stage")))
                .hasSize((int) ROWS.stages().stream()
                        .filter(s -> s.round() >= 1 && s.round() <= 2 && s.ud() >= 2 && s.ud() <= 4)
                        .count());
        long fromNs = nanos(ROWS.rounds().get(1).startS());
        long toNs = nanos(ROWS.rounds().get(2).endS());
        List<Long> frames = events.stream()
                .filter(e -> e.get("ph").asText().equals("i"))
                .map(e -> ns(e, "ts"))
                .toList();
        // frames of 50 ms; the first is the one in force when round 1 begins
        assertThat(frames.get(0)).isBetween(fromNs - 50_000_000, fromNs);
        assertThat(frames.subList(1, frames.size())).isNotEmpty().allMatch(ts -> ts > fromNs && ts <= toNs);
    }

    @Test
    void theCounterOfActiveUserDevicesFollowsTheStages() throws IOException {
        List<JsonNode> steps = events(ROWS, "C").stream()
                .filter(e -> e.get("name").asText().equals("active UDs"))
                .toList();
        assertThat(steps.get(0).get("args").get("value").asInt()).isEqualTo(6);
        assertThat(steps.get(steps.size() - 1).get("args").get("value").asInt()).isZero();
        assertThat(steps).allMatch(e -> e.get("args").get("value").asInt() <= 6);
        for (int i = 1; i < steps.size(); i++) {
            long atNs = ns(steps.get(i), "ts");
            long active = ROWS.stages().stream()
                    .filter(s -> nanos(s.requestedS()) <= atNs && atNs < nanos(s.endS()))
                    .map(StageRow::ud)
                    .distinct()
                    .count();
            assertThat(steps.get(i).get("args").get("value").asLong()).isEqualTo(active);
        }
    }

    @Test
    void framesAreMarked() throws IOException {
        assertThat(events(ROWS, "i"))
                .extracting(e -> ns(e, "ts"))
                .isEqualTo(ROWS.decisions().stream().map(f -> nanos(f.timeS())).toList());
    }

    @Test
    void textIsEscapedAndReadsBack() throws IOException {
        String text = text(ROWS);
        assertThat(text).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        JsonNode root = MAPPER.readTree(text);
        assertThat(root.get("otherData").get("scenario").asText()).isEqualTo(NAME);
        assertThat(root.get("otherData").get("replication").asInt()).isEqualTo(3);
    }

    @Test
    void equalRowsGiveEqualBytes() throws IOException {
        assertThat(write(SampleRuns.replication(3, 6, 4))).isEqualTo(write(ROWS));
    }

    @Test
    void timesAreMicrosecondsWithNanosecondDigits() {
        assertThat(Nanos.micros(nanos(1.234567891))).isEqualTo("1234567.891");
        assertThat(Nanos.micros(1_000_005)).isEqualTo("1000.005");
        assertThat(Nanos.micros(7)).isEqualTo("0.007");
        assertThat(Nanos.micros(Nanos.of(1e10))).isEqualTo("10000000000000000.000");
        assertThat(Nanos.micros(Nanos.of(1e300)))
                .as("the largest there is")
                .startsWith("1797693")
                .hasSize(306 + 1 + 3);
    }

    /** 9.2e9 s are 2^63 ns: a whole number of 64 bits stayed there for all times after. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e9, 9.2e9, 1e10, 1e15, 1e250, 1e298})
    void timesGoOnAfterTwoHundredYears(double laterS) throws IOException {
        double stepS = Math.max(1, 4 * Math.ulp(laterS));
        List<StageRow> stages = List.of(
                stage(0, "train", laterS, laterS, laterS + stepS),
                stage(1, "uplink", laterS + stepS, laterS + stepS, laterS + 3 * stepS));
        UdFacts done = new UdFacts(0, laterS + 3 * stepS, null, FourStages.adopted(1, true), 0);
        RoundAnalysis round = RoundAnalysis.of(
                OTHER_STAGES, new RoundFacts(0, 0, 0, laterS, laterS + 3 * stepS, false, false, List.of(done)), stages);
        ReplicationRows rows = new ReplicationRows(
                FourStages.account(0, laterS + 3 * stepS, List.of(round.round()), 0),
                stages,
                List.of(round.round()),
                round.uds(),
                List.of(),
                List.of());
        List<BigDecimal> bounds = events(rows, "BE").stream()
                .filter(event -> track(event).equals("2/1"))
                .map(event -> event.get("ts").decimalValue())
                .toList();
        assertThat(bounds).hasSize(4);
        double[] expectedUs = {laterS * 1e6, (laterS + stepS) * 1e6, (laterS + stepS) * 1e6, (laterS + 3 * stepS) * 1e6
        };
        for (int i = 0; i < expectedUs.length; i++) {
            assertThat(bounds.get(i).doubleValue()).isCloseTo(expectedUs[i], within(1e-3 + 1e-15 * expectedUs[i]));
        }
        assertThat(bounds.get(0)).isLessThan(bounds.get(1));
        assertThat(bounds.get(1)).isEqualTo(bounds.get(2));
        assertThat(bounds.get(2)).isLessThan(bounds.get(3));
    }

    @Test
    void stagesThatOverlapGetThreadsOfTheirOwn() throws IOException {
        List<StageRow> stages = List.of(
                stage(0, "train", 10, 10, 14),
                stage(1, "generate", 10, 11, 13),
                stage(2, "uplink", 14, 14, 15),
                stage(3, "empty", 15, 15, 15),
                stage(4, "server", 15, Double.NaN, 16));
        UdFacts dropped = new UdFacts(0, Double.NaN, "left", FourStages.adopted(1, true), 0);
        RoundAnalysis round =
                RoundAnalysis.of(OTHER_STAGES, new RoundFacts(0, 0, 0, 10, 16, true, false, List.of(dropped)), stages);
        ReplicationRows rows = new ReplicationRows(
                FourStages.account(0, 16, List.of(round.round()), 0),
                stages,
                List.of(round.round()),
                round.uds(),
                List.of(),
                List.of());
        Map<String, List<Slice>> slices = slices(rows);
        assertThat(slices.get("2/1"))
                .extracting(s -> s.event().get("name").asText())
                .containsExactly("train", "uplink", "empty", "wait for server");
        assertThat(slices.get("2/2"))
                .extracting(s -> s.event().get("name").asText())
                .containsExactly("wait for generate", "generate");
        assertThat(events(rows, "stf")).as("nobody survived").isEmpty();
    }

    private static StageRow stage(int index, String kind, double requestedS, double startS, double endS) {
        boolean dropped = Double.isNaN(startS);
        return new StageRow(
                0,
                0,
                0,
                0,
                index,
                kind,
                Place.UD,
                0,
                0,
                requestedS,
                startS,
                endS,
                1,
                dropped ? 0 : 1,
                Unit.FLOP,
                0,
                dropped ? Outcome.DROPPED : Outcome.COMPLETED,
                dropped ? "left" : null);
    }
}
