package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One frame as JSON: what it holds, and that anybody can recompute it. */
class InspectFrameTest {
    private static final int UDS = 5;
    private static final int ELEMENTS = 6;
    private static final int ANTENNAS = 3;
    private static final int LAYERS = 8;

    @TempDir
    private Path folder;

    @Test
    void theJsonHasTheFieldsAndShapes() throws IOException {
        JsonNode frame = frame(2);
        Map<String, List<String>> fields = Map.of(
                "scenario",
                        List.of(
                                "bandwidthHz",
                                "noiseW",
                                "uplinkPowerW",
                                "apPowerBudgetW",
                                "twinBudgetHz",
                                "twinThresholdS"),
                "channel", List.of("apIrs", "irsUd", "direct"),
                "decision", List.of("phasesRad", "powerW", "cut", "local", "twinHz"),
                "link", List.of("downlinkGain", "uplinkGain", "downlinkBps", "uplinkBps"),
                "ud", List.of("cpuHz", "layerFlop", "downlinkBit", "uplinkBit"),
                "analytic", List.of("downlinkS", "computeS", "uplinkS"),
                "objective", List.of("perIterateS", "sdrObjective", "sdrUpperBound"));
        fields.forEach((group, names) ->
                assertThat(frame.get(group).fieldNames()).toIterable().as(group).containsAll(names));
        assertThat(frame.get("frame").asLong()).isEqualTo(2);
        assertThat(frame.get("startS").asDouble()).isEqualTo(0.1); // two frames of 50 ms
        assertThat(shape(frame.at("/channel/apIrs"))).containsExactly(ELEMENTS, ANTENNAS, 2);
        assertThat(shape(frame.at("/channel/irsUd"))).containsExactly(UDS, ELEMENTS, 2);
        assertThat(frame.at("/channel/direct").isNull()).isTrue();
        assertThat(shape(frame.at("/decision/phasesRad"))).containsExactly(ELEMENTS);
        assertThat(shape(frame.at("/ud/layerFlop"))).containsExactly(UDS, LAYERS);
        for (String perUd : List.of("/decision/powerW", "/decision/twinHz", "/ud/cpuHz", "/analytic/uplinkS")) {
            assertThat(shape(frame.at(perUd))).as(perUd).containsExactly(UDS);
        }
        assertThat(frame.at("/decision/cut")).hasSize(UDS).allMatch(cut -> cut.isInt() && cut.asInt() >= 1);
        assertThat(frame.at("/decision/local")).hasSize(UDS).allMatch(JsonNode::isBoolean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ao", "random-phase", "no-dt", "no-irs", "full-local", "full-offload", "ga", "admm"})
    void everySchemesFramesCanBeRecomputed(String scheme) throws IOException {
        for (String server : List.of("none", "fifo")) {
            JsonNode frame = frame(1, "--set", "optimizer.scheme=" + scheme, "--set", "server.discipline=" + server);
            recompute(frame).checkServerWork();
            assertThat(frame.at("/channel/direct").isNull()).isNotEqualTo(scheme.equals("no-irs"));
        }
    }

    @Test
    void framesOfClassesWithPowersOfTheirOwnCanBeRecomputed() throws IOException {
        JsonNode frame = frame(1, "--set", "ud.classes={weak: {count: 1, transmitPower: 1 mW}, others: {}}");
        recompute(frame);
        assertThat(frame.at("/scenario/uplinkPowerW")).hasSize(UDS);
        assertThat(frame.at("/scenario/uplinkPowerW/0").asDouble()).isEqualTo(1e-3);
        assertThat(frame.at("/scenario/uplinkPowerW/1").asDouble()).isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ao", "dual", "full-offload"})
    void framesOfClassesWithBatchesOfTheirOwnCanBeRecomputed(String scheme) throws IOException {
        JsonNode frame = frameOfDescribedNetwork(
                "--set",
                "optimizer.scheme=" + scheme,
                "--set",
                "server.discipline=fifo",
                "--set",
                "model.profile.inputElementSize=8 bit",
                "--set",
                "ud.classes={small: {count: 1, batch: 10}, others: {}}");
        recompute(frame).checkServerWork();
        for (int layer = 0; layer < 6; layer++) {
            assertThat(frame.at("/ud/layerFlop/0/" + layer).asDouble())
                    .isEqualTo(frame.at("/ud/layerFlop/1/" + layer).asDouble() / 10);
        }
    }

    @Test
    void aDescribedNetworksFramesCanBeRecomputed() throws IOException {
        JsonNode frame =
                frameOfDescribedNetwork("--set", "optimizer.candidateCuts=[3]", "--set", "model.profile.tokens=6");
        recompute(frame);
        // by hand: 8 of 17 tokens reach the server, where two encoders and the head are left
        double encoder = 2.0 * (8 * 4 * 32 * 32 + 2 * 8 * 8 * 32 + 2 * 8 * 32 * 64);
        assertThat(frame.at("/ud/serverFlop").get(0).asDouble()).isEqualTo(100 * (2 * encoder + 640));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ao", "makespan", "reactive"})
    void whatIsInForceForRoundsInFlightCanBeRecomputed(String scheme) throws IOException {
        JsonNode frame = frame(1, "--set", "optimizer.scheme=" + scheme, "--set", "frame.length=20 ms");
        FrameRecomputed recomputed = new FrameRecomputed(frame);
        recomputed.checkBudgets();
        recomputed.checkInForce();
        boolean replanned = !frame.at("/inForce/phasesRad").equals(frame.at("/decision/phasesRad"));
        assertThat(replanned).isEqualTo(!scheme.equals("ao"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio.uplink=independent", "radio.directLink.presentWithIrs=true", "irs.elements=1"})
    void everyChannelCanBeRecomputed(String setting) throws IOException {
        JsonNode frame = frame(3, "--set", setting);
        recompute(frame).checkRelaxation();
    }

    @Test
    void thePhasesStayBelowTheBoundOfTheRelaxation() throws IOException {
        new FrameRecomputed(frame(4)).checkRelaxation();
    }

    @Test
    void aConsensusShowsItsResidualsAndNobodyElse() throws IOException {
        JsonNode consensus = frame(1, "--set", "optimizer.scheme=admm").get("objective");
        int turns = consensus.get("perIterateS").size() - 1;
        assertThat(shape(consensus.get("primalResidual"))).containsExactly(turns);
        assertThat(shape(consensus.get("dualResidual"))).containsExactly(turns);
        assertThat(frame(1).get("objective").has("primalResidual")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dual", "direct", "admm"})
    void aProvenBoundStandsBesideTheValueItBounds(String scheme) throws IOException {
        JsonNode objective = frame(1, "--set", "optimizer.scheme=" + scheme).get("objective");
        double valueS = objective.get("valueS").asDouble();
        assertThat(objective.get("lowerBoundS").asDouble()).isBetween(0.9 * valueS, valueS);
        assertThat(objective.has("slowest")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ao", "ga", "no-dt", "full-local"})
    void whereNothingIsProvenThereIsNoBound(String scheme) throws IOException {
        JsonNode objective = frame(1, "--set", "optimizer.scheme=" + scheme).get("objective");
        assertThat(objective.has("lowerBoundS")).isFalse();
        assertThat(objective.has("perStartS")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"makespan", "reactive"})
    void aSchemeForTheSlowestShowsItsBoundAndItsStarts(String scheme) throws IOException {
        JsonNode objective = frame(1, "--set", "optimizer.scheme=" + scheme, "--set", "optimizer.starts=3")
                .get("objective");
        assertThat(objective.has("lowerBoundS")).isFalse(); // of the sum of delays there is none
        double slowestS = objective.at("/slowest/valueS").asDouble();
        assertThat(objective.at("/slowest/lowerBoundS").asDouble()).isBetween(0.7 * slowestS, slowestS);
        List<Double> ends = new ArrayList<>();
        objective.get("perStartS").forEach(end -> ends.add(end.asDouble()));
        assertThat(ends).hasSizeBetween(1, 3);
        assertThat(ends.stream().min(Double::compare).orElseThrow()).isCloseTo(slowestS, within(1e-9 * slowestS));
    }

    @Test
    void aReplicationIsAWorldOfItsOwn() throws IOException {
        run();
        JsonNode first = inspect(0, "--replication", "0");
        assertThat(inspect(0)).isEqualTo(first);
        assertThat(inspect(0, "--replication", "1").at("/ud/cpuHz")).isNotEqualTo(first.at("/ud/cpuHz"));
    }

    @Test
    void withoutJsonThereIsATableToRead() {
        run();
        String text = session().type("inspect", path(), "--frame", "1").isDone().out();
        assertThat(text.lines()).hasSize(2 + UDS).first().asString().startsWith("frame 1 from 50 ms: sum of delays ");
        assertThat(text).contains("twin GHz", "Mbit/s");
    }

    private static FrameRecomputed recompute(JsonNode frame) {
        FrameRecomputed recomputed = new FrameRecomputed(frame);
        assertThat(recomputed.users()).isEqualTo(UDS);
        recomputed.checkGains();
        recomputed.checkRates();
        recomputed.checkDelays();
        recomputed.checkObjective();
        recomputed.checkBudgets();
        return recomputed;
    }

    private JsonNode frame(int number, String... settings) throws IOException {
        run(settings);
        return inspect(number);
    }

    private JsonNode frameOfDescribedNetwork(String... more) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--set",
                "model.profile.architecture=vit-digits",
                "--set",
                "model.profile.batch=100",
                "--set",
                "model.profile.passes=forward",
                "--set",
                "model.profile.elementSize=32 bit",
                "--set",
                "model.profile.downlink=sub-model"));
        settings.addAll(List.of(more));
        return frame(1, settings.toArray(String[]::new));
    }

    private void run(String... settings) {
        List<String> words = new ArrayList<>(List.of("run", "quickstart", "--out", path(), "--overwrite", "--quiet"));
        words.addAll(List.of("--replications", "2", "--set", "horizon.frames=5", "--set", "ud.count=" + UDS));
        words.addAll(List.of("--set", "irs.elements=" + ELEMENTS, "--set", "accessPoint.antennas=" + ANTENNAS));
        words.addAll(List.of(settings));
        session().type(words.toArray(String[]::new)).isDone();
    }

    private JsonNode inspect(int frame, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("inspect", path(), "--frame", "" + frame, "--json"));
        words.addAll(List.of(more));
        return new ObjectMapper()
                .readTree(session().type(words.toArray(String[]::new)).isDone().out());
    }

    private Session session() {
        return new Session(folder);
    }

    private String path() {
        return folder.resolve("run").toString();
    }

    private static List<Integer> shape(JsonNode array) {
        List<Integer> shape = new ArrayList<>();
        for (JsonNode inner = array; inner.isArray(); inner = inner.get(0)) {
            shape.add(inner.size());
        }
        return shape;
    }
}
