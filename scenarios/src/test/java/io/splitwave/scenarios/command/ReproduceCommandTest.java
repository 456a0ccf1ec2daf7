package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.machine.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void findFonts() throws Exception {
        Need.fonts().require();
    }

    @Test
    void aFigureIsWrittenAndItsVerdictsAreSaid() throws IOException {
        Session session = new Session(folder);
        Session.Answer answer = session.type(
                        "reproduce",
                        "fig2",
                        "--quick",
                        "--quiet",
                        "--seed",
                        "5",
                        "--out",
                        session.path("fig2"),
                        "--report",
                        session.path("REPORT.md"))
                .isDone();
        assertThat(answer.out())
                .startsWith("Splitwave reproduces fig2: 10 scenarios\n")
                .contains(
                        "\nfig2      holds (by construction)  “As K increases, the delay increases almost monotonically”\n");
        assertThat(folder.resolve("fig2/fig2.png")).exists();
        assertThat(Files.readString(folder.resolve("REPORT.md")))
                .isEqualTo(Files.readString(folder.resolve("fig2/reproduction.md")))
                .contains("`splitwave reproduce fig2 --quick --seed 5`: Splitwave ", "seed 5, effort quick");
    }

    @Test
    void aFigureThatIsOnlyComputedPlaysNothing() throws IOException {
        Session session = new Session(folder);
        assertThat(session.type("reproduce", "st-sflora-memory", "--out", session.path("memory"))
                        .isDone()
                        .out())
                .startsWith("Splitwave reproduces st-sflora-memory: 0 scenarios\n")
                .contains("“a token of a batch takes 3/16 MB”");
    }

    @Test
    void anUnknownFigureIsToldWithTheNearest() throws IOException {
        Session session = new Session(folder);
        String known = "fig2, fig3, fig4, fig5, fig6, fig7, headline, blocks, schemes, formula, assumptions, all, asfl,"
                + " sflam-bits, sflam-schemes, sflam-limits, sflam-accuracy, sflam,"
                + " st-sflora-memory, st-sflora-tokens, st-sflora-schemes, st-sflora-limits, st-sflora-accuracy, st-sflora,"
                + " genfv-emd, genfv-selection, genfv-stages, genfv-images, genfv-accuracy, genfv,"
                + " ucsfl-convergence, ucsfl-weight, ucsfl-clock, ucsfl-bandwidth, ucsfl-digits, ucsfl-accuracy, ucsfl,"
                + " adaptive-5g-link, adaptive-5g-weights, adaptive-5g-limit, adaptive-5g-collapse, adaptive-5g-load,"
                + " adaptive-5g-filter, adaptive-5g";
        assertThat(session.type("reproduce", "fig2", "headlin").problem())
                .isEqualTo("splitwave: expected a figure (" + known + "), found 'headlin'; did you mean headline?");
        assertThat(session.type("reproduce", "9").problem())
                .isEqualTo("splitwave: expected a figure (" + known + "), found '9'");
        assertThat(session.entries()).isEmpty();
    }

    @Test
    void misuseIsSaidBeforeAnythingIsWritten() throws IOException {
        Session session = new Session(folder);
        assertThat(session.type("reproduce").usageProblem("splitwave reproduce"))
                .contains("FIGURE is missing");
        assertThat(session.type("reproduce", "fig2", "--seed", "-1").problem())
                .isEqualTo("splitwave: --seed: expected a whole number of at least 0, found -1");
        assertThat(session.type("reproduce", "fig2", "--threads", "0").problem())
                .isEqualTo("splitwave: --threads: expected a whole number of at least 1, found 0");
        assertThat(session.type("reproduce", "fig2", "--out", "").problem())
                .isEqualTo("splitwave: --out: expected a folder, found ''");
        assertThat(session.type("reproduce", "fig2", "--report", session.path("missing/R.md"))
                        .problem())
                .startsWith("splitwave: --report: expected a file in a folder that exists");
        assertThat(session.type("reproduce", "fig2", "--report", folder.toString())
                        .problem())
                .startsWith("splitwave: --report: expected a file in a folder that exists");
        assertThat(session.entries()).isEmpty();
    }

    @Test
    void aFolderThatIsNotEmptyIsRefused() throws IOException {
        Session session = new Session(folder);
        session.write("mine.txt", "keep me");
        assertThat(session.type("reproduce", "fig2", "--out", folder.toString()).problem())
                .contains("is not empty");
        assertThat(session.entries()).isEqualTo(List.of("mine.txt"));
    }
}
