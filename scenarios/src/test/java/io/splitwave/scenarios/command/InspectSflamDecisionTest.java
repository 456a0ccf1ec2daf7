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

/** A decision of SFLAM as JSON: that anybody can compute its times and its efficiency, and decide the round again. */
class InspectSflamDecisionTest {
    private static final double ROUNDING = 1e-12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sflam-opt",
                "sflam-bcd",
                "greedy",
                "random-assignment",
                "fixed-bits",
                "max-power",
                "no-quantisation"
            })
    void efficiencyAndDeadlineCanBeComputedFromTheJsonAlone(String scheme) throws IOException {
        run("optimizer.scheme=" + scheme, "local.deadline=7 s", "ud.count=8");
        JsonNode shown = decision(1);
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly("uds", "instance", "decision", "objective", "upperBound");
        assertThat(shown.get("instance").fieldNames())
                .toIterable()
                .containsExactly(
                        "subchannelHz",
                        "noiseWPerHz",
                        "gain",
                        "fullPrecisionBit",
                        "computeS",
                        "computeJ",
                        "serverS",
                        "deadlineS",
                        "powerMinW",
                        "powerMaxW",
                        "bitsMin",
                        "bitsMax",
                        "accuracy");
        assertThat(shown.get("decision").fieldNames()).toIterable().containsExactly("subchannel", "bits", "powerW");
        double sum = 0;
        int served = 0;
        for (int n = 0; n < 8; n++) {
            int m = shown.at("/decision/subchannel/" + n).asInt();
            if (m >= 0) {
                served++;
                int bits = shown.at("/decision/bits/" + n).asInt();
                double powerW = shown.at("/decision/powerW/" + n).asDouble();
                assertThat(powerW).isBetween(number(shown, "powerMinW"), number(shown, "powerMaxW"));
                assertThat(iterationS(shown, n, m, bits, powerW))
                        .isLessThanOrEqualTo(number(shown, "deadlineS") * (1 + ROUNDING));
                sum += efficiency(shown, n, m, bits, powerW);
            }
        }
        assertThat(served).isBetween(1, 6);
        assertThat(shown.get("objective").asDouble()).isCloseTo(sum, within(ROUNDING * sum));
        assertThat(shown.get("upperBound").isNull() || shown.get("upperBound").asDouble() >= sum)
                .isTrue();
    }

    private static double number(JsonNode shown, String name) {
        return shown.at("/instance/" + name).asDouble();
    }

    /** As COMMANDS.md gives it. */
    private static double sendS(JsonNode shown, int n, int m, int bits, double powerW) {
        double bandHz = number(shown, "subchannelHz");
        double snr =
                powerW * shown.at("/instance/gain/" + n + "/" + m).asDouble() / (number(shown, "noiseWPerHz") * bandHz);
        return number(shown, "fullPrecisionBit") * bits / 32 / (bandHz * Math.log1p(snr) / Math.log(2));
    }

    private static double iterationS(JsonNode shown, int n, int m, int bits, double powerW) {
        return shown.at("/instance/computeS/" + n).asDouble()
                + sendS(shown, n, m, bits, powerW)
                + number(shown, "serverS");
    }

    private static double efficiency(JsonNode shown, int n, int m, int bits, double powerW) {
        double accuracy = shown.at("/instance/accuracy/"
                        + (bits - shown.at("/instance/bitsMin").asInt()))
                .asDouble();
        return accuracy / (shown.at("/instance/computeJ/" + n).asDouble() + powerW * sendS(shown, n, m, bits, powerW));
    }

    /** All assignments of 4 UDs to 3 subchannels, with the least power that is in time and the best bits of each pair. */
    @ParameterizedTest
    @CsvSource({"frozen, 1 s", "frozen, 2 s", "train-embed, 3 s"})
    void noAssignmentIsBetter(String embedding, String deadline) throws IOException {
        run("ud.count=4", "radio.subchannels=3", "model.embedding=" + embedding, "local.deadline=" + deadline);
        JsonNode shown = decision(0);
        double[][] value = new double[4][3];
        for (int n = 0; n < 4; n++) {
            for (int m = 0; m < 3; m++) {
                for (int bits = 1; bits <= 32; bits++) {
                    value[n][m] = Math.max(value[n][m], atLeastPower(shown, n, m, bits));
                }
            }
        }
        double best = best(value, 0, new boolean[3]);
        assertThat(best).isPositive();
        assertThat(shown.get("objective").asDouble()).isCloseTo(best, within(1e-9 * best));
        assertThat(shown.get("upperBound").asDouble()).isCloseTo(best, within(1e-9 * best));
    }

    private static double atLeastPower(JsonNode shown, int n, int m, int bits) {
        double bandHz = number(shown, "subchannelHz");
        double leftS = number(shown, "deadlineS") - iterationS(shown, n, m, 0, 1);
        double bit = number(shown, "fullPrecisionBit") * bits / 32;
        double neededW = Math.expm1(bit / (bandHz * leftS) * Math.log(2))
                * number(shown, "noiseWPerHz")
                * bandHz
                / shown.at("/instance/gain/" + n + "/" + m).asDouble();
        if (!(leftS > 0) || neededW > number(shown, "powerMaxW")) {
            return 0;
        }
        return efficiency(shown, n, m, bits, Math.max(neededW, number(shown, "powerMinW")));
    }

    private static double best(double[][] value, int n, boolean[] taken) {
        if (n == value.length) {
            return 0;
        }
        double best = best(value, n + 1, taken);
        for (int m = 0; m < taken.length; m++) {
            if (!taken[m]) {
                taken[m] = true;
                best = Math.max(best, value[n][m] + best(value, n + 1, taken));
                taken[m] = false;
            }
        }
        return best;
    }

    @Test
    void theRecordedRowIsTheSame() throws IOException {
        run();
        for (int round = 0; round < 2; round++) {
            JsonNode shown = decision(round);
            JsonNode row = recorded(round);
            assertThat(row.get("objective_per_j").asDouble())
                    .isEqualTo(shown.get("objective").asDouble());
            for (int ud = 0; ud < 12; ud++) {
                boolean served = shown.at("/decision/subchannel/" + ud).asInt() >= 0;
                assertThat(row.at("/served/" + ud).asBoolean()).isEqualTo(served);
                assertThat(row.at("/bits/" + ud).asInt())
                        .isEqualTo(shown.at("/decision/bits/" + ud).asInt());
                assertThat(row.at("/power_w/" + ud).asDouble())
                        .isEqualTo(shown.at("/decision/powerW/" + ud).asDouble());
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

    /** A gradient never arrives over a blocked link: that time is infinite, and JSON has no infinity. */
    @Test
    void anInfiniteTimeIsNull() throws IOException {
        run(
                "model.embedding=train-embed",
                "channel.blockage.open=20 s",
                "channel.blockage.blocked=40 s",
                "channel.blockage.loss=4000 dB");
        JsonNode shown = decision(0);
        int blocked = 0;
        for (int n = 0; n < 12; n++) {
            boolean dark = shown.at("/instance/gain/" + n + "/0").asDouble() == 0;
            assertThat(shown.at("/instance/computeS/" + n).isNull()).isEqualTo(dark);
            assertThat(shown.at("/instance/computeJ/" + n).isNumber()).isTrue();
            if (dark) {
                blocked++;
                assertThat(shown.at("/decision/subchannel/" + n).asInt()).isEqualTo(-1);
            }
        }
        assertThat(blocked).isBetween(1, 11);
    }

    @Test
    void onlyThoseThatAreThereAreCandidates() throws IOException {
        run("visits.arrivals=poisson", "visits.interval=20 s", "visits.stay=60 s", "visits.presentAtStart=4");
        JsonNode shown = decision(0);
        assertThat(shown.get("uds")).hasSize(4);
        assertThat(shown.at("/instance/gain")).hasSize(4).allMatch(row -> row.size() == 6);
        assertThat(shown.at("/decision/subchannel")).hasSize(4);
    }

    @Test
    void aPersonReadsATable() throws IOException {
        run();
        List<String> lines = type("--decision", "0").isDone().out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("decision of round 0 at 0 s, scheme sflam-opt: 6 of 12 UDs have a subchannel");
        assertThat(lines.get(1)).contains("efficiency of all", "no decision is above", "gap");
        assertThat(lines).hasSize(2 + 6 + 1 + 6); // those without, a head, those with
    }

    @Test
    void aRoundWithoutAnyoneIsShownToo() throws IOException {
        run("local.deadline=60 ms");
        assertThat(type("--decision", "1").isDone().out().lines().toList())
                .hasSize(2 + 12)
                .first()
                .isEqualTo("decision of round 1 at 20 s, scheme sflam-opt: 0 of 12 UDs have a subchannel");
        JsonNode shown = decision(1);
        assertThat(shown.at("/decision/subchannel")).allMatch(m -> m.asInt() == -1);
        assertThat(shown.get("objective").asDouble()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"random-assignment", "sflam-opt"})
    void resultsDoNotDependOnThreads(String scheme) throws IOException {
        for (String threads : new String[] {"1", "2"}) {
            play(
                    folder.resolve("threads" + threads),
                    List.of("--threads", threads, "--replications", "4"),
                    "optimizer.scheme=" + scheme,
                    "frame.length=1500 ms",
                    "server.discipline=fifo");
        }
        ResultFiles.requireSame(folder.resolve("threads2"), folder.resolve("threads1"));
    }

    private void run(String... settings) {
        play(folder.resolve("run"), List.of("--replications", "1"), settings);
    }

    /** Two rounds of the preset. */
    private void play(Path to, List<String> options, String... settings) {
        List<String> words = new ArrayList<>(List.of("run", "sflam", "--quiet", "--no-report", "--out", to.toString()));
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
