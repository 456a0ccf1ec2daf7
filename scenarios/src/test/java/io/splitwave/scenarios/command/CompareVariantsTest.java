package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.report.NamedFigures;
import io.splitwave.output.store.FolderLock;
import io.splitwave.scenarios.format.Comparisons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of what differs in more than the scheme. */
class CompareVariantsTest {
    private static final List<String> SHORT = List.of("--set", "horizon.rounds=2", "--quiet");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    private Session.Answer compare(String scenario, String... words) {
        List<String> all = new ArrayList<>(List.of("compare", scenario));
        all.addAll(List.of(words));
        all.addAll(SHORT);
        return session.type(all.toArray(String[]::new));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    /** Variants that set the scheme are the comparison of schemes: same figures, same differences, to the last bit. */
    @Test
    void variantsOfTheSchemeAreTheComparisonOfSchemes() throws IOException {
        String schemes = compare(
                        "quickstart",
                        "--schemes",
                        "no-dt,ao,full-local",
                        "--reference",
                        "ao",
                        "--out",
                        session.path("s"))
                .isDone()
                .out();
        String variants = compare(
                        "quickstart",
                        "--variant",
                        "no-dt=optimizer.scheme=no-dt",
                        "--variant",
                        "ao=unchanged",
                        "--variant",
                        "full-local=optimizer.scheme=full-local",
                        "--reference",
                        "ao",
                        "--out",
                        session.path("v"))
                .isDone()
                .out();
        assertThat(lines("v/differences.csv")).isEqualTo(lines("s/differences.csv"));
        assertThat(withoutWallClock(lines("v/comparison.csv"))).isEqualTo(withoutWallClock(lines("s/comparison.csv")));
        assertThat(schemes).contains("compares 3 schemes on quickstart: 8 UDs", "(Bonferroni, 2 schemes)", "\nscheme ");
        assertThat(variants)
                .contains("compares 3 variants on quickstart: 8 UDs", "(Bonferroni, 2 variants)", "\nvariant ");
    }

    private static List<String> withoutWallClock(List<String> lines) {
        return lines.stream().filter(line -> !line.contains(",solver_time,")).toList();
    }

    /** Each variant is the run that its settings make, and the difference is that of both, replication by replication. */
    @Test
    void figuresAreThoseOfRunsWithTheSameSettings() throws IOException {
        compare(
                        "quickstart",
                        "--variant",
                        "plain=unchanged",
                        "--variant",
                        "odd=server.slots=1,optimizer.candidateCuts=[2, 5],barrier.rule=k-of-n,barrier.k=6",
                        "--out",
                        session.path("cmp"))
                .isDone();
        session.type(
                        "run",
                        "quickstart",
                        "--set",
                        "server.slots=1",
                        "--set",
                        "optimizer.candidateCuts=[2, 5]",
                        "--set",
                        "barrier.rule=k-of-n",
                        "--set",
                        "barrier.k=6",
                        "--set",
                        "horizon.rounds=2",
                        "--quiet",
                        "--no-report",
                        "--out",
                        session.path("run"))
                .isDone();
        List<String> run = lines("run/summary.csv").stream()
                .skip(1)
                .map(line ->
                        "odd," + String.join(",", List.of(line.split(",", -1)).subList(0, 5)))
                .toList();
        assertThat(lines("cmp/comparison.csv")).containsAll(run);
        Map<String, Double> means = new TreeMap<>();
        lines("cmp/comparison.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("makespan"))
                .forEach(cells -> means.put(cells[0], Double.parseDouble(cells[3])));
        assertThat(means.get("odd")).isNotEqualTo(means.get("plain"));
        String[] difference = lines("cmp/differences.csv").stream()
                .filter(line -> line.startsWith("odd,plain,makespan,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        // the mean of differences is the difference of means; rounding only
        assertThat(Double.parseDouble(difference[4])).isCloseTo(means.get("odd") - means.get("plain"), within(1e-12));
        assertThat(difference[8]).isEqualTo("3");
    }

    @Test
    void theFolderSaysWhatWasCompared() throws IOException {
        compare(
                        "quickstart",
                        "--variant",
                        "a=unchanged",
                        "--variant",
                        "b=ud.count=4,description=\"four, not eight\"",
                        "--reference",
                        "b",
                        "--out",
                        session.path("cmp"))
                .isDone();
        JsonNode plan = new ObjectMapper()
                .readTree(folder.resolve("cmp/comparison.json").toFile());
        assertThat(plan.get("scenario").asText()).isEqualTo("quickstart");
        assertThat(plan.get("compared").asText()).isEqualTo("variant");
        assertThat(plan.get("reference").asText()).isEqualTo("b");
        assertThat(plan.get("variants")).hasSize(2);
        assertThat(plan.at("/variants/0/settings")).isEmpty();
        JsonNode second = plan.at("/variants/1");
        assertThat(second.get("variant").asText()).isEqualTo("b");
        assertThat(second.get("settings"))
                .map(JsonNode::asText)
                .containsExactly("ud.count=4", "description=\"four, not eight\"");
        Path text = session.write("b.yaml", second.get("scenario_text").asText());
        assertThat(session.type("validate", text.toString()).isDone().out()).contains("4 UDs", "2 rounds");
    }

    /** UDs that two variants share are the same ones: each has random streams of its own. */
    @Test
    void anotherNumberOfUdsIsComparedOnWhatIsShared() throws IOException {
        String out = compare(
                        "quickstart",
                        "--variant",
                        "eight=optimizer.scheme=full-local",
                        "--variant",
                        "seven=ud.count=7,optimizer.scheme=full-local",
                        "--replications",
                        "6",
                        "--out",
                        session.path("cmp"))
                .isDone()
                .out();
        assertThat(out).contains("compares 2 variants on quickstart: 8 UDs, ", "seed 1, 6 replications (eight)");
        String[] sums = lines("cmp/differences.csv").stream()
                .filter(line -> line.startsWith("seven,eight,sum_delay,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        // without a server a sum of delays is that of seven UDs or of those and one more: nearly all variance is shared
        assertThat(Double.parseDouble(sums[7])).isGreaterThan(0.5);
        assertThat(Double.parseDouble(sums[4])).isNegative();
    }

    /** A metric that a variant has not is absent there, and so is its difference; it is no zero. */
    @Test
    void whatAVariantHasNotIsAbsent() throws IOException {
        String out = compare(
                        "digits",
                        "--variant",
                        "blind=learning.loss=none",
                        "--variant",
                        "learns=learning.loss=profile",
                        "--replications",
                        "2",
                        "--set",
                        "ud.count=3",
                        "--out",
                        session.path("cmp"))
                .isDone()
                .out();
        List<String> accuracy = out.lines()
                .filter(line -> line.startsWith("blind ") || line.startsWith("learns "))
                .map(line -> line.replaceAll("  +", "|"))
                .toList();
        String[] heads = out.lines()
                .filter(line -> line.startsWith("variant "))
                .findFirst()
                .orElseThrow()
                .split("  +");
        int column = List.of(heads).indexOf("accuracy %");
        assertThat(accuracy.get(0).split("\\|")[column]).isEqualTo("-");
        assertThat(accuracy.get(1).split("\\|")[column]).matches("[1-9].*");
        assertThat(lines("cmp/comparison.csv")).anyMatch(line -> line.matches("blind,final_accuracy,[^,]*,,,0"));
        assertThat(lines("cmp/differences.csv"))
                .anyMatch(line -> line.matches("learns,blind,final_accuracy,[^,]*,,,,,0"));
    }

    /** Systems have some metrics in common; the others are absent where a system does not have them. */
    @Test
    void variantsMayBeOfSeveralSystems() throws IOException {
        Path file = session.write(
                "mine.yaml",
                """
                variants:
                  together: {base: fl, set: {ud.count: 3}}
                  twins: {base: quickstart, set: {ud.count: 3}}
                """);
        String out = compare(file.toString(), "--replications", "2", "--out", session.path("cmp"))
                .isDone()
                .out();
        String heads = out.lines()
                .filter(line -> line.startsWith("variant "))
                .findFirst()
                .orElseThrow();
        assertThat(heads).contains("DT share %", "sent up ");
        assertThat(out.lines().filter(line -> line.startsWith("together ") || line.startsWith("twins ")))
                .hasSize(3)
                .filteredOn(line -> line.matches(".* - .*"))
                .hasSize(2);
        assertThat(lines("cmp/comparison.csv"))
                .anyMatch(line -> line.matches("together,sent_up,bit,[1-9].*,2"))
                .anyMatch(line -> line.matches("twins,dt_share,1,0?[.1-9].*,2"))
                .noneMatch(line -> line.startsWith("twins,sent_up") || line.startsWith("together,dt_share"));
        assertThat(lines("cmp/differences.csv"))
                .anyMatch(line -> line.matches("twins,together,makespan,s,-[0-9.]+,.*,2"))
                .noneMatch(line -> line.contains(",sent_up,") || line.contains(",dt_share,"));
        assertThat(compare("fl", "--variant", "a=unchanged", "--variant", "b=irs.elements=8")
                        .problem())
                .isEqualTo(
                        "splitwave: --variant b: irs.elements: expected a key of this scenario's system, federated, found"
                                + " a key of system vrsl");
    }

    @Test
    void oneOfTheProgramIsComparedByItsName() throws IOException {
        for (String name : Comparisons.names()) {
            String out = compare(name, "--replications", "2", "--out", session.path(name))
                    .isDone()
                    .out();
            assertThat(out).contains("variants on " + name + ": ");
            assertThat(lines(name + "/differences.csv")).hasSizeGreaterThan(1);
        }
        assertThat(lines("barriers/differences.csv").stream().skip(1))
                .allMatch(line -> line.matches("(deadline|six-of-eight|async),sync,.*"));
        assertThat(session.type("report", "--compare", session.path("barriers"), "--out", session.path("page.html"))
                        .isDone()
                        .out())
                .contains("page.html");
        assertThat(ComparisonTable.read(folder.resolve("barriers/comparison.csv")))
                .extracting(NamedFigures::name)
                .containsExactly("sync", "deadline", "six-of-eight", "async");
    }

    @Test
    void aFileOfOnesOwnIsComparedWithWhatIsSetOverAll() throws IOException {
        Path file = session.write(
                "mine.yaml",
                """
                base: quickstart
                variants:
                  slow: {set: {server.speed: 20 GFLOP/s}}
                  fast: {set: {server.speed: 900 GFLOP/s, ud: {count: 5}}}
                """);
        String out = compare(file.toString(), "--set", "ud.count=4", "--seed", "3", "--reference", "fast")
                .isDone()
                .out();
        assertThat(out)
                .contains("on " + file + ": 5 UDs, ", ", 2 rounds, seed 3, 3 replications (fast)", "\nminus fast ");
    }

    @Test
    void nothingIsWrittenOfARequestThatCannotBeMet() throws IOException {
        session.write("scenario.yaml", "name: x\n");
        for (String[] words : new String[][] {
            {"--variant", "a=unchanged", "--variant", "b=ud.cout=3"},
            {"--variant", "a=unchanged", "--variant", "b=seed=2"},
            {"--variant", "a=unchanged", "--variant", "a=ud.count=3"},
            {"--variant", "a=unchanged", "--reference", "c"},
            {"--variant", "a/b=unchanged"},
            {"--variant", "a="},
            {}
        }) {
            String[] all = Stream.concat(Stream.of(words), Stream.of("--out", session.path("x")))
                    .toArray(String[]::new);
            assertThat(compare("quickstart", all).problem())
                    .as(String.join(" ", words))
                    .startsWith("splitwave: ");
        }
        assertThat(session.entries()).containsExactly("scenario.yaml");
    }

    @Test
    void aReferenceIsOneOfThem() {
        assertThat(compare("quickstart", "--variant", "a=unchanged", "--variant", "bbb=ud.count=4", "--reference", "bb")
                        .problem())
                .isEqualTo(
                        "splitwave: --reference: expected one of the variants that are compared, a, bbb, found 'bb'; did"
                                + " you mean bbb?");
    }

    @Test
    void formsOfTheRequestExcludeEachOther() {
        assertThat(compare("quickstart", "--variant", "a=unchanged", "--schemes", "ao")
                        .usageProblem("splitwave compare"))
                .isEqualTo("splitwave: --schemes does not go with --variant");
        assertThat(compare("barriers", "--schemes", "ao").usageProblem("splitwave compare"))
                .isEqualTo("splitwave: --schemes does not go with a file that has variants, barriers");
        assertThat(compare("barriers", "--variant", "a=unchanged").usageProblem("splitwave compare"))
                .isEqualTo("splitwave: --variant does not go with a file that has variants, barriers");
    }

    @Test
    void aFolderIsOverwrittenOnlyWhenAskedAndNeverWhileHeld() throws IOException {
        String[] words = {"--variant", "a=unchanged", "--replications", "1", "--out", session.path("cmp")};
        compare("quickstart", words).isDone();
        assertThat(compare("quickstart", words).problem()).contains("is not empty");
        Files.writeString(folder.resolve("cmp/note.txt"), "mine");
        String[] again =
                Stream.concat(Stream.of(words), Stream.of("--overwrite")).toArray(String[]::new);
        compare("quickstart", again).isDone();
        assertThat(folder.resolve("cmp/note.txt")).hasContent("mine");
        try (FolderLock held = FolderLock.take(folder.resolve("cmp"))) {
            assertThat(compare("quickstart", again).problem()).contains("cmp");
        }
        assertThat(lines("cmp/comparison.csv")).isNotEmpty();
    }

    /** A bandwidth that differs between variants under one noise power is worth a word, as in a sweep. */
    @Test
    void aBandwidthAloneIsWarnedOf() {
        Session.Answer answer = compare(
                "quickstart",
                "--variant",
                "narrow=unchanged",
                "--variant",
                "wide=radio.bandwidth=2 MHz",
                "--replications",
                "1");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).startsWith("splitwave: radio.bandwidth changes and radio.noisePower stays at -80 dBm");
    }

    /** What a system has to say about its counts names the variant. */
    @Test
    void remarksNameTheirVariant() {
        Session.Answer answer = compare(
                "quickstart",
                "--variant",
                "far=unchanged",
                "--variant",
                "near=ud.distance=[1 mm, 2 mm]",
                "--replications",
                "1");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err().lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("splitwave: near: UDs were nearer to the IRS than 1 m"));
    }
}
