package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and limited timelines, as a user asks for them. */
class ReportCommandTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = new Session(folder);
    }

    private void run(String name, String... more) {
        String[] usual = {"run", "quickstart", "--quiet", "--replications", "1", "--out", session.path(name)};
        String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        session.type(all).isDone();
    }

    @Test
    void aRunEndsWithItsReport() {
        run("run");
        assertThat(folder.resolve("run/report.html")).exists();
        assertThat(folder.resolve("run/report.md"))
                .content()
                .startsWith("# quickstart\n")
                .contains("the median CPU");
    }

    @Test
    void aReportCanBeMadeLaterAndAgain() throws IOException {
        run("run", "--no-report");
        assertThat(folder.resolve("run/report.html")).doesNotExist();
        Path page = folder.resolve("run/report.html");
        assertThat(session.type("report", session.path("run")).isDone().out())
                .isEqualTo("Report: open " + page.toRealPath() + " in a browser\n");
        byte[] first = Files.readAllBytes(page);
        session.type("report", session.path("run")).isDone();
        assertThat(page).hasBinaryContent(first);
        session.type("report", session.path("run"), "--play-again", "0").isDone();
        assertThat(folder.resolve("run/report.md"))
                .content()
                .doesNotContain("simulated again")
                .contains("None of the 10 rounds of replication 0 were played again");
        // an overwriting run removes it with the rest
        run("run", "--overwrite", "--no-report");
        assertThat(page).doesNotExist();
    }

    @Test
    void aReportIsRefusedWhereThereIsNothingToReport() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(session.type("report", session.path("empty")).problem()).contains("holds no results");
        run("run", "--no-report");
        Files.delete(folder.resolve("run/summary.json"));
        assertThat(session.type("report", session.path("run")).problem()).contains("has no summary.json");
        assertThat(session.type("report", session.path("run"), session.path("run"))
                        .usageProblem("splitwave report"))
                .contains("several folders need --compare");
    }

    private Path report(String folderName) throws IOException {
        String said = session.type("report", session.path(folderName)).isDone().out();
        assertThat(said).startsWith("Report: open ").endsWith(" in a browser\n");
        return Path.of(said.replace("Report: open ", "").replace(" in a browser\n", ""));
    }

    @Test
    void everyKindOfFolderIsDrawnWithoutAnOption() throws IOException {
        session.type(
                        "compare",
                        "quickstart",
                        "--quiet",
                        "--replications",
                        "1",
                        "--schemes",
                        "ga,admm",
                        "--out",
                        session.path("all/schemes"))
                .isDone();
        assertThat(report("all/schemes")).hasFileName("comparison.html").exists();
        assertThat(report("all/schemes")).exists(); // an own page is replaced
        session.type(
                        "sweep",
                        "quickstart",
                        "--quiet",
                        "--replications",
                        "1",
                        "--set",
                        "ud.count=${4, 6}",
                        "--out",
                        session.path("all/sweep"))
                .isDone();
        byte[] drawn = Files.readAllBytes(folder.resolve("all/sweep/sweep.html"));
        Files.delete(folder.resolve("all/sweep/sweep.html"));
        assertThat(report("all/sweep")).hasFileName("sweep.html").hasBinaryContent(drawn);
        assertThat(report("all/sweep/point-001")).hasFileName("report.html").exists();
        Files.createDirectory(folder.resolve("all/paper"));
        Files.writeString(folder.resolve("all/paper/reproduction.html"), "drawn");
        assertThat(report("all/paper")).hasFileName("reproduction.html").hasContent("drawn");
        run("all/ao", "--no-report");
        run("all/dual", "--no-report", "--set", "optimizer.scheme=dual");
        assertThat(report("all")).hasFileName("runs.html").exists();
        assertThat(session.entries()).noneMatch(name -> name.startsWith(".splitwave-"));
    }

    @Test
    void whatIsNoFolderOfResultsIsNamedWithWhatWasExpected() throws IOException {
        Files.createDirectories(folder.resolve("empty/deeper"));
        assertThat(session.type("report", session.path("empty")).problem())
                .contains(
                        "empty: holds no results: expected the folder of a run, sweep, comparison or reproduction, or one"
                                + " with such folders in it");
        assertThat(session.type("report", session.path("nowhere")).problem()).contains("does not exist");
        session.type(
                        "sweep",
                        "quickstart",
                        "--quiet",
                        "--replications",
                        "1",
                        "--set",
                        "ud.count=${4, 6}",
                        "--out",
                        session.path("sweep"))
                .isDone();
        String sweep = session.path("sweep");
        assertThat(session.type("report", sweep, "--play-again", "1").problem())
                .contains("--play-again: expected with a run, found a folder that holds a sweep");
        assertThat(session.type("report", "--compare", sweep, sweep).problem())
                .contains(
                        "expected a run, found a folder that holds a sweep; 'splitwave report " + sweep + "' draws it");
        assertThat(session.type("inspect", sweep, "--gantt").problem()).contains("holds a sweep");
        Files.delete(folder.resolve("sweep/point-001/manifest.json"));
        assertThat(session.type("report", sweep).problem()).contains("no point of the sweep is complete");
    }

    @Test
    void aComparisonIsReadByWhoeverMayReadNewFiles() throws IOException {
        run("run", "--no-report");
        Path page = folder.resolve("page.html");
        Files.createFile(folder.resolve("new"));
        session.type("report", "--compare", session.path("run"), session.path("run"), "--out", page.toString())
                .isDone();
        assertThat(Files.getPosixFilePermissions(page))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("run/rounds.parquet")));
    }

    /** On a terminal, both outputs land on one screen. */
    @Test
    void theBarIsDrawnBelowWhatACommandSaysFirst() {
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen, true);
        PrintStream usual = System.err;
        System.setProperty("splitwave.columns", "80");
        System.setErr(new PrintStream(new OutputStream() {
            @Override
            public void write(int one) {
                out.write(one);
            }
        }));
        try {
            int code = SplitwaveCommand.line(out, out, folder)
                    .execute("run", "quickstart", "--no-report", "--replications", "1", "--out", session.path("shown"));
            assertThat(code).isZero();
        } finally {
            System.setErr(usual);
            System.clearProperty("splitwave.columns");
        }
        assertThat(screen.toString())
                .startsWith("Splitwave runs quickstart: scheme ao")
                .contains("\r");
        assertThat(screen.toString().lines().findFirst().orElseThrow()).endsWith("1 replication");
    }

    @Test
    void theManifestListsWhatIsInTheFolder() throws IOException {
        run("run", "--no-report");
        assertThat(listed()).isEqualTo(present()).doesNotContain("report.html");
        session.type("report", session.path("run")).isDone();
        assertThat(listed()).isEqualTo(present()).contains("report.html", "report.md");
        run("run", "--overwrite");
        assertThat(listed()).isEqualTo(present()).contains("report.html", "report.md");
    }

    private Set<String> listed() throws IOException {
        Set<String> names = new TreeSet<>();
        new ObjectMapper()
                .readTree(folder.resolve("run/manifest.json").toFile())
                .get("files")
                .forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Visible files beside the manifest. */
    private Set<String> present() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("manifest.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aReportSaysWhyWhatNoChannelIsLeftOfIsMissing() throws IOException {
        run("first", "--no-report", "--set", "channel.record=true");
        Path channels = folder.resolve("first/channels.parquet");
        run("run", "--set", "channel.replay=" + channels);
        assertThat(folder.resolve("run/report.md")).content().contains("the median CPU");
        Files.delete(channels);
        session.type("report", session.path("run")).isDone();
        assertThat(folder.resolve("run/report.md"))
                .content()
                .contains("No round could be simulated again: ", "channels.parquet")
                .doesNotContain("the median CPU");
        assertThat(session.type("inspect", session.path("run"), "--critical-path")
                        .isDone()
                        .out())
                .contains("The round could not be simulated again: ", "channels.parquet");
    }

    @Test
    void aComparisonOfRunsAndSchemesIsOnePageWhereItIsAskedFor() throws IOException {
        run("ao", "--no-report");
        session.type(
                        "compare",
                        "quickstart",
                        "--quiet",
                        "--replications",
                        "2",
                        "--schemes",
                        "ao,no-dt",
                        "--out",
                        session.path("schemes"))
                .isDone();
        Path page = folder.resolve("page.html");
        session.type("report", "--compare", session.path("ao"), session.path("schemes"), "--out", page.toString())
                .isDone();
        assertThat(page).content().startsWith("<!doctype html>").contains("Splitwave comparison");
        assertThat(session.entries()).noneMatch(name -> name.startsWith(".splitwave-"));
    }

    @Test
    void aLimitedTimelineHoldsItsPartOfReplicationZero() throws IOException {
        run("run", "--no-report", "--trace", "rounds=2-3", "ud=1-4");
        Set<Integer> rounds = new TreeSet<>();
        Set<Integer> tracks = new TreeSet<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("run/trace.json.gz")))) {
            for (JsonNode event : new ObjectMapper().readTree(in).get("traceEvents")) {
                if (event.path("cat").asText().equals("stage")) {
                    rounds.add(event.at("/args/round").asInt());
                    tracks.add(event.get("tid").asInt());
                }
            }
        }
        assertThat(rounds).containsExactly(2, 3);
        assertThat(tracks).hasSize(4);
        // the tables stay whole: 10 rounds of 8 UDs with 4 stages
        assertThat(session.type("inspect", session.path("run"), "--sql", "SELECT count(*) FROM stages", "--csv")
                        .isDone()
                        .out())
                .endsWith("\n320\n");
    }

    @Test
    void aTimelineThatMakesNoSenseIsRefusedBeforeTheRun() throws IOException {
        for (String words : new String[] {"rounds=3-2", "uds=1-2", "rounds=1 rounds=2", "rounds=-1"}) {
            String[] command = ("run quickstart --out " + session.path("run") + " --trace " + words).split(" ");
            assertThat(session.type(command).problem())
                    .contains("--trace: expected rounds=FROM-TO or ud=FROM-TO, each once, found '");
        }
        assertThat(session.entries()).isEmpty();
    }
}
