package io.splitwave.scenarios.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.command.CommandLineAccess;
import io.splitwave.scenarios.command.ResultFiles;
import io.splitwave.scenarios.format.Presets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables that {@code splitwave run} writes are those of the day the sums were taken, to the byte: every preset, scheme
 * and barrier, and cases that reach other kinds of rows ({@code cases.txt}). What names the run is left out: it follows from
 * the scenario with all its keys, so a new key of a system would change it in every table.
 *
 * <p>Table {@code timings} is left out, as it alone holds wall-clock times. Where networks are trained for real, {@code
 * rounds} and {@code replications} are left out too: they hold loss and accuracy, whose last bits depend on the processor.
 * The sums hold for Java 17 on x86-64, as sines and logarithms of others may differ in the last bit.
 *
 * <p>A table that must change is changed in a commit of its own that says why: {@code mvn test -pl scenarios -am
 * -Dtest=GoldenTablesTest -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=true} takes all sums anew.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@EnabledOnJre(JRE.JAVA_17)
class GoldenTablesTest {
    private static final Path SUMS = GoldenCase.FOLDER.resolve("tables.sha256");
    private static final boolean REGENERATE = Boolean.getBoolean("regenerate");
    private static final List<String> TABLES = List.of("stages", "rounds", "round_uds", "frames", "replications");
    private static final List<String> OF_ROUNDS = List.of("stages", "rounds", "round_uds", "decisions", "replications");
    private static final List<String> WITHOUT_FIGURES_OF_TRAINING = List.of("stages", "round_uds", "frames");

    private static GoldenSums golden;

    @TempDir
    private Path folder;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @BeforeAll
    static void readSums() throws IOException {
        golden = REGENERATE ? GoldenSums.anew(SUMS) : GoldenSums.read(SUMS);
    }

    @AfterAll
    static void writeSums() throws IOException {
        if (REGENERATE) {
            golden.write();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tablesKeepTheirBytes(GoldenCase played) throws IOException {
        Path out = folder.resolve("run");
        assertThat(CommandLineAccess.execute(played.arguments(out))).isZero();
        Map<String, String> found = new TreeMap<>();
        for (String table : tables(played)) {
            byte[] bytes = ResultFiles.rowsOf(out.resolve(table + ".parquet"));
            found.put(table, GoldenSums.of(bytes));
            if (REGENERATE) {
                golden.put(played.name() + "/" + table, bytes);
            }
        }
        Map<String, String> expected = golden.below(played.name());
        List<String> changed = tables(played).stream()
                .filter(table -> !found.get(table).equals(expected.get(table)))
                .toList();
        assertThat(changed)
                .as(
                        "case %s (splitwave %s): tables whose bytes are not those of %s. A table that must change is"
                                + " changed in a commit of its own that says why, with the sums taken anew by"
                                + " -Dregenerate=true.",
                        played.name(), String.join(" ", played.arguments(Path.of("DIR"))), SUMS)
                .isEmpty();
    }

    private static List<String> tables(GoldenCase played) {
        if (played.name().endsWith("-trained")) {
            return WITHOUT_FIGURES_OF_TRAINING;
        }
        boolean decidesByFrame = played.scenario().contains(".")
                || Presets.system(played.scenario()).equals("vrsl");
        return decidesByFrame ? TABLES : OF_ROUNDS;
    }

    @Test
    void noSumIsLeftOfACaseThatIsNotPlayed() throws IOException {
        assertThat(GoldenCase.all().stream().map(GoldenCase::name)).doesNotHaveDuplicates();
        if (!REGENERATE) {
            assertThat(golden.all().keySet())
                    .containsExactlyInAnyOrderElementsOf(GoldenCase.all().stream()
                            .flatMap(played -> tables(played).stream().map(table -> played.name() + "/" + table))
                            .toList());
        }
    }

    @Test
    void everyPresetSchemeAndBarrierIsPlayed() throws IOException {
        assertThat(CommandLineAccess.printed("presets", "--system", "vrsl")
                        .lines()
                        .map(line -> "preset-" + line.split(" ")[0]))
                .isSubsetOf(GoldenCase.all().stream().map(GoldenCase::name).toList());
        assertThat(GoldenCase.listed("[schemes]")).isEqualTo(choices("optimizer.scheme"));
        assertThat(GoldenCase.listed("[barriers]")).isEqualTo(choices("barrier.rule"));
    }

    /** The values of a key, as the refusal of another one lists them. */
    private static List<String> choices(String key) {
        String refusal = CommandLineAccess.printed("validate", "quickstart", "--set", key + "=none-such");
        String before = "--set " + key + ": expected one of ";
        assertThat(refusal).contains(before);
        return List.of(refusal.substring(refusal.indexOf(before) + before.length(), refusal.indexOf(", found"))
                .split(", "));
    }
}
