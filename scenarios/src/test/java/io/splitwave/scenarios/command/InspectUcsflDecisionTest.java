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

/** A decision of UCSFL as JSON: that anybody can compute its times and its limits, and that it is the recorded one. */
class InspectUcsflDecisionTest {
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sa", "ls", "grid", "mais", "all-aps", "first-cut", "fedavg", "fedavg-full"})
    void timesAndLimitsCanBeComputedFromTheJsonAlone(String scheme) throws IOException {
        run("optimizer.scheme=" + scheme, "ud.cpu=[1 GHz, 3 GHz]");
        JsonNode shown = decision(1);
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly("instance", "decision", "link", "analytic", "objective", "lowerBound");
        JsonNode known = shown.get("instance");
        assertThat(known.fieldNames())
                .toIterable()
                .containsExactly(
                        "bandwidthHz",
                        "noiseW",
                        "udPowerMaxW",
                        "apPowerMaxW",
                        "channel",
                        "cpuHz",
                        "dpuHz",
                        "samples",
                        "bitsPerElement",
                        "accuracyExponent",
                        "splits");
        assertThat(shown.get("decision").fieldNames())
                .toIterable()
                .containsExactly("association", "cut", "uplinkPowerW", "beams");
        assertThat(shown.get("link").fieldNames()).toIterable().containsExactly("uplinkSinr", "downlinkSinr");
        assertThat(shown.get("analytic").fieldNames())
                .toIterable()
                .containsExactly("localS", "uplinkS", "serverS", "downlinkS", "roundS");
        assertThat(known.get("splits")).hasSize(6);
        assertThat(known.get("channel")).hasSize(8);
        powersAreWithinTheirLimits(shown);
        double[] parts = new double[3];
        double[] downlinkS = new double[4];
        int[] size = new int[4];
        double whole = known.at("/splits/5/flop").asDouble();
        double bits = known.get("bitsPerElement").asDouble();
        double samples = known.get("samples").asDouble();
        for (int k = 0; k < 4; k++) {
            JsonNode split =
                    known.get("splits").get(shown.at("/decision/cut/" + k).asInt() - 1);
            double flop = split.get("flop").asDouble();
            double uplinkSinr = uplinkSinr(shown, k);
            double downlinkSinr = downlinkSinr(shown, k);
            requireClose(shown.at("/link/uplinkSinr/" + k), uplinkSinr);
            requireClose(shown.at("/link/downlinkSinr/" + k), downlinkSinr);
            double localS = samples * flop / known.at("/cpuHz/" + k).asDouble();
            double upBit = bits * samples * split.get("activation").asDouble();
            double uplinkS = upBit / rate(shown, uplinkSinr);
            double serverS = samples * (whole - flop) / known.get("dpuHz").asDouble();
            downlinkS[k] = bits * split.get("parameters").asDouble() / rate(shown, downlinkSinr);
            requireClose(shown.at("/analytic/localS/" + k), localS);
            requireClose(shown.at("/analytic/uplinkS/" + k), uplinkS);
            requireClose(shown.at("/analytic/serverS/" + k), serverS);
            requireClose(shown.at("/analytic/downlinkS/" + k), downlinkS[k]);
            parts = new double[] {Math.max(parts[0], localS), Math.max(parts[1], uplinkS), Math.max(parts[2], serverS)};
            for (int l = 0; l < 8; l++) {
                size[k] += serves(shown, l, k) ? 1 : 0;
            }
        }
        double roundS = 0;
        double objective = 0;
        for (int k = 0; k < 4; k++) {
            double timeS = parts[0] + parts[1] + parts[2] + downlinkS[k];
            roundS = Math.max(roundS, timeS);
            objective = Math.max(
                    objective,
                    timeS / Math.pow(size[k], known.get("accuracyExponent").asDouble()));
        }
        requireClose(shown.at("/analytic/roundS"), roundS);
        requireClose(shown.get("objective"), objective);
        assertThat(shown.get("lowerBound").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(shown.get("objective").asDouble());
    }

    private static void powersAreWithinTheirLimits(JsonNode shown) {
        for (JsonNode powerW : shown.at("/decision/uplinkPowerW")) {
            assertThat(powerW.asDouble())
                    .isBetween(0.0, shown.at("/instance/udPowerMaxW").asDouble() * (1 + ROUNDING));
        }
        for (int l = 0; l < 8; l++) {
            double sum = 0;
            for (int k = 0; k < 4; k++) {
                for (JsonNode entry : shown.at("/decision/beams/" + l + "/" + k)) {
                    double squared = square(entry.get(0).asDouble())
                            + square(entry.get(1).asDouble());
                    assertThat(serves(shown, l, k) || squared == 0).isTrue();
                    sum += squared;
                }
            }
            assertThat(sum)
                    .isLessThanOrEqualTo(shown.at("/instance/apPowerMaxW").asDouble() * (1 + ROUNDING));
        }
    }

    /** As COMMANDS.md gives it. */
    private static double uplinkSinr(JsonNode shown, int k) {
        double noise = 0;
        double signal = 0;
        double disturbing = 0;
        for (int j = 0; j < 4; j++) {
            double re = 0;
            double im = 0;
            for (int l = 0; l < 8; l++) {
                double[] product = serves(shown, l, k)
                        ? product(
                                shown.at("/instance/channel/" + l + "/" + k),
                                shown.at("/instance/channel/" + l + "/" + j))
                        : new double[2];
                re += product[0];
                im += product[1];
            }
            double powerW = shown.at("/decision/uplinkPowerW/" + j).asDouble();
            if (j == k) {
                signal = powerW * re * re;
                noise = re * shown.at("/instance/noiseW").asDouble();
            } else {
                disturbing += powerW * (re * re + im * im);
            }
        }
        return signal / (disturbing + noise);
    }

    private static double downlinkSinr(JsonNode shown, int k) {
        double signal = 0;
        double disturbing = 0;
        for (int j = 0; j < 4; j++) {
            double re = 0;
            double im = 0;
            for (int l = 0; l < 8; l++) {
                double[] product = product(
                        shown.at("/instance/channel/" + l + "/" + k), shown.at("/decision/beams/" + l + "/" + j));
                re += product[0];
                im += product[1];
            }
            if (j == k) {
                signal = re * re + im * im;
            } else {
                disturbing += re * re + im * im;
            }
        }
        return signal / (disturbing + shown.at("/instance/noiseW").asDouble());
    }

    /** Of the conjugate of the first with the second. */
    private static double[] product(JsonNode first, JsonNode second) {
        double re = 0;
        double im = 0;
        for (int n = 0; n < first.size(); n++) {
            double aRe = first.get(n).get(0).asDouble();
            double aIm = first.get(n).get(1).asDouble();
            double bRe = second.get(n).get(0).asDouble();
            double bIm = second.get(n).get(1).asDouble();
            re += aRe * bRe + aIm * bIm;
            im += aRe * bIm - aIm * bRe;
        }
        return new double[] {re, im};
    }

    private static double rate(JsonNode shown, double sinr) {
        return shown.at("/instance/bandwidthHz").asDouble() * Math.log1p(sinr) / Math.log(2);
    }

    private static boolean serves(JsonNode shown, int l, int k) {
        return shown.at("/decision/association/" + l + "/" + k).asBoolean();
    }

    private static double square(double value) {
        return value * value;
    }

    private static void requireClose(JsonNode shown, double expected) {
        assertThat(shown.asDouble()).isCloseTo(expected, within(ROUNDING * expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bound", "event"})
    void theRecordedRowIsTheSame(String sinr) throws IOException {
        run("radio.sinr=" + sinr);
        for (int round = 0; round < 2; round++) {
            JsonNode shown = decision(round);
            JsonNode row = recorded(round);
            assertThat(row.get("objective_s").asDouble())
                    .isEqualTo(shown.get("objective").asDouble());
            assertThat(row.get("lower_bound_s").asDouble())
                    .isEqualTo(shown.get("lowerBound").asDouble());
            List<Integer> aps = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                assertThat(row.at("/cut/" + k).asInt())
                        .isEqualTo(shown.at("/decision/cut/" + k).asInt());
                assertThat(row.at("/power_w/" + k).asDouble())
                        .isEqualTo(shown.at("/decision/uplinkPowerW/" + k).asDouble());
                for (int l = 0; l < 8; l++) {
                    if (serves(shown, l, k)) {
                        aps.add(l);
                    }
                }
            }
            assertThat(row.get("cluster_aps")).extracting(JsonNode::asInt).isEqualTo(aps);
        }
    }

    private JsonNode recorded(int round) throws IOException {
        String question = "SELECT to_json(d) AS row FROM decisions d WHERE replication = 0 AND round = " + round;
        String csv = type("--sql", question, "--csv").isDone().out();
        String quoted = csv.lines().skip(1).findFirst().orElseThrow();
        return new ObjectMapper()
                .readTree(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
    }

    @Test
    void aPersonReadsATable() throws IOException {
        run();
        List<String> lines = type("--decision", "0").isDone().out().lines().toList();
        assertThat(lines.get(0))
                .startsWith("decision in round 0 at 0 s, scheme sa")
                .endsWith("of this round");
        assertThat(lines.get(1)).contains("by the formulas", "no decision is below", "gap");
        assertThat(lines.get(2)).contains("mean objective over draws", "none is below", "gap");
        assertThat(lines).hasSize(8);
        assertThat(type("--decision", "1").isDone().out()).contains("of an earlier round");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sa", "mais"})
    void resultsDoNotDependOnThreads(String scheme) throws IOException {
        for (String threads : new String[] {"1", "2"}) {
            play(
                    folder.resolve("threads" + threads),
                    List.of("--threads", threads, "--replications", "4"),
                    "optimizer.scheme=" + scheme,
                    "radio.sinr=event");
        }
        ResultFiles.requireSame(folder.resolve("threads2"), folder.resolve("threads1"));
    }

    private void run(String... settings) {
        play(folder.resolve("run"), List.of("--replications", "1"), settings);
    }

    /** Two rounds of the preset with short searches. */
    private void play(Path to, List<String> options, String... settings) {
        List<String> words = new ArrayList<>(List.of("run", "ucsfl", "--quiet", "--no-report", "--out", to.toString()));
        words.addAll(options);
        Stream.concat(
                        Stream.of("horizon.rounds=2", "optimizer.annealingSteps=30", "optimizer.episodes=2"),
                        Stream.of(settings))
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
