package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision of a request as JSON: that anybody can compute its cost and the best cut, and that it is the recorded one. */
class InspectRequestDecisionTest {
    private static final double ROUNDING = 1e-12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pso", "argmin", "oracle"})
    void costAndBestCutCanBeComputedFromTheJsonAlone(String policy) throws IOException {
        play("run", List.of("--replications", "1"), "optimizer.scheme=" + policy);
        for (int number : new int[] {0, 17, 39}) {
            JsonNode shown = decision(number);
            assertThat(shown.fieldNames())
                    .toIterable()
                    .containsExactly("instance", "decision", "objective", "actualBps");
            JsonNode instance = shown.get("instance");
            assertThat(instance.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "deviceFlopPerS",
                            "serverFlopPerS",
                            "roundTripS",
                            "cuts",
                            "weights",
                            "latencyMaxS",
                            "power",
                            "energyLocalJ");
            assertThat(instance.at("/cuts/0").fieldNames())
                    .toIterable()
                    .containsExactly("name", "deviceFlop", "serverFlop", "bit", "leakage", "allowed");
            assertThat(instance.get("weights").fieldNames())
                    .toIterable()
                    .containsExactly("latency", "energy", "privacy");
            assertThat(instance.get("power").fieldNames())
                    .toIterable()
                    .containsExactly("computeW", "transmitW", "idleW");
            assertThat(shown.get("decision").fieldNames()).toIterable().containsExactly("cut", "expectedBps");
            double bps = shown.at("/decision/expectedBps").asDouble();
            if (policy.equals("oracle")) {
                assertThat(bps).isEqualTo(shown.get("actualBps").asDouble());
            }
            JsonNode best = best(instance, bps, policy);
            assertThat(shown.at("/decision/cut").asText())
                    .isEqualTo(best.get("name").asText());
            assertThat(shown.get("objective").asDouble()).isCloseTo(objective(instance, best, bps), within(ROUNDING));
        }
    }

    /** pso: the least J in time, else the least latency; argmin: the least J; the oracle adds 1 for a late one. */
    private static JsonNode best(JsonNode instance, double bps, String policy) {
        boolean filters = policy.equals("pso");
        boolean lateCosts = policy.equals("oracle");
        double latencyMaxS = instance.get("latencyMaxS").asDouble();
        JsonNode best = null;
        double least = Double.POSITIVE_INFINITY;
        JsonNode quickest = null;
        for (JsonNode cut : instance.get("cuts")) {
            if (!cut.get("allowed").asBoolean()) {
                continue;
            }
            boolean late = latencyS(instance, cut, bps) > latencyMaxS;
            double cost = objective(instance, cut, bps) + (lateCosts && late ? 1 : 0);
            if (!(filters && late) && cost < least) {
                least = cost;
                best = cut;
            }
            if (quickest == null || latencyS(instance, cut, bps) < latencyS(instance, quickest, bps)) {
                quickest = cut;
            }
        }
        return best == null ? quickest : best;
    }

    private static double latencyS(JsonNode instance, JsonNode cut, double bps) {
        return computeS(instance, cut) + sendS(cut, bps) + awayS(instance, cut);
    }

    private static double computeS(JsonNode instance, JsonNode cut) {
        return cut.get("deviceFlop").asDouble() / instance.get("deviceFlopPerS").asDouble();
    }

    private static double sendS(JsonNode cut, double bps) {
        double bit = cut.get("bit").asDouble();
        return bit == 0 ? 0 : bit / bps;
    }

    private static double awayS(JsonNode instance, JsonNode cut) {
        return cut.get("bit").asDouble() == 0
                ? 0
                : instance.get("roundTripS").asDouble()
                        + cut.get("serverFlop").asDouble()
                                / instance.get("serverFlopPerS").asDouble();
    }

    private static double objective(JsonNode instance, JsonNode cut, double bps) {
        double energyJ = instance.at("/power/computeW").asDouble() * computeS(instance, cut)
                + instance.at("/power/transmitW").asDouble() * sendS(cut, bps)
                + instance.at("/power/idleW").asDouble() * awayS(instance, cut);
        return instance.at("/weights/latency").asDouble()
                        * latencyS(instance, cut, bps)
                        / instance.get("latencyMaxS").asDouble()
                + instance.at("/weights/energy").asDouble()
                        * energyJ
                        / instance.get("energyLocalJ").asDouble()
                + instance.at("/weights/privacy").asDouble()
                        * cut.get("leakage").asDouble();
    }

    @Test
    void aPersonSeesEveryCut() {
        play("run", List.of("--replications", "1"));
        assertThat(type("--decision", "3").isDone().out())
                .contains("request 3 of UD ", ", policy pso: cut at ", "input ", "local ", "chosen", "not allowed");
    }

    @Test
    void threadsAndShardsGiveTheSameFiles() throws IOException {
        play("one", List.of("--threads", "1", "--replications", "4"));
        play("two", List.of("--threads", "2", "--replications", "4"));
        ResultFiles.requireSame(folder.resolve("two"), folder.resolve("one"));
        play("first", List.of("--shard", "1/2", "--replications", "4"));
        play("second", List.of("--shard", "2/2", "--replications", "4"));
        new Session(folder)
                .type(
                        "merge",
                        folder.resolve("first").toString(),
                        folder.resolve("second").toString(),
                        "--no-report",
                        "--out",
                        folder.resolve("merged").toString())
                .isDone();
        for (String file : new String[] {"decisions", "rounds", "round_uds", "stages", "replications"}) {
            assertThat(folder.resolve("merged/" + file + ".parquet"))
                    .hasSameBinaryContentAs(folder.resolve("one/" + file + ".parquet"));
        }
    }

    /** Forty requests of the preset, whose estimator need not learn. */
    private void play(String to, List<String> options, String... settings) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "adaptive-5g",
                "--quiet",
                "--no-report",
                "--out",
                folder.resolve(to).toString()));
        words.addAll(options);
        Stream.concat(Stream.of("horizon.rounds=40", "estimator.kind=ewma"), Stream.of(settings))
                .forEach(setting -> words.addAll(List.of("--set", setting)));
        new Session(folder).type(words.toArray(String[]::new)).isDone();
    }

    private JsonNode decision(int number) throws IOException {
        return new ObjectMapper()
                .readTree(type("--decision", "" + number, "--json").isDone().out());
    }

    private Session.Answer type(String... question) {
        return new Session(folder)
                .type(Stream.concat(Stream.of("inspect", folder.resolve("run").toString()), Stream.of(question))
                        .toArray(String[]::new));
    }
}
