package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.store.TableSet;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String HEADER = "scheme,metric,unit,mean,half_width,n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    @Test
    void aLineForEachSchemeInTheOrderAsked() {
        String out = session.type(
                        "compare", "quickstart", "--schemes", "no-dt,ao,full-local", "--replications", "2", "--quiet")
                .isDone()
                .out();
        List<String> schemes = out.lines()
                .filter(line -> line.contains(" ± "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(schemes).startsWith("no-dt", "ao", "full-local");
        assertThat(out).contains("sum of delays s", "round time s", "gap %").containsPattern("solver (µs|ms|s)/frame");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void theGapIsThatOfWhatEachSchemeMinimises() {
        String out = session.type(
                        "compare", "quickstart", "--schemes", "ao,makespan,dual", "--replications", "2", "--quiet")
                .isDone()
                .out();
        int at = out.lines()
                .filter(line -> line.contains("gap %"))
                .findFirst()
                .orElseThrow()
                .indexOf("gap %");
        List<String> gaps = out.lines()
                .filter(line -> line.contains(" ± "))
                .limit(3) // of the first table
                .map(line -> line.substring(at - 30, at + 5).strip())
                .toList();
        assertThat(gaps.get(0)).endsWith("-");
        assertThat(gaps.get(1)).containsPattern("[1-9].* ± ");
        assertThat(gaps.get(2)).containsPattern("[1-9].* ± ");
    }

    /** The same worlds as a run of the same seed: its summary must say the same, to the last digit. */
    @Test
    void figuresAreThoseOfARunOfTheSameSeed() throws IOException {
        session.type("compare", "quickstart", "--schemes", "ao,no-dt", "--out", session.path("cmp"), "--quiet")
                .isDone();
        session.type("run", "quickstart", "--set", "optimizer.scheme=no-dt", "--out", session.path("run"), "--quiet")
                .isDone();
        List<String> comparison = Files.readAllLines(folder.resolve("cmp/comparison.csv"));
        assertThat(comparison.get(0)).isEqualTo(HEADER);
        List<String> run = Files.readAllLines(folder.resolve("run/summary.csv")).stream()
                .skip(1)
                .map(line ->
                        "no-dt," + String.join(",", List.of(line.split(",", -1)).subList(0, 5)))
                .toList();
        assertThat(comparison).containsAll(run);
        assertThat(comparison)
                .filteredOn(line -> line.contains(",solver_time,s,"))
                .hasSize(2);
    }

    /** From one replication there is a mean but no half-width, in the table and in the file. */
    @Test
    void oneReplicationHasNoHalfWidth() throws IOException {
        String out = session.type(
                        "compare",
                        "quickstart",
                        "--schemes",
                        "ao",
                        "--replications",
                        "1",
                        "--out",
                        session.path("one"),
                        "--quiet")
                .isDone()
                .out();
        assertThat(out.lines().filter(line -> line.startsWith("ao ")))
                .singleElement()
                .satisfies(line -> assertThat(line).doesNotContain("±", "NaN"));
        Map<String, String[]> rows = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("one/comparison.csv"))) {
            rows.put(line.split(",", -1)[1], line.split(",", -1));
        }
        assertThat(rows.get("makespan")[4]).isEmpty();
        assertThat(rows.get("makespan")[5]).isEqualTo("1");
        assertThat(Double.parseDouble(rows.get("ap_power")[3])).isCloseTo(1, within(1e-12));
    }

    @Test
    void anUnknownSchemeIsToldWithTheNearestAndNothingIsWritten() {
        String problem = session.type("compare", "quickstart", "--schemes", "ao,nodt", "--out", session.path("x"))
                .problem();
        assertThat(problem).contains("--schemes: expected one of").endsWith("did you mean no-dt?");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    /** Differences are those of two runs of the same seed, replication by replication. */
    @Test
    void differencesArePairedByReplication() throws IOException {
        String out = session.type(
                        "compare",
                        "quickstart",
                        "--schemes",
                        "no-dt,ao,no-irs",
                        "--reference",
                        "ao",
                        "--out",
                        session.path("cmp"),
                        "--quiet")
                .isDone()
                .out();
        assertThat(out).contains("minus ao", "variance saved", "(Bonferroni, 2 schemes)");
        List<String> found = Files.readAllLines(folder.resolve("cmp/differences.csv"));
        assertThat(found.get(0))
                .isEqualTo("scheme,reference,metric,unit,mean_difference,half_width,joint_half_width,variance_saved,n");
        String[] makespan = found.stream()
                .filter(line -> line.startsWith("no-dt,ao,makespan,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        double[] ours = makespans("ao");
        double[] theirs = makespans("no-dt");
        double mean =
                IntStream.range(0, 3).mapToDouble(r -> theirs[r] - ours[r]).sum() / 3;
        double variance = IntStream.range(0, 3)
                        .mapToDouble(r -> Math.pow(theirs[r] - ours[r] - mean, 2))
                        .sum()
                / 2;
        assertThat(Double.parseDouble(makespan[4])).isCloseTo(mean, within(1e-12));
        // Student's t at 97.5 % (two sides, two schemes: 98.75 %) with 2 degrees of freedom, closed form
        double t = 0.975 / Math.sqrt(2 * 0.9875 * 0.0125);
        assertThat(Double.parseDouble(makespan[6])).isCloseTo(t * Math.sqrt(variance / 3), within(1e-12));
        assertThat(makespan[8]).isEqualTo("3");
        assertThat(found)
                .noneMatch(line -> line.startsWith("ao,"))
                .hasSize(1 + 2 * VrslVocabulary.words().metrics().size());
    }

    private double[] makespans(String scheme) {
        session.type(
                        "run",
                        "quickstart",
                        "--set",
                        "optimizer.scheme=" + scheme,
                        "--out",
                        session.path(scheme),
                        "--quiet")
                .isDone();
        try (TableReader tables = TableReader.open(folder.resolve(scheme), TableSet.of(VrslVocabulary.words()))) {
            return tables.rows(Table.REPLICATIONS, Filter.all()).stream()
                    .mapToDouble(row -> row.real("mean_makespan_s"))
                    .toArray();
        }
    }

    @Test
    void aReferenceThatIsNotComparedIsRefused() {
        assertThat(session.type("compare", "quickstart", "--schemes", "ao,no-dt", "--reference", "dual")
                        .problem())
                .contains("--reference: expected one of the schemes that are compared, ao, no-dt, found 'dual'");
    }
}
