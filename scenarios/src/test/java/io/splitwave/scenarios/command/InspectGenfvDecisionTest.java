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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision of GenFV as JSON: that anybody can compute its times and its limits, and that it is the recorded one. */
class InspectGenfvDecisionTest {
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "genfv-opt, share",
        "genfv-opt, per-subcarrier-power",
        "genfv-bcd, share",
        "genfv-bcd, per-subcarrier-power",
        "equal-subcarriers, share",
        "fedavg, share",
        "fixed-kappa, per-subcarrier-power"
    })
    void timesAndLimitsCanBeComputedFromTheJsonAlone(String scheme, String noise) throws IOException {
        run("optimizer.scheme=" + scheme, "radio.noise=" + noise, "gpu.power=6 W");
        JsonNode shown = decision(1);
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly("uds", "instance", "decision", "objectiveS", "lowerBoundS");
        assertThat(shown.get("instance").fieldNames())
                .toIterable()
                .containsExactly(
                        "subcarriers",
                        "subcarrierHz",
                        "noiseWPerHz",
                        "noiseBand",
                        "gain",
                        "holdS",
                        "longestS",
                        "computeS",
                        "computeJ",
                        "energyBudgetJ",
                        "modelBit",
                        "powerMinW",
                        "powerMaxW",
                        "emd",
                        "emdMax",
                        "selectionSlack",
                        "generation");
        assertThat(shown.at("/instance/generation").fieldNames())
                .toIterable()
                .containsExactly("perImageS", "setupS", "trainPerImageS", "imagesSoFar");
        assertThat(shown.get("decision").fieldNames())
                .toIterable()
                .containsExactly("selected", "subcarriers", "powerW", "images");
        assertThat(shown.at("/instance/noiseBand").asText()).isEqualTo(noise);
        int given = 0;
        double lastS = 0;
        int uds = shown.get("uds").size();
        assertThat(uds).isGreaterThan(12);
        for (int n = 0; n < uds; n++) {
            int subcarriers = shown.at("/decision/subcarriers/" + n).asInt();
            double powerW = shown.at("/decision/powerW/" + n).asDouble();
            assertThat(shown.at("/decision/selected/" + n).asBoolean()).isEqualTo(subcarriers > 0);
            if (subcarriers == 0) {
                assertThat(powerW).isZero();
                continue;
            }
            double uploadS = uploadS(shown, n, subcarriers, powerW);
            double arrivalS = of(shown, "computeS", n) + uploadS;
            assertThat(powerW).isBetween(number(shown, "powerMinW"), number(shown, "powerMaxW"));
            assertThat(of(shown, "computeJ", n) + powerW * uploadS)
                    .isLessThanOrEqualTo(of(shown, "energyBudgetJ", n) * (1 + ROUNDING));
            JsonNode holdS = shown.at("/instance/holdS/" + n);
            double limitS =
                    Math.min(number(shown, "longestS"), holdS.isNull() ? Double.POSITIVE_INFINITY : holdS.asDouble());
            assertThat(arrivalS).isLessThanOrEqualTo(limitS);
            assertThat(of(shown, "emd", n)).isLessThanOrEqualTo(number(shown, "emdMax"));
            given += subcarriers;
            lastS = Math.max(lastS, arrivalS);
        }
        assertThat(given).isLessThanOrEqualTo((int) number(shown, "subcarriers"));
        double objectiveS = shown.get("objectiveS").asDouble();
        assertThat(objectiveS).isCloseTo(lastS, within(ROUNDING * lastS));
        boolean proven = !List.of("genfv-bcd", "equal-subcarriers").contains(scheme);
        assertThat(shown.get("lowerBoundS").isNull()).isEqualTo(!proven);
        if (proven) {
            assertThat(shown.get("lowerBoundS").asDouble()).isCloseTo(objectiveS, within(1e-6));
        }
        imagesAreTheMostThatFit(shown, scheme, objectiveS);
    }

    private static void imagesAreTheMostThatFit(JsonNode shown, String scheme, double objectiveS) {
        JsonNode generation = shown.at("/instance/generation");
        double perImageS = generation.get("perImageS").asDouble();
        double again = generation.get("trainPerImageS").asDouble();
        double most = (objectiveS
                        - generation.get("setupS").asDouble()
                        - again * generation.get("imagesSoFar").asInt())
                / (perImageS + again);
        int images = shown.at("/decision/images").asInt();
        assertThat(images).isEqualTo(scheme.equals("fedavg") ? 0 : (int) Math.floor(most + ROUNDING));
    }

    private static double number(JsonNode shown, String name) {
        return shown.at("/instance/" + name).asDouble();
    }

    private static double of(JsonNode shown, String name, int n) {
        return shown.at("/instance/" + name + "/" + n).asDouble();
    }

    /** As COMMANDS.md gives it. */
    private static double uploadS(JsonNode shown, int n, int subcarriers, double powerW) {
        double hz = number(shown, "subcarrierHz");
        double noiseHz = shown.at("/instance/noiseBand").asText().equals("share") ? subcarriers * hz : hz;
        double snr = powerW * of(shown, "gain", n) / (number(shown, "noiseWPerHz") * noiseHz);
        return number(shown, "modelBit") / (subcarriers * hz * Math.log1p(snr) / Math.log(2));
    }

    /** A UD that does not move never leaves. */
    @Test
    void noLimitIsNull() throws IOException {
        run("mobility=null");
        JsonNode shown = decision(0);
        assertThat(shown.at("/instance/holdS")).hasSize(22).allMatch(JsonNode::isNull);
        assertThat(number(shown, "longestS")).isBetween(5.99, 6.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"genfv-opt", "genfv-bcd", "random-selection", "all-vehicles"})
    void theRecordedRowIsTheSame(String scheme) throws IOException {
        run("optimizer.scheme=" + scheme);
        for (int round = 0; round < 2; round++) {
            JsonNode shown = decision(round);
            JsonNode row = recorded(round);
            assertThat(row.get("objective_s").asDouble())
                    .isEqualTo(shown.get("objectiveS").asDouble());
            assertThat(row.get("images").asInt())
                    .isEqualTo(shown.at("/decision/images").asInt());
            assertThat(row.get("members").asInt()).isEqualTo(shown.get("uds").size());
            for (int n = 0; n < shown.get("uds").size(); n++) {
                int ud = shown.at("/uds/" + n).asInt();
                int subcarriers = shown.at("/decision/subcarriers/" + n).asInt();
                assertThat(row.at("/selected/" + ud).asBoolean()).isEqualTo(subcarriers > 0);
                assertThat(row.at("/subcarriers/" + ud).asInt()).isEqualTo(subcarriers);
                assertThat(row.at("/power_w/" + ud).asDouble())
                        .isEqualTo(shown.at("/decision/powerW/" + n).asDouble());
            }
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
        assertThat(lines.get(0)).startsWith("decision in round 0 at ").contains("scheme genfv-opt:", "selected");
        assertThat(lines.get(1)).contains("latest arrival", "none for the same UDs is below", "gap", "EMD", "kappa2");
        assertThat(lines.get(2)).contains("server:", "images to generate", "0 of 0 earlier ones");
        assertThat(lines).anyMatch(line -> line.endsWith("does not train: not-selected"));
    }

    @Test
    void aDecisionThatSelectsNoUdIsShownToo() throws IOException {
        run("ud.energyBudget=[1 mJ, 2 mJ]");
        assertThat(type("--decision", "1").isDone().out()).contains("0 of ", "does not train: infeasible");
        JsonNode shown = decision(1);
        assertThat(shown.at("/decision/selected")).isNotEmpty().noneMatch(JsonNode::asBoolean);
        assertThat(shown.get("objectiveS").asDouble()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"random-selection", "genfv-opt"})
    void resultsDoNotDependOnThreads(String scheme) throws IOException {
        for (String threads : new String[] {"1", "2"}) {
            play(
                    folder.resolve("threads" + threads),
                    List.of("--threads", threads, "--replications", "4"),
                    "optimizer.scheme=" + scheme);
        }
        ResultFiles.requireSame(folder.resolve("threads2"), folder.resolve("threads1"));
    }

    private void run(String... settings) {
        play(folder.resolve("run"), List.of("--replications", "1"), settings);
    }

    /** Two rounds of the preset. */
    private void play(Path to, List<String> options, String... settings) {
        List<String> words = new ArrayList<>(List.of("run", "genfv", "--quiet", "--no-report", "--out", to.toString()));
        words.addAll(options);
        Stream.concat(Stream.of("horizon.rounds=2"), Stream.of(settings))
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
