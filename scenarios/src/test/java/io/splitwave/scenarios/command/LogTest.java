package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, as a log is set up once in a process. */
class LogTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ";

    @TempDir
    private Path folder;

    @Test
    void aFileKeepsPhasesAndReplications() throws Exception {
        try (Launched run = started(
                "run", "quickstart", "--quiet", "--replications", "2", "--out", "r", "--log", "log.txt", "--verbose")) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err().lines())
                    .as("phases alone, on the screen")
                    .allMatch(line -> line.startsWith("splitwave: INFO  "))
                    .hasSizeGreaterThan(4);
        }
        List<String> lines = Files.readAllLines(folder.resolve("log.txt"));
        assertThat(lines).allMatch(line -> line.matches(TIME + "(INFO |DEBUG) .*"));
        assertThat(lines.get(0)).contains(" INFO  splitwave ").contains(": run quickstart --quiet");
        assertThat(lines)
                .anyMatch(
                        line -> line.endsWith(
                                "DEBUG products of matrices by plain loops, as Java was started without the module jdk.incubator.vector"))
                .anyMatch(line -> line.endsWith("DEBUG replication 1 is kept"))
                .anyMatch(line -> line.endsWith("INFO  played 2 replications"))
                .last()
                .asString()
                .endsWith("INFO  ends with exit code 0");
    }

    @Test
    void problemsAreKeptWithTheirPlace() throws Exception {
        try (Launched wrong = started("validate", "quickstart", "--set", "ud.count=0", "--log", "log.txt")) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.err())
                    .isEqualTo("splitwave: --set ud.count: expected a whole number of at least 1, found 0");
        }
        assertThat(Files.readAllLines(folder.resolve("log.txt")).get(2))
                .matches(TIME + "WARN  --set ud\\.count: expected a whole number of at least 1, found 0");
    }

    @Test
    void nothingOfItIsLoadedWithoutNeed() throws Exception {
        try (Launched valid = started("-Xlog:class+load", List.of("validate", "quickstart"))) {
            assertThat(valid.exitCode()).isZero();
            assertThat(valid.out())
                    .contains("io.splitwave.scenarios.command.ValidateCommand")
                    .doesNotContain("org.apache.logging.log4j.LogManager");
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsRefused() {
        assertThat(new Session(folder)
                        .type("presets", "--log", folder.toString())
                        .problem())
                .isEqualTo("splitwave: --log: expected a file that can be written, found " + folder);
    }

    private Launched started(String... words) throws Exception {
        return started("-Xshare:auto", List.of(words));
    }

    private Launched started(String option, List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words);
        return Launched.in(folder, "", command);
    }
}
