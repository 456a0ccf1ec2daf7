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

/** A decision of ST-SFLora as JSON: that anybody can compute its efficiency and its limits, and that it is the recorded one. */
class InspectTokenDecisionTest {
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "tokens-opt, mean-before",
        "tokens-opt, none",
        "tokens-bcd, none",
        "all-tokens, none",
        "fixed-tokens, mean-before",
        "equal-bandwidth, mean-before",
        "random-tokens, mean-before"
    })
    void efficiencyAndLimitsCanBeComputedFromTheJsonAlone(String scheme, String overhead) throws IOException {
        run("optimizer.scheme=" + scheme, "optimizer.overhead=" + overhead);
        JsonNode shown = decision(1);
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly("uds", "instance", "decision", "tauS", "objective", "upperBound");
        assertThat(shown.get("instance").fieldNames())
                .toIterable()
                .containsExactly(
                        "bandwidthHz",
                        "noiseWPerHz",
                        "gain",
                        "tokenBit",
                        "importance",
                        "tokensMin",
                        "tokens",
                        "powerMaxW",
                        "energyBudgetJ",
                        "standingS",
                        "beforeS",
                        "overheadS");
        assertThat(shown.get("decision").fieldNames()).toIterable().containsExactly("tokens", "bandwidthHz", "powerW");
        assertThat(shown.get("uds")).hasSize(10);
        double sumHz = 0;
        double kept = 0;
        double tauS = 0;
        for (int n = 0; n < 10; n++) {
            int tokens = shown.at("/decision/tokens/" + n).asInt();
            assertThat(shown.at("/instance/importance/" + n)).hasSize(197);
            if (tokens < 0) {
                assertThat(shown.at("/decision/bandwidthHz/" + n).asDouble()).isZero();
                continue;
            }
            double airtimeS = airtimeS(shown, n, tokens);
            double powerW = shown.at("/decision/powerW/" + n).asDouble();
            assertThat(powerW).isLessThanOrEqualTo(number(shown, "powerMaxW") * (1 + ROUNDING));
            assertThat(powerW * airtimeS).isLessThanOrEqualTo(number(shown, "energyBudgetJ") * (1 + ROUNDING));
            assertThat(shown.at("/instance/beforeS/" + n).asDouble() + airtimeS)
                    .isLessThanOrEqualTo(shown.at("/instance/standingS/" + n).asDouble() * (1 + ROUNDING));
            sumHz += shown.at("/decision/bandwidthHz/" + n).asDouble();
            kept += shown.at("/instance/importance/" + n + "/" + tokens).asDouble();
            tauS = Math.max(tauS, airtimeS);
        }
        double objective = kept / (number(shown, "overheadS") + tauS);
        assertThat(objective).isPositive();
        assertThat(sumHz).isLessThanOrEqualTo(number(shown, "bandwidthHz") * (1 + ROUNDING));
        assertThat(shown.get("tauS").asDouble()).isCloseTo(tauS, within(ROUNDING * tauS));
        assertThat(shown.get("objective").asDouble()).isCloseTo(objective, within(ROUNDING * objective));
        assertThat(shown.get("upperBound").isNull()).isEqualTo(!scheme.equals("tokens-opt"));
    }

    private static double number(JsonNode shown, String name) {
        return shown.at("/instance/" + name).asDouble();
    }

    /** As COMMANDS.md gives it. */
    private static double airtimeS(JsonNode shown, int n, int kept) {
        double hz = shown.at("/decision/bandwidthHz/" + n).asDouble();
        double snr = shown.at("/decision/powerW/" + n).asDouble()
                * shown.at("/instance/gain/" + n).asDouble()
                / (number(shown, "noiseWPerHz") * hz);
        double sent = Math.min(kept + 2, number(shown, "tokens") + 1);
        return sent * number(shown, "tokenBit") / (hz * Math.log1p(snr) / Math.log(2));
    }

    /** The overhead is the mean time before tokens can be sent, or none; importance rises from 0 to 1 for each sample. */
    @Test
    void theInstanceIsWhatTheScenarioSays() throws IOException {
        run();
        JsonNode shown = decision(0);
        double sumS = 0;
        for (JsonNode beforeS : shown.at("/instance/beforeS")) {
            sumS += beforeS.asDouble();
        }
        assertThat(number(shown, "overheadS")).isCloseTo(sumS / 10, within(1e-12));
        assertThat(number(shown, "tokenBit")).isEqualTo(64 * 768 * 32);
        assertThat(number(shown, "tokens")).isEqualTo(196);
        assertThat(shown.at("/instance/importance/3/0").asDouble()).isZero();
        assertThat(shown.at("/instance/importance/3/196").asDouble()).isCloseTo(64, within(1e-9));
    }

    /** A UD that does not move never leaves, and without a longest time nothing ends its round. */
    @Test
    void noLimitIsNull() throws IOException {
        run("mobility=null", "ud.energyBudget=null", "selection.longest=null");
        JsonNode shown = decision(0);
        assertThat(shown.at("/instance/energyBudgetJ").isNull()).isTrue();
        assertThat(shown.at("/instance/standingS")).hasSize(10).allMatch(JsonNode::isNull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens-opt", "tokens-bcd", "equal-bandwidth", "random-tokens"})
    void theRecordedRowIsTheSame(String scheme) throws IOException {
        run("optimizer.scheme=" + scheme);
        for (int round = 0; round < 2; round++) {
            JsonNode shown = decision(round);
            JsonNode row = recorded(round);
            assertThat(row.get("objective_per_s").asDouble())
                    .isEqualTo(shown.get("objective").asDouble());
            assertThat(row.get("tau_s").asDouble()).isEqualTo(shown.get("tauS").asDouble());
            assertThat(row.get("members").asInt()).isEqualTo(10);
            for (int n = 0; n < 10; n++) {
                int ud = shown.at("/uds/" + n).asInt();
                int tokens = shown.at("/decision/tokens/" + n).asInt();
                assertThat(row.at("/sends/" + ud).asBoolean()).isEqualTo(tokens >= 0);
                assertThat(row.at("/tokens/" + ud).asInt()).isEqualTo(Math.max(0, tokens));
                assertThat(row.at("/bandwidth_hz/" + ud).asDouble())
                        .isEqualTo(shown.at("/decision/bandwidthHz/" + n).asDouble());
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
        assertThat(lines.get(0))
                .startsWith("decision in round 0 at ")
                .endsWith("scheme tokens-opt: 10 of 10 UDs send tokens");
        assertThat(lines.get(1)).contains("longest airtime", "overhead", "efficiency", "no decision is above", "gap");
        assertThat(lines).hasSize(2 + 1 + 10);
    }

    @Test
    void aDecisionThatLetsNoUdSendIsShownToo() throws IOException {
        run("ud.energyBudget=0.001 uJ");
        assertThat(type("--decision", "1").isDone().out())
                .contains("0 of 10 UDs send tokens", "sends none: infeasible");
        JsonNode shown = decision(1);
        assertThat(shown.at("/decision/tokens")).hasSize(10).allMatch(tokens -> tokens.asInt() == -1);
        assertThat(shown.get("objective").asDouble()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"random-tokens", "tokens-opt"})
    void resultsDoNotDependOnThreads(String scheme) throws IOException {
        for (String threads : new String[] {"1", "2"}) {
            play(
                    folder.resolve("threads" + threads),
                    List.of("--threads", threads, "--replications", "4"),
                    "optimizer.scheme=" + scheme,
                    "model.client=client-lora",
                    "server.discipline=fifo");
        }
        ResultFiles.requireSame(folder.resolve("threads2"), folder.resolve("threads1"));
    }

    private void run(String... settings) {
        play(folder.resolve("run"), List.of("--replications", "1"), settings);
    }

    /** Two rounds of the preset. */
    private void play(Path to, List<String> options, String... settings) {
        List<String> words =
                new ArrayList<>(List.of("run", "st-sflora", "--quiet", "--no-report", "--out", to.toString()));
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
