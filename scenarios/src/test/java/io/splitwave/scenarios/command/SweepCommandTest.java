package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario is played for several values of its keys. */
class SweepCommandTest {
    private static final List<String> SHORT = List.of("--quiet", "--replications", "2", "--set", "horizon.rounds=1");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    private Session.Answer sweep(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "quickstart", "--out", session.path(out)));
        words.addAll(SHORT);
        words.addAll(List.of(more));
        return session.type(words.toArray(String[]::new));
    }

    @Test
    void everyPointIsTheRunOfItsValues() throws IOException {
        List<String> noise = List.of("--set", "radio.noisePower=null", "--set", "radio.noiseDensity=-140 dBm/Hz");
        String out = sweep(
                        "sweep",
                        "--set",
                        "ud.count=${3, 5}",
                        "--set",
                        "radio.bandwidth=${1 MHz..3 MHz step 2 MHz}",
                        noise.get(0),
                        noise.get(1),
                        noise.get(2),
                        noise.get(3))
                .isDone()
                .out();
        assertThat(out)
                .contains("4 points, grid of ud.count, radio.bandwidth")
                .contains("point-003, 3 of 4: ud.count=5, radio.bandwidth=1 MHz")
                .containsPattern("point +ud.count +radio.bandwidth \\(MHz\\) +sum_delay ms +makespan ms")
                .containsPattern("point-004 +5 +3 +[0-9.]+ ± ");
        List<String> words = new ArrayList<>(List.of("run", "quickstart", "--no-report", "--out", session.path("run")));
        words.addAll(SHORT);
        words.addAll(noise);
        words.addAll(List.of("--set", "ud.count=5", "--set", "radio.bandwidth=1 MHz"));
        session.type(words.toArray(String[]::new)).isDone();
        ResultFiles.requireSame(folder.resolve("sweep/point-003"), folder.resolve("run"));

        List<String> csv = Files.readAllLines(folder.resolve("sweep/sweep.csv"));
        assertThat(csv.get(0)).isEqualTo("point,ud.count,radio.bandwidth (MHz),metric,unit,mean,half_width,n");
        String ofRun = Files.readAllLines(folder.resolve("run/summary.csv")).stream()
                .filter(line -> line.startsWith("makespan,"))
                .findFirst()
                .orElseThrow();
        String[] cells = ofRun.split(",");
        assertThat(csv)
                .contains("point-003,5,1,makespan,s," + cells[2] + "," + cells[3] + ",2")
                .hasSize(1
                        + 4
                                * (Files.readAllLines(folder.resolve("run/summary.csv"))
                                                .size()
                                        - 1));
    }

    /** -80 dBm over 1 MHz is -140 dBm/Hz: by hand. */
    @Test
    void aBandwidthThatChangesAloneUnderAFixedNoisePowerIsPointedOut() {
        String instead = "with radio.noisePower=null and \"radio.noiseDensity=-140 dBm/Hz\" it does, and is the same at"
                + " 1 MHz";
        String fixed =
                "splitwave: radio.bandwidth changes and radio.noisePower stays at -80 dBm, as if the noise did not"
                        + " grow with the band; ";
        assertThat(sweep("sweep", "--set", "radio.bandwidth=${1 MHz, 10 MHz}").err())
                .isEqualToIgnoringNewLines(fixed + instead);
        assertThat(session.type(
                                "run",
                                "quickstart",
                                "--no-report",
                                "--quiet",
                                "--out",
                                session.path("run"),
                                "--set",
                                "horizon.rounds=1",
                                "--set",
                                "radio.bandwidth=10 MHz")
                        .err())
                .isEqualToIgnoringNewLines(fixed + instead);
        // whoever sets the noise as well has thought of it
        sweep("both", "--set", "radio.bandwidth=${10 MHz}", "--set", "radio.noisePower=${-70 dBm}")
                .isDone();
    }

    @Test
    void aSweepThatWasCutOffGoesOnWhereItStopped() throws IOException {
        sweep("whole", "--set", "ud.count=${3, 4, 5}").isDone();
        sweep("cut", "--set", "ud.count=${3, 4, 5}").isDone();
        // as if a kill had come just before the last manifest of the second point
        Path second = folder.resolve("cut/point-002/manifest.json");
        Files.writeString(second, Files.readString(second).replace("\"complete\"", "\"running\""));
        for (Path file : files(folder.resolve("cut/point-003"))) {
            Files.delete(file);
        }
        Files.delete(folder.resolve("cut/sweep.csv"));
        Files.delete(folder.resolve("cut/sweep.html"));
        String first = Files.readString(folder.resolve("cut/point-001/manifest.json"));

        assertThat(session.type("resume", session.path("cut"), "--quiet")
                        .isDone()
                        .out())
                .contains("resumes the sweep", "point-002, 2 of 3", "point-003, 3 of 3")
                .doesNotContain("point-001, 1 of 3");

        assertThat(folder.resolve("cut/point-001/manifest.json")).hasContent(first);
        for (String point : List.of("point-001", "point-002", "point-003")) {
            ResultFiles.requireSame(
                    folder.resolve("cut").resolve(point),
                    folder.resolve("whole").resolve(point));
        }
        for (String file : List.of("sweep.csv", "sweep.html")) {
            assertThat(folder.resolve("cut").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
        assertThat(session.type("resume", session.path("cut"), "--quiet")
                        .isDone()
                        .out())
                .doesNotContain(" of 3: ");
    }

    @Test
    void aPointThatIsAnotherRunIsRefused() throws IOException {
        sweep("sweep", "--set", "ud.count=${3, 4}").isDone();
        Files.copy(folder.resolve("sweep/point-001/manifest.json"), folder.resolve("copy.json"));
        Files.delete(folder.resolve("sweep/point-002/manifest.json"));
        Files.move(folder.resolve("copy.json"), folder.resolve("sweep/point-002/manifest.json"));
        Session.Answer answer = session.type("resume", session.path("sweep"), "--quiet");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("point-002: expected the point of the sweep that sweep.json names");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEarlierSweepIsReplacedOnRequest(boolean cutOff) throws IOException {
        sweep("sweep", "--set", "ud.count=${3, 4, 5}").isDone();
        Files.writeString(folder.resolve("sweep/notes.txt"), "mine");
        Files.writeString(folder.resolve("sweep/point-002/notes.txt"), "mine");
        if (cutOff) { // as if a kill had come just after an overwriting had begun
            Files.delete(folder.resolve("sweep/sweep.json"));
            Files.delete(folder.resolve("sweep/.splitwave-files"));
            Files.delete(folder.resolve("sweep/sweep.csv"));
            Files.delete(folder.resolve("sweep/sweep.html"));
        }
        List<String> before = session.entries();
        assertThat(sweep("sweep", "--set", "ud.count=${6, 7}").problem()).contains("is not empty");
        assertThat(session.entries()).isEqualTo(before);

        sweep("sweep", "--set", "ud.count=${6, 7}", "--overwrite").isDone();
        sweep("fresh", "--set", "ud.count=${6, 7}").isDone();
        for (String notes : List.of("sweep/notes.txt", "sweep/point-002/notes.txt")) {
            assertThat(folder.resolve(notes)).hasContent("mine");
            Files.delete(folder.resolve(notes));
        }
        ResultFiles.requireSameSweep(folder.resolve("sweep"), folder.resolve("fresh"));
    }

    @Test
    void whatNoRunWroteIsNotReplaced() throws IOException {
        sweep("sweep", "--set", "ud.count=${3, 4}").isDone();
        Files.writeString(folder.resolve("sweep/point-002/report.html"), "mine");
        assertThat(sweep("sweep", "--set", "ud.count=${3, 4}", "--overwrite").problem())
                .contains("point-002 holds report.html, which no run wrote");
        assertThat(folder.resolve("sweep/point-002/report.html")).hasContent("mine");
        assertThat(folder.resolve("sweep/point-002/stages.parquet")).exists();
    }

    @Test
    void pointsOfAHypercubeAreRecorded() throws IOException {
        sweep("sweep", "--lhs", "3", "--set", "ud.distance=${[2 m, 4 m], [2 m, 9 m]}", "--set", "ud.count=${3..8}")
                .isDone();
        JsonNode plan =
                new ObjectMapper().readTree(folder.resolve("sweep/sweep.json").toFile());
        assertThat(plan.get("design").asText()).isEqualTo("Latin hypercube of 3 points, seed 1");
        assertThat(plan.get("points")).hasSize(3);
        assertThat(Files.readString(folder.resolve("sweep/sweep.csv"))).contains(",\"[2 m, ");
    }

    /** The number of UDs decides over the sum of their delays, the power of an idle antenna over nothing. */
    @Test
    void aSaltelliDesignSaysWhichKeyMatters() throws IOException {
        String out = sweep(
                        "sweep",
                        "--sobol",
                        "8",
                        "--set",
                        "ud.count=${3..12}",
                        "--set",
                        "accessPoint.totalPower=${5 W, 6 W}")
                .isDone()
                .out();
        assertThat(out)
                .contains(
                        "32 points, Saltelli design of 8 rows of 4 points, seed 1 of ud.count, accessPoint.totalPower")
                .containsPattern("share of variance % +ud.count +accessPoint.totalPower +interactions +replications")
                .containsPattern("sum_delay, total +[0-9.]+ ± [0-9.]+ +-?[0-9.]+ ± ");
        List<String> csv = Files.readAllLines(folder.resolve("sweep/sensitivity.csv"));
        assertThat(csv.get(0)).startsWith("metric,key,first_order,first_order_half_width,total,total_half_width,");
        assertThat(share(csv, "sum_delay,ud.count,", 4)).isBetween(0.6, 1.6);
        assertThat(share(csv, "sum_delay,accessPoint.totalPower,", 4)).isBetween(-0.1, 0.1);
        assertThat(Files.readString(folder.resolve("sweep/sweep.json"))).contains("\"kind\" : \"SALTELLI\"");
    }

    private static double share(List<String> csv, String row, int column) {
        return csv.stream()
                .filter(line -> line.startsWith(row))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set ud.count=${3,none}        | --set ud.count: expected a whole number of at least 1, found 'none'",
                "--set ud.count=4                | expected a key with several values",
                "--set ud.count=${3..8}          | ud.count: expected a range with a step",
                "--set ud.count=${3,4} --lhs 0   | --lhs: a Latin hypercube has 1 to 1000 points, found 0",
                "--set ud.count=${3,4} --lhs-seed 2 | --lhs-seed: expected with --lhs, found 2",
                "--set ud.cuont=${3,4}           | did you mean ud.count?",
                "--set ud.count=${3,4} --sobol 6 | --sobol: a Saltelli design has 2, 4, 8, 16, … rows, found 6",
                "--set ud.count=${3,4} --sobol 0 | --sobol: a Saltelli design has 2, 4, 8, 16, … rows, found 0",
                "--set ud.count=${3,4} --sobol 512 | --sobol: a sweep has at most 1000 points, found 512 rows of 3",
                "--set ud.count=${3,4} --sobol 4 --lhs 4 | --sobol: expected without --lhs, found both",
                "--set ud.count=${3,4} --sobol-seed 2 | --sobol-seed: expected with --sobol, found 2",
            })
    void whatCannotBePlayedIsSaidBeforeAnythingIsWritten(String options, String problem) {
        assertThat(sweep("sweep", options.split(" ")).problem()).contains(problem);
        assertThat(folder.resolve("sweep")).doesNotExist();
    }

    @Test
    void aRunTakesOneValue() {
        assertThat(session.type("run", "quickstart", "--set", "ud.count=${3, 4}", "--out", session.path("run"))
                        .problem())
                .isEqualTo("splitwave: --set ud.count: expected one value ('splitwave sweep' takes several), found"
                        + " '${3, 4}'");
        assertThat(session.type("compare", "quickstart", "--schemes", "ao", "--set", "ud.count=${3, 4}")
                        .problem())
                .contains("'splitwave sweep' takes several");
    }

    private static List<Path> files(Path dir) throws IOException {
        try (var files = Files.list(dir)) {
            return files.toList();
        }
    }
}
