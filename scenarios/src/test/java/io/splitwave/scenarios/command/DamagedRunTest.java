package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were removed, cut or changed behind a run's back are found out, and it is said how they are had again. */
class DamagedRunTest {
    private static final List<String> FILES = List.of(
            "decision_uds.parquet",
            "frames.parquet",
            "replications.parquet",
            "report.html",
            "report.md",
            "round_uds.parquet",
            "rounds.parquet",
            "stages.parquet",
            "summary.csv",
            "summary.json",
            "timings.parquet",
            "trace.json.gz");

    @TempDir
    private static Path kept;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeAll
    static void play() {
        Session once = new Session(kept);
        String[] words = {"run", "quickstart", "--quiet", "--replications", "2", "--set", "horizon.rounds=3"};
        once.type(with(words, "--out", once.path("run"))).isDone();
        once.type(with(words, "--shard", "1/2", "--out", once.path("part1"))).isDone();
        once.type(with(words, "--shard", "2/2", "--out", once.path("part2"))).isDone();
    }

    private static String[] with(String[] words, String... more) {
        return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @BeforeEach
    void copy() throws IOException {
        session = new Session(folder);
        for (String run : List.of("run", "part1", "part2")) {
            Path to = Files.createDirectory(folder.resolve(run));
            try (var files = Files.list(kept.resolve(run))) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    enum Damage {
        REMOVED,
        CUT,
        CHANGED;

        void to(Path file) throws IOException {
            byte[] content = Files.readAllBytes(file);
            switch (this) {
                case REMOVED -> Files.delete(file);
                case CUT -> Files.write(file, Arrays.copyOf(content, content.length / 2));
                case CHANGED -> {
                    content[content.length / 2] ^= 4;
                    Files.write(file, content);
                }
            }
        }
    }

    @Test
    void everyFileOfAFreshRunIsIntact() throws IOException {
        Session.Answer answer =
                session.type("inspect", session.path("run"), "--check").isDone();
        assertThat(answer.out().lines())
                .hasSameSizeAs(FILES)
                .allMatch(line -> line.matches(".* is intact, \\d+ bytes"));
        assertThat(answer.out().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactlyElementsOf(FILES);
        for (String file : FILES) {
            assertThat(answer.out()).contains(file + " is intact, " + Files.size(folder.resolve("run/" + file)));
        }
        session.type("inspect", session.path("part1"), "--check").isDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REMOVED", "CUT", "CHANGED"})
    void checkNamesEachDamagedFile(Damage damage) throws IOException {
        for (String file : FILES) {
            damage.to(folder.resolve("run/" + file));
        }
        Session.Answer answer = session.type("inspect", session.path("run"), "--check");
        assertThat(answer.exitCode()).isEqualTo(3);
        String found = damage == Damage.REMOVED ? " is missing" : " is damaged: ";
        for (String file : FILES) {
            assertThat(answer.out()).contains(file + found);
        }
        assertThat(answer.out()).contains("run it again with --overwrite");
    }

    @ParameterizedTest
    @CsvSource({
        "stages.parquet, REMOVED, has no stages.parquet",
        "stages.parquet, CUT, bytes instead of",
        "stages.parquet, CHANGED, its content is not what was written",
        "replications.parquet, CHANGED, its content is not what was written",
        "timings.parquet, REMOVED, has no timings.parquet"
    })
    void aDamagedTableIsNeverTakenForWhole(String file, Damage damage, String found) throws IOException {
        damage.to(folder.resolve("run/" + file));
        String remedy = "; nothing else holds its rows: run it again with --overwrite";
        String resumed = session.type("resume", session.path("run")).problem();
        assertThat(resumed).contains(file + (damage == Damage.REMOVED ? " is missing" : " is damaged: "), remedy);
        assertThat(session.type("report", session.path("run")).problem()).contains(found, remedy);
        assertThat(session.type("report", "--compare", session.path("run"), "--out", session.path("x.html"))
                        .problem())
                .contains(found);
        if (damage == Damage.REMOVED && file.equals("stages.parquet")) {
            assertThat(session.type("inspect", session.path("run"), "--stages", "--csv")
                            .problem())
                    .contains(found, "--check' says how to get it again");
        }
        if (damage == Damage.CUT) {
            assertThat(session.type("inspect", session.path("run"), "--stragglers")
                            .problem())
                    .contains(found, remedy);
            assertThat(session.type("inspect", session.path("run"), "--sql", "SELECT 1")
                            .problem())
                    .contains(found);
        }
        damage.to(folder.resolve("part2/" + file));
        assertThat(session.type("merge", session.path("part1"), session.path("part2"), "--out", session.path("whole"))
                        .problem())
                .contains(found);
        assertThat(folder.resolve("whole")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "summary.json, REMOVED",
        "summary.json, CHANGED",
        "summary.csv, CUT",
        "trace.json.gz, REMOVED",
        "trace.json.gz, CHANGED"
    })
    void whatFollowsFromTheTablesIsMadeAgain(String file, Damage damage) throws IOException {
        damage.to(folder.resolve("run/" + file));
        assertThat(session.type("inspect", session.path("run"), "--check").out())
                .contains("'splitwave resume " + folder.resolve("run") + "' makes it again");
        session.type("resume", session.path("run"), "--quiet").isDone();
        ResultFiles.requireSame(folder.resolve("run"), kept.resolve("run"));
        session.type("inspect", session.path("run"), "--check").isDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REMOVED", "CUT", "CHANGED"})
    void aDamagedReportIsDrawnAgain(Damage damage) throws IOException {
        damage.to(folder.resolve("run/report.html"));
        assertThat(session.type("inspect", session.path("run"), "--check").out())
                .contains("'splitwave report " + folder.resolve("run") + "' writes it again");
        session.type("inspect", session.path("run"), "--stragglers").isDone();
        session.type("report", session.path("run")).isDone();
        session.type("inspect", session.path("run"), "--check").isDone();
        damage.to(folder.resolve("run/report.html"));
        assertThat(session.type("resume", session.path("run")).isDone().out()).contains("Report: open ");
        session.type("inspect", session.path("run"), "--check").isDone();
    }

    @Test
    void aReportDoesNotMakeADamagedFileGood() throws IOException {
        Damage.CHANGED.to(folder.resolve("run/trace.json.gz"));
        assertThat(session.type("report", session.path("run")).problem())
                .contains("trace.json.gz, which is damaged", "'splitwave resume ");
        assertThat(session.type("inspect", session.path("run"), "--check").exitCode())
                .isEqualTo(3);
    }

    @Test
    void anOldManifestCannotBeCheckedAndSaysSo() throws IOException {
        Path manifest = folder.resolve("run/manifest.json");
        String old = Files.readString(manifest).replaceFirst("(?s)\"checksums\" : \\{.*?\\n  \\},\\n", "");
        assertThat(old).doesNotContain("checksums");
        Files.writeString(manifest, old);
        Session.Answer answer = session.type("inspect", session.path("run"), "--check");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out())
                .contains(
                        "stages.parquet has no checksum in manifest.json and was not checked",
                        "An earlier version wrote manifest.json, which has no checksums");
        session.type("inspect", session.path("run"), "--stragglers").isDone();
        assertThat(session.type("resume", session.path("run")).isDone().out()).contains("the run is complete");
    }

    @Test
    void allPointsOfASweepAreChecked() throws IOException {
        session.type(
                        "sweep",
                        "quickstart",
                        "--quiet",
                        "--replications",
                        "1",
                        "--set",
                        "horizon.rounds=2",
                        "--set",
                        "ud.count=${3, 4}",
                        "--out",
                        session.path("sweep"))
                .isDone();
        Session.Answer intact =
                session.type("inspect", session.path("sweep"), "--check").isDone();
        assertThat(intact.out()).contains("point-001/stages.parquet is intact", "point-002/stages.parquet is intact");
        Files.createFile(
                folder.resolve("sweep/point-001/.splitwave-lock")); // as a kill at the end of the point leaves it
        session.type("resume", session.path("sweep"), "--quiet").isDone();
        assertThat(folder.resolve("sweep/point-001/.splitwave-lock")).doesNotExist();
        Path summary = folder.resolve("sweep/point-002/summary.csv");
        byte[] content = Files.readAllBytes(summary);
        Damage.CHANGED.to(summary);
        assertThat(session.type("inspect", session.path("sweep"), "--check").exitCode())
                .isEqualTo(3);
        session.type("resume", session.path("sweep"), "--quiet").isDone();
        assertThat(summary).hasBinaryContent(content);
        Damage.CUT.to(folder.resolve("sweep/point-001/rounds.parquet"));
        Session.Answer resumed = session.type("resume", session.path("sweep"), "--quiet");
        assertThat(resumed.exitCode()).isNotZero();
        assertThat(resumed.err()).contains("rounds.parquet is damaged", "run it again with --overwrite");
    }

    @Test
    void whatHasNoChecksumsAtAllIsRefused() {
        session.type(
                        "compare",
                        "quickstart",
                        "--quiet",
                        "--schemes",
                        "no-irs",
                        "--replications",
                        "1",
                        "--set",
                        "horizon.rounds=1",
                        "--out",
                        session.path("compare"))
                .isDone();
        assertThat(session.type("inspect", session.path("compare"), "--check").problem())
                .contains("holds no results");
        assertThat(session.type("inspect", session.path("run"), "--check", "--csv")
                        .usageProblem("splitwave inspect"))
                .contains("--csv does not go with --check");
    }
}
