package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.machine.Need;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.store.FolderLock;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a run for a paper, and ways to ask for them that lead nowhere. */
class ReportFiguresTest {
    @TempDir
    private static Path runs;

    private static Path run;

    @TempDir
    private Path folder;

    private Session session;
    private String out;

    @BeforeAll
    static void play() throws Exception {
        Need.fonts().require();
        run = runs.resolve("run");
        new Session(runs)
                .type("run", "quickstart", "--quiet", "--no-report", "--replications", "2", "--out", run.toString())
                .isDone();
    }

    @BeforeEach
    void open() {
        session = new Session(folder);
        out = session.path("figures");
    }

    private Session.Answer draw(String... more) {
        String[] usual = {"report", run.toString(), "--figures", out};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return session.type(all);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(Path.of(out))) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachFigureIsThereInEachFormat() throws IOException {
        assertThat(draw().isDone().out())
                .isEqualTo("Figures: 8 in " + Path.of(out).toRealPath() + "\n");
        assertThat(files())
                .hasSize(8 * 3)
                .contains(
                        "round-time.csv",
                        "round-time.pdf",
                        "round-time.svg",
                        "timeline.svg",
                        "timeline.pdf",
                        "timeline.csv",
                        "straggler-time.pdf",
                        "decided-cuts.svg");
        assertThat(Files.readAllBytes(Path.of(out, "round-time.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        // the run has no page, and gets none
        assertThat(run.resolve("report.html")).doesNotExist();
    }

    @Test
    void theNumbersAreThoseOfTheTables() throws IOException {
        draw("--format", "csv").isDone();
        List<String> lines = Files.readAllLines(Path.of(out, "round-time.csv"));
        try (StoredRun stored = StoredRun.open(run)) {
            double[] times = Stream.of(0, 1)
                    .flatMap(replication -> stored.rounds(replication).stream())
                    .filter(row -> row.delays() != null)
                    .mapToDouble(row -> row.makespanS())
                    .sorted()
                    .toArray();
            // a head, and a step of two marks for each round; SI units
            assertThat(lines).hasSize(1 + 2 * times.length);
            for (int i = 0; i < times.length; i++) {
                String[] top = lines.get(2 + 2 * i).split(",");
                assertThat(Double.parseDouble(top[1])).isEqualTo(times[i]);
                assertThat(Double.parseDouble(top[2])).isCloseTo(100.0 * (i + 1) / times.length, within(1e-12));
            }
        }
        double sum = Files.readAllLines(Path.of(out, "straggler-time.csv")).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .sum();
        assertThat(sum).isCloseTo(100, within(1e-9));
    }

    @Test
    void theTimelineHasTheStagesOfTheFirstRound() throws IOException {
        draw("--format", "csv,svg").isDone();
        List<String[]> lines = lines("timeline.csv");
        try (StoredRun stored = StoredRun.open(run)) {
            PlayedRound first = stored.round(0, 0, 0);
            assertThat(lines).hasSameSizeAs(first.stages());
            assertThat(lines)
                    .extracting(line -> line[0] + " " + line[2] + " " + Double.parseDouble(line[5]))
                    .containsExactlyInAnyOrderElementsOf(first.stages().stream()
                            .map(stage -> stage.ud() + " " + stored.words().stageLabel(stage.kind()) + " "
                                    + (stage.endS() - first.round().startS()))
                            .toList());
            // the straggler is on top, and alone has its mark
            String straggler = Integer.toString(first.round().straggler().ud());
            assertThat(lines.get(0)[0]).isEqualTo(straggler);
            assertThat(lines).allMatch(line -> line[1].equals(line[0].equals(straggler) ? "straggler" : ""));
        }
        assertThat(Files.readString(Path.of(out, "timeline.svg")))
                .contains("<title>Stages of the first round of replication 0</title>")
                .contains("<desc>UD against time since the start of the round (ms)</desc>");
    }

    private List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(out, file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void ofManyUdsTheLastAreDrawn() throws IOException {
        Path many = played("quickstart", "--set", "ud.count=30", "--set", "horizon.rounds=1");
        session.type("report", many.toString(), "--figures", out).isDone();
        assertThat(Files.readString(Path.of(out, "timeline.svg"))).contains("<desc>UD (the last 24 of 30) against");
        List<String> drawn =
                lines("timeline.csv").stream().map(line -> line[0]).distinct().toList();
        try (StoredRun stored = StoredRun.open(many)) {
            assertThat(drawn)
                    .containsExactlyElementsOf(stored.round(0, 0, 0).uds().stream()
                            .sorted(Comparator.comparingDouble(RoundUdRow::completionS)
                                    .reversed())
                            .limit(24)
                            .map(row -> Integer.toString(row.ud()))
                            .toList());
        }
    }

    @Test
    void ofRequestsTheFirstAreDrawn() throws IOException {
        Path requests = played("adaptive-5g", "--set", "horizon.rounds=40", "--set", "estimator.kind=ewma");
        session.type("report", requests.toString(), "--figures", out).isDone();
        assertThat(Files.readString(Path.of(out, "timeline.svg")))
                .contains("<desc>request (the first 24 of 40) against time since the first arrival");
        List<String[]> lines = lines("timeline.csv");
        assertThat(lines.stream().map(line -> line[0].replaceFirst(" .*", "")).distinct())
                .containsExactlyElementsOf(
                        IntStream.range(0, 24).mapToObj(Integer::toString).toList());
        assertThat(lines).allMatch(line -> line[1].isEmpty());
        assertThat(Double.parseDouble(lines.get(0)[3])).isZero();
    }

    private Path played(String scenario, String... more) {
        Path results = folder.resolve("played");
        List<String> line = new ArrayList<>(List.of("run", scenario));
        line.addAll(List.of(more));
        line.addAll(List.of("--quiet", "--no-report", "--replications", "1", "--out", results.toString()));
        session.type(line.toArray(String[]::new)).isDone();
        return results;
    }

    @Test
    void drawnAgainTheyHaveTheSameBytes() throws IOException {
        draw("--format", "pdf,svg", "--width", "180").isDone();
        byte[] first = Files.readAllBytes(Path.of(out, "convergence.pdf"));
        byte[] timeline = Files.readAllBytes(Path.of(out, "timeline.pdf"));
        assertThat(draw("--format", "pdf").problem()).contains("not empty");
        draw("--format", "pdf", "--width", "180", "--overwrite").isDone();
        assertThat(Path.of(out, "convergence.pdf")).hasBinaryContent(first);
        assertThat(Path.of(out, "timeline.pdf")).hasBinaryContent(timeline);
        assertThat(files()).allMatch(name -> name.endsWith(".pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pgn", "svg,,pdf", "svg,svg", "", "SVG"})
    void anUnknownFormatIsRefused(String formats) {
        assertThat(draw("--format", formats).problem())
                .contains("--format: expected some of csv, pdf and svg", "found '" + formats + "'");
        assertThat(Path.of(out)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-88", "49", "401", "NaN"})
    void aColumnThatNoPaperHasIsRefused(String width) {
        assertThat(draw("--width", width).problem()).contains("--width: expected from 50 to 400 mm");
        assertThat(Path.of(out)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "figures", "a/b/c", "../run/figures"})
    void figuresInsideTheResultsAreRefused(String inside) {
        out = run.resolve(inside).toString();
        assertThat(draw().problem()).contains("--figures: expected a folder outside the results");
        assertThat(run.resolve("figures")).doesNotExist();
        assertThat(run.resolve("a")).doesNotExist();
    }

    @Test
    void aLinkIntoTheResultsIsRefusedToo() throws IOException {
        out = Files.createSymbolicLink(folder.resolve("link"), run)
                .resolve("figures")
                .toString();
        assertThat(draw().problem()).contains("--figures: expected a folder outside the results");
    }

    @Test
    void otherResultsAreNotOverwritten() {
        out = session.path("other");
        session.type("run", "quickstart", "--quiet", "--no-report", "--replications", "1", "--out", out)
                .isDone();
        assertThat(draw("--overwrite").problem()).contains("holds other results");
        assertThat(Path.of(out, "manifest.json")).exists();
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(Path.of(out), "mine");
        assertThat(draw().problem()).contains("not a folder");
        assertThat(Path.of(out)).hasContent("mine");
    }

    @Test
    void twoAtOnceAreRefused() throws IOException {
        Files.createDirectories(Path.of(out));
        try (FolderLock lock = FolderLock.take(Path.of(out))) {
            assertThat(lock).isNotNull();
            assertThat(draw().problem()).contains("is being written");
        }
        draw("--format", "csv").isDone();
    }

    @ParameterizedTest
    @CsvSource({"--format,svg", "--width,88", "--overwrite,"})
    void optionsOfFiguresNeedFigures(String option, String value) {
        String[] line = Stream.of("report", run.toString(), option, value)
                .filter(each -> each != null)
                .toArray(String[]::new);
        assertThat(session.type(line).usageProblem("splitwave report")).contains("do not go without --figures");
        assertThat(run.resolve("report.html")).doesNotExist();
    }

    @Test
    void figuresAreThoseOfOneRun() {
        assertThat(draw("--compare").usageProblem("splitwave report")).contains("--figures does not go with --compare");
        assertThat(draw("--play-again", "1").usageProblem("splitwave report")).contains("--figures does not go with");
    }
}
