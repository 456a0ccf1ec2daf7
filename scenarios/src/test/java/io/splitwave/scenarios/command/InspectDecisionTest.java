package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.summary.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One decision of a round as JSON: that anybody can compute its times, and that no other decision is shown. */
class InspectDecisionTest {
    private static final int UDS = 10;
    private static final double ROUNDING = 1e-12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sfl, broadcast, share",
        "sfl, shares, full-band",
        "sfl, full-band, full-band",
        "sl, broadcast, share",
        "fl, broadcast, share",
        "fl, shares, full-band"
    })
    void timesCanBeComputedFromTheJsonAlone(String preset, String downlink, String noise) throws IOException {
        run(preset, "radio.downlink=" + downlink, "radio.noiseOf=" + noise, "local.iterations=3");
        JsonNode shown = decision(1);
        assertThat(shown.at("/instance/noiseBand").asText()).isEqualTo(noise);
        assertThat(shown.get("analyticS")).hasSize(UDS);
        double longestS = 0;
        for (int i = 0; i < UDS; i++) {
            double timeS = timeS(shown, i);
            assertThat(shown.at("/analyticS/" + i).asDouble()).isCloseTo(timeS, within(ROUNDING * timeS));
            longestS = Math.max(longestS, timeS);
        }
        assertThat(shown.get("objectiveS").asDouble()).isCloseTo(longestS, within(ROUNDING * longestS));
        assertThat(shown.get("lowerBoundS").isNull()).isTrue(); // equal shares prove nothing
    }

    /** The closed form as COMMANDS.md gives it. */
    private static double timeS(JsonNode shown, int i) {
        JsonNode instance = shown.get("instance");
        JsonNode cut = instance.get("cuts").get(shown.at("/decision/cut/" + i).asInt());
        double share = shown.at("/decision/share/" + i).asDouble();
        double bandHz = instance.get("bandwidthHz").asDouble();
        double noisyHz = instance.get("noiseBand").asText().equals("share") ? share * bandHz : bandHz;
        double snr = shown.at("/decision/powerW/" + i).asDouble()
                * instance.get("gain").get(i).asDouble()
                / (instance.get("noiseWPerHz").asDouble() * noisyHz);
        double upBps = share * bandHz * Math.log1p(snr) / Math.log(2);
        double flops = shown.at("/decision/cpuHz/" + i).asDouble()
                * instance.get("flopPerCycle").asDouble();
        double samples = instance.get("samples").get(i).asDouble();
        double modelBit = cut.get("modelBit").asDouble();
        double sampleS = (cut.get("deviceForwardFlop").asDouble()
                                + cut.get("deviceBackwardFlop").asDouble())
                        / flops
                + cut.get("activationBit").asDouble() / upBps
                + cut.get("serverS").asDouble()
                + cut.get("gradientBit").asDouble()
                        / instance.get("gradientDownlinkBps").get(i).asDouble();
        return modelBit / instance.get("downlinkBps").get(i).asDouble() + samples * sampleS + modelBit / upBps;
    }

    @Test
    void cutsHaveTheNamesOfBlocksAndNoLimitIsNull() throws IOException {
        run("sfl");
        JsonNode shown = decision(0);
        int cut = shown.at("/decision/cut/0").asInt();
        assertThat(cut).isEqualTo(3); // model.cut 4, from 0
        assertThat(shown.at("/instance/cuts/" + cut + "/name").asText()).isEqualTo("layer2.1");
        assertThat(shown.at("/instance/energyBudgetJ")).hasSize(UDS).allMatch(JsonNode::isNull);
        assertThat(shown.at("/instance/standingS")).hasSize(UDS).allMatch(JsonNode::isNull);
        assertThat(shown.at("/decision/selected")).hasSize(UDS).allMatch(JsonNode::asBoolean);
        assertThat(shown.get("uds").get(9).asInt()).isEqualTo(9);
        assertThat(shown.at("/instance/samples/0").asLong()).isEqualTo(256);
    }

    @Test
    void federatedHasOneCutTheWholeNetwork() throws IOException {
        run("fl");
        JsonNode shown = decision(0);
        assertThat(shown.at("/instance/cuts")).hasSize(1);
        assertThat(shown.at("/instance/cuts/0/serverS").asDouble()).isZero();
        assertThat(shown.at("/decision/cut")).hasSize(UDS).allMatch(cut -> cut.asInt() == 0);
    }

    @Test
    void onlyThoseThatAreThereAreCandidates() throws IOException {
        run("sfl", "visits.arrivals=poisson", "visits.interval=20 s", "visits.stay=200 s", "visits.presentAtStart=6");
        JsonNode shown = decision(0);
        int there = shown.get("uds").size();
        assertThat(there).isBetween(1, UDS - 1);
        assertThat(shown.get("analyticS")).hasSize(there);
        assertThat(shown.at("/decision/share/0").asDouble()).isEqualTo(1.0 / there);
    }

    @Test
    void theSecondReplicationHasDecisionsOfItsOwn() throws IOException {
        run("sfl");
        assertThat(decision(0, "--replication", "1")).isNotEqualTo(decision(0));
    }

    @Test
    void aPersonReadsATable() throws IOException {
        run("sfl");
        assertThat(type("--decision", "0").isDone().out().lines().toList())
                .hasSize(3 + UDS)
                .first()
                .isEqualTo("decision of round 0 at 0 s, scheme equal-bandwidth: 10 of 10 UDs selected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--decision 2      | --decision: replication 0 has 2 decisions, 0 to 1, found 2",
                "--decision -1     | --decision: replication 0 has 2 decisions, 0 to 1, found -1",
                "--decision 0 --replication 2 | --replication: expected 0 to 1, found 2",
                "--frame 0         | --frame: system split-federated decides in another way than frame by frame, so no frame can be drawn again",
            })
    void whatTheRunDoesNotHave(String question, String message) {
        run("sfl");
        assertThat(type(question.split(" ")).problem()).isEqualTo("splitwave: " + message);
    }

    @Test
    void aSystemThatDecidesByFrameHasNone() {
        play("quickstart", "horizon.frames=5", "horizon.rounds=1");
        assertThat(type("--decision", "0").problem())
                .isEqualTo("splitwave: --decision: system vrsl decides frame by frame; --frame N shows a frame");
    }

    @Test
    void aDecisionThatIsNotTheOneRecorded() throws IOException {
        run("sfl");
        ObjectMapper json = new ObjectMapper();
        Path file = folder.resolve("run/manifest.json");
        ObjectNode manifest = (ObjectNode) json.readTree(file.toFile());
        String text = manifest.get("scenario_text").asText().replace("seed: 1", "seed: 2");
        manifest.put("scenario_text", text).put("scenario_hash", Manifest.hash(text));
        json.writeValue(file.toFile(), manifest);
        Session.Answer answer = type("--decision", "0", "--json");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("the decision taken again is not the recorded one, planned_s")
                .contains("was written by another version");
    }

    /** Two replications of two rounds. */
    private void run(String preset, String... settings) {
        play(
                preset,
                Stream.concat(Stream.of("horizon.rounds=2"), Stream.of(settings))
                        .toArray(String[]::new));
    }

    private void play(String preset, String... settings) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                preset,
                "--quiet",
                "--replications",
                "2",
                "--out",
                folder.resolve("run").toString()));
        Stream.of(settings).forEach(setting -> words.addAll(List.of("--set", setting)));
        new Session(folder).type(words.toArray(String[]::new)).isDone();
    }

    private JsonNode decision(long number, String... more) throws IOException {
        String[] words = Stream.concat(Stream.of("--decision", "" + number, "--json"), Stream.of(more))
                .toArray(String[]::new);
        return new ObjectMapper().readTree(type(words).isDone().out());
    }

    private Session.Answer type(String... question) {
        return new Session(folder)
                .type(Stream.concat(Stream.of("inspect", folder.resolve("run").toString()), Stream.of(question))
                        .toArray(String[]::new));
    }
}
