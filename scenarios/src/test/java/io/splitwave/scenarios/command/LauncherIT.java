package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableReader;
import io.splitwave.output.store.TableSet;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged command, started as a user starts it. */
@EnabledIfSystemProperty(named = LauncherIT.LAUNCHER, matches = ".+")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherIT {
    static final String LAUNCHER = "splitwave.launcher";

    private static final int ASKED = 2000;
    private static final int ROUNDS = 20;
    private static final int UDS = 100;
    private static final int STAGES = 3;
    /** `ao` proves no bound, and nothing is learned. */
    private static final Set<String> HAS_NOT = Set.of("gap", "final_loss", "final_accuracy");

    private static final Pattern PROGRESS = Pattern.compile("\\d+ of " + ASKED * ROUNDS + " rounds, (\\d+) of " + ASKED
            + " replications, \\d+\\.\\d rounds/s, (about .+ left|time left unknown|took .+)");

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String IGNORED = "Ctrl-C is ignored here, as in a background job";

    @TempDir
    private Path folder;

    @Test
    void startsFromAnywhereThroughALink() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("a folder/with blanks"));
        Path first = Files.createSymbolicLink(bin.resolve("first"), launcher());
        Path second = Files.createSymbolicLink(bin.resolve("second"), first.getFileName());
        try (Launched version = Launched.in(folder, "", List.of(second.toString(), "--version"))) {
            assertThat(version.exitCode()).as(version.err()).isZero();
            assertThat(version.out()).startsWith("splitwave ");
            assertThat(version.err()).isEmpty();
        } finally {
            Files.delete(second);
            Files.delete(first);
        }
    }

    @Test
    void pluginsLieBesideIt() throws Exception {
        Path home = launcher().getParent().getParent();
        assertThat(home.resolve("plugins/README.txt")).isRegularFile();
        assertThat(Files.readString(home.resolve("bin/splitwave.bat")))
                .as("quotes are around what may hold blanks")
                .contains(" \"-Dsplitwave.plugins=%BASEDIR%\\plugins\" ");
        // an installation of its own, since others use the built one at the same time
        Path own = Files.createDirectories(folder.resolve("own installation"));
        Files.createDirectory(own.resolve("bin"));
        Files.copy(launcher(), own.resolve("bin/splitwave"), StandardCopyOption.COPY_ATTRIBUTES);
        Path lib = Files.createSymbolicLink(own.resolve("lib"), home.resolve("lib"));
        Path text =
                Files.writeString(Files.createDirectory(own.resolve("plugins")).resolve("text.jar"), "no jar");
        List<String> words = List.of(own.resolve("bin/splitwave").toString(), "presets");
        try (Launched presets = Launched.in(folder, "", words)) {
            assertThat(presets.exitCode()).isEqualTo(2);
            assertThat(presets.err())
                    .isEqualTo("splitwave: " + text + ": expected the jar of a plug-in, found a file that is no jar");
        } finally {
            Files.delete(lib);
        }
    }

    @Test
    void quickstartRunsWhereItIsStarted() throws Exception {
        Path here = Files.createDirectory(folder.resolve("here and now"));
        try (Launched run = start(here, "", "run", "quickstart")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("Splitwave runs quickstart", "±", "Who was late");
            assertThat(run.err()).doesNotContain("\u001b", "\r", "\tat ");
        }
        try (Launched inspect = start(here, "", "inspect", "results/quickstart-ao-seed1", "--stragglers")) {
            assertThat(inspect.exitCode()).as(inspect.err()).isZero();
        }
    }

    @Test
    void thePaperFitsIntoHalfAGigabyte() throws Exception {
        String options = "-Xmx512m -XX:+PrintCommandLineFlags";
        try (Launched run = start(folder, options, "run", "paper", "--replications", "2", "--out", "paper")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains("-XX:MaxHeapSize=" + (512L << 20), "-XX:+UseParallelGC")
                    .contains("(paper, Fig. 5: 17.8 s)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run paper, true",
        "run quickstart --replications 1 --seed 7 --quiet, true",
        "run --no-report --replications=40 fl, true",
        "run paper --replications 41, false",
        "run paper --replications 400, false",
        "run million, false",
        "run paper --set ud.count=5000, false",
        "run --precision 1% paper, false",
        "report results/paper, true",
        "inspect results/paper --stragglers, true",
        "compare paper, false"
    })
    void whatSoonEndsIsCompiledQuickly(String request, boolean quickly) throws Exception {
        String flags = flagsOf(request);
        assertThat(flags.contains("-XX:TieredStopAtLevel=1")).as(flags).isEqualTo(quickly);
    }

    @ParameterizedTest
    @CsvSource({
        "run million, UseSerialGC",
        "run --no-report million --set ud.count=1000, UseSerialGC",
        "run million --replications 2, UseParallelGC",
        "run --set replications=3 million, UseParallelGC",
        "run paper, UseParallelGC",
        "compare million, UseParallelGC"
    })
    void oneReplicationOfAMillionIsCollectedByOneThread(String request, String collector) throws Exception {
        assertThat(flagsOf(request)).contains("-XX:+" + collector);
    }

    /** Java's flags for a request, which is refused at once, as the folder holds something. */
    private String flagsOf(String request) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("full")).resolve("file"), "no results");
        List<String> words = new ArrayList<>(List.of(request.split(" ")));
        words.addAll(List.of("--out", "full"));
        try (Launched run = start(folder, "-XX:+PrintCommandLineFlags", words.toArray(String[]::new))) {
            assertThat(run.exitCode()).isEqualTo(2);
            return run.out();
        }
    }

    @Test
    void anotherCollectorMayBeChosen() throws Exception {
        try (Launched version = start(folder, "-XX:+UseSerialGC -XX:+PrintCommandLineFlags", "--version")) {
            assertThat(version.exitCode()).as(version.err()).isZero();
            assertThat(version.out()).contains("-XX:+UseSerialGC").doesNotContain("UseParallelGC");
        }
    }

    @Test
    void exitCodesReachTheShell() throws Exception {
        try (Launched bad = start(folder, "", "run", "quickstart", "--set", "ud.count=0")) {
            assertThat(bad.exitCode()).isEqualTo(2);
            assertThat(bad.out()).isEmpty();
            assertThat(bad.err())
                    .isEqualTo("splitwave: --set ud.count: expected a whole number of at least 1, found 0");
        }
    }

    @Test
    void aJavaThatIsNoneIsQuoted() throws Exception {
        Path none = folder.resolve("no java here");
        try (Launched run = withJava(none, "--version")) {
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .isEqualTo(
                            "splitwave: JAVA_HOME: expected the folder of Java 17 or later, found no program bin/java in"
                                    + " '" + none + "'");
        }
    }

    /** A Java before 23 does not start with options that one from 24 on needs to stay silent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            openjdk version "17.0.15" 2025-04-15 | false
            openjdk version "21.0.2" 2024-01-16 LTS | false
            java version "23" 2024-09-17 | false
            openjdk version "24-ea" 2025-03-18 | true
            openjdk version "25.0.1" 2025-10-21 | true
            what is this? | false
            """)
    void optionsAreForTheJavaThatKnowsThem(String says, boolean allowed) throws Exception {
        String first = "case $1 in -version) echo 'Picked up JAVA_TOOL_OPTIONS: -Da=b' >&2; echo '" + says
                + "' >&2; exit;; esac";
        try (Launched run = withJava(fakeJava(first), "--version")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out().contains(" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "))
                    .as(run.out())
                    .isEqualTo(allowed);
            assertThat(run.out().contains("unsafe")).isEqualTo(allowed);
        }
    }

    /** The file that every Java has beside it saves a start of Java. */
    @Test
    void theVersionIsReadWhereItIsWritten() throws Exception {
        Path home = fakeJava("case $1 in -version) echo 'asked' >&2; exit 1;; esac");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
        try (Launched run = withJava(home, "--version")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("--sun-misc-unsafe-memory-access=allow");
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");
        try (Launched run = withJava(home, "--version")) {
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).startsWith("splitwave: expected Java 17 or later, found an earlier one in '" + home);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run large-irs, on, '', true",
        "run large-irs, off, '', false",
        "run large-irs, '', '', false",
        "compare paper, on, -Xmx1g, true",
        "compare paper, on, -XX:TieredStopAtLevel=1, false",
        "run paper, on, '', false",
        "validate large-irs, on, '', false",
    })
    void vectorsAreUsedOnDemandWhereTheyPay(String request, String asked, String options, boolean used)
            throws Exception {
        Path home = fakeJava("case $1 in -version) echo 'openjdk version \"17.0.1\"' >&2; exit;; esac");
        assertThat(vectorsIn(home, request, asked, options)).isEqualTo(used);
        Files.writeString(
                home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
        assertThat(vectorsIn(home, request, asked, options)).isEqualTo(used);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\nMODULES=\"java.base java.sql\"\n");
        assertThat(vectorsIn(home, request, asked, options))
                .as("a Java without them")
                .isFalse();
    }

    private boolean vectorsIn(Path home, String request, String asked, String options) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "env",
                "JAVA_HOME=" + home,
                "SPLITWAVE_VECTORS=" + asked,
                launcher().toString()));
        words.addAll(List.of(request.split(" ")));
        try (Launched run = Launched.in(folder, options, words)) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            return run.out().contains(" --add-modules jdk.incubator.vector ");
        }
    }

    @Test
    void vectorsLeaveTheResultsAsTheyAre() throws Exception {
        String[] run = {"run", "large-irs", "--replications", "1", "--set", "ud.count=7", "--set", "horizon.rounds=2"};
        try (Launched plain = withVectors("off", "plain", run)) {
            assertThat(plain.exitCode()).as(plain.err()).isZero();
        }
        try (Launched vectors = withVectors("on", "vectors", run)) {
            assertThat(vectors.exitCode()).as(vectors.err()).isZero();
            assertThat(vectors.err()).isEqualTo("WARNING: Using incubator modules: jdk.incubator.vector");
        }
        assertThat(Files.readString(folder.resolve("vectors.log")))
                .contains("DEBUG products of matrices by vectors of ");
        ResultFiles.requireSame(folder.resolve("vectors"), folder.resolve("plain"));
        try (Launched wrong = withVectors("yes", "none", run)) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.err()).isEqualTo("splitwave: SPLITWAVE_VECTORS: expected on or off, found 'yes'");
        }
    }

    private Launched withVectors(String asked, String name, String... request) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("env", "SPLITWAVE_VECTORS=" + asked, launcher().toString()));
        words.addAll(List.of(request));
        words.addAll(List.of("--quiet", "--out", name, "--log", name + ".log"));
        return Launched.in(folder, "", words);
    }

    /** A script in the place of Java that shows what it was started with. */
    private Path fakeJava(String first) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("fake/bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\n" + first + "\necho \" $* \"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return bin.getParent();
    }

    private Launched withJava(Path home, String... arguments) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("env", "JAVA_HOME=" + home, launcher().toString()));
        words.addAll(List.of(arguments));
        return Launched.in(folder, "", words);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void anInterruptedRunLeavesCompleteFiles(String signal, int exitCode) throws Exception {
        assumeFalse(signal.equals("INT") && Launched.interruptsAreIgnored(), IGNORED);
        String asked = String.valueOf(ASKED);
        try (Launched run = start(folder, "-Xmx512m", "run", "paper", "--replications", asked, "--out", "long")) {
            waitForAReplication(run);
            run.signal(signal);
            String line = run.nextLine();
            while (line != null && !line.startsWith("splitwave: interrupted")) {
                assertThat(line).matches(PROGRESS);
                line = run.nextLine();
            }
            run.signal(signal); // impatient: must not tear what is being written
            assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
            assertThat(run.err()).doesNotContain("\u001b", "\r", "\tat ", "Exception");
            assertThat(run.out()).contains(" of 2000 replications are kept.", "Results: ");
        }
        requireComplete(folder.resolve("long"));
        try (Launched inspect = start(folder, "", "inspect", "long", "--frame", "0", "--json")) {
            assertThat(inspect.exitCode()).as(inspect.err()).isZero();
        }
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() throws Exception {
        String script = "'" + launcher() + "' run quickstart --quiet --out quick | head -1 && '" + launcher()
                + "' inspect quick --stages --csv | head -1";
        try (Launched shell = Launched.in(folder, "", List.of("sh", "-c", script))) {
            assertThat(shell.exitCode()).as(shell.err()).isZero();
            assertThat(shell.out().lines()).hasSize(2);
            assertThat(shell.err()).isEmpty();
        }
        assertThat(folder.resolve("quick/manifest.json")).exists();
    }

    @Test
    void aTerminalGetsABar() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "no pseudo terminal to be had");
        String command = "stty cols 100 && '" + launcher() + "' run quickstart --out quick";
        try (Launched terminal = Launched.onTerminal(folder, command)) {
            assertThat(terminal.exitCode()).as(terminal.err()).isZero();
            List<String> shown = terminal.err().lines().toList();
            String bar = shown.stream()
                    .filter(line -> line.startsWith("100 % ["))
                    .findFirst()
                    .orElseThrow();
            assertThat(bar).contains("] 30/30 rounds, ", " rounds/s, took ").doesNotContain("\u001b");
            assertThat(bar.length()).isLessThan(100);
            assertThat(shown).anyMatch(line -> line.startsWith("planned sum of delays"));
        }
    }

    @Test
    void controlCOnATerminalLeavesCompleteFiles() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "no pseudo terminal to be had");
        assumeFalse(Launched.interruptsAreIgnored(), IGNORED);
        String command =
                "stty cols 100 && '" + launcher() + "' run paper --threads 1 --out long --replications " + ASKED;
        try (Launched terminal = Launched.onTerminal(folder, command)) {
            // three replications of rounds: the first is certainly in the tables
            while (rounds(terminal.nextLine()) < 3 * ROUNDS) {
                assertThat(terminal.err()).doesNotContain("splitwave: ");
            }
            terminal.press("\u0003");
            assertThat(terminal.exitCode()).as(terminal.err()).isEqualTo(130);
            assertThat(terminal.err().lines())
                    .contains("splitwave: interrupted; writing the replications that are finished")
                    .anyMatch(line -> line.endsWith(" of 2000 replications are kept."));
        }
        requireComplete(folder.resolve("long"));
    }

    /** How many rounds a bar shows; 0 where the line is no bar. */
    private static int rounds(String line) {
        assertThat(line).as("the terminal's next line").isNotNull();
        Matcher bar = Pattern.compile(".*\\] (\\d+)/\\d+ rounds, .* rounds/s, about .* left *")
                .matcher(line);
        return bar.matches() ? Integer.parseInt(bar.group(1)) : 0;
    }

    private static void waitForAReplication(Launched run) throws IOException {
        int done = 0;
        while (done < 1) {
            String line = run.nextLine();
            assertThat(line).as("progress").isNotNull().matches(PROGRESS);
            Matcher told = PROGRESS.matcher(line);
            assertThat(told.matches()).isTrue();
            done = Integer.parseInt(told.group(1));
        }
    }

    /** Every file whole, all of them about the same replications: the first n. */
    private static void requireComplete(Path run) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode manifest = json.readTree(run.resolve("manifest.json").toFile());
        assertThat(manifest.get("status").asText()).isEqualTo("interrupted");
        assertThat(manifest.get("replications_asked").asInt()).isEqualTo(ASKED);
        int done = manifest.get("replications_done").asInt();
        assertThat(done).isBetween(1, ASKED - 1);
        TreeMap<Long, Integer> stages = new TreeMap<>();
        try (TableReader tables = TableReader.open(run, TableSet.of(VrslVocabulary.words()))) {
            tables.forEach(Table.STAGES, Filter.all(), row -> stages.merge(row.number("replication"), 1, Integer::sum));
            assertThat(tables.rows(Table.REPLICATIONS, Filter.all())).hasSize(done);
            assertThat(tables.rows(Table.ROUNDS, Filter.all())).hasSize(done * ROUNDS);
        }
        assertThat(stages).hasSize(done).containsKey(0L).containsKey(done - 1L);
        assertThat(stages.values()).allMatch(rows -> rows == ROUNDS * UDS * STAGES);
        JsonNode metrics = json.readTree(run.resolve("summary.json").toFile()).get("metrics");
        assertThat(metrics).isNotEmpty().allSatisfy(metric -> {
            boolean had = !HAS_NOT.contains(metric.get("metric").asText());
            assertThat(metric.get("n").asInt()).isEqualTo(had ? done : 0);
        });
        try (InputStream trace = new GZIPInputStream(Files.newInputStream(run.resolve("trace.json.gz")))) {
            assertThat(json.readTree(trace).isEmpty()).isFalse();
        }
        List<String> promised = new ArrayList<>(List.of("manifest.json", ".splitwave-files"));
        manifest.get("files").forEach(file -> promised.add(file.asText()));
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(promised);
        }
    }

    private static Launched start(Path folder, String javaOptions, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(launcher().toString()));
        words.addAll(List.of(arguments));
        return Launched.in(folder, javaOptions, words);
    }

    private static Path launcher() {
        return Path.of(System.getProperty(LAUNCHER)).toAbsolutePath();
    }
}
