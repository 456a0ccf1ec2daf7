package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be run is told in one line per problem and leaves nothing on disk. */
class BadRequestTest {
    @TempDir
    private Path folder;

    private Session session;
    private List<String> before;

    @BeforeEach
    void sit() throws IOException {
        session = new Session(folder);
        session.write("file", "not a folder");
        Files.createDirectory(folder.resolve("full"));
        session.write("full/notes.txt", "mine");
        before = session.entries();
    }

    @AfterEach
    void nothingWasWritten() throws IOException {
        assertThat(session.entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ud.cuont=3          | --set ud.cuont: expected a key of a scenario, found an unknown key; did you mean ud.count?",
                "radio.bandwidth=1 m | --set radio.bandwidth: expected a frequency above 0 Hz, in Hz, kHz, MHz, GHz or THz, found a length, '1 m'",
                "radio.bandwidth=1   | --set radio.bandwidth: expected a frequency above 0 Hz with its unit, such as 1 MHz, found the bare number 1",
                "ud.count=0          | --set ud.count: expected a whole number of at least 1, found 0",
                "irs.elements=0      | --set irs.elements: expected a whole number of at least 1, found 0",
                "accessPoint.totalPower=-1 W     | --set accessPoint.totalPower: expected a power above 0 W, found '-1 W'",
                "optimizer.candidateCuts=[0, 3]  | --set optimizer.candidateCuts: expected a whole number of at least 1, found 0",
                "optimizer.candidateCuts=[1, 99] | --set optimizer.candidateCuts: expected cut layers within 1..8 (model.layers), found 99",
                "ud.count            | --set: expected KEY=VALUE, such as ud.count=8, found 'ud.count'",
                "=8                  | --set: expected KEY=VALUE, such as ud.count=8, found '=8'",
            })
    void aBadSetting(String setting, String message) {
        assertThat(run("--set", setting).problem()).isEqualTo("splitwave: " + message);
        assertThat(session.type("validate", "quickstart", "--set", setting).problem())
                .isEqualTo("splitwave: " + message);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(run("--set", "ud.count=0", "--set", "irs.elements=0", "--seed", "-1", "--replications", "x")
                        .problems())
                .containsExactlyInAnyOrder(
                        "splitwave: --set ud.count: expected a whole number of at least 1, found 0",
                        "splitwave: --set irs.elements: expected a whole number of at least 1, found 0",
                        "splitwave: --seed: expected a whole number of at least 0, found -1",
                        "splitwave: --replications: expected a whole number of at least 1, found 'x'");
        assertThat(run("--set", "ud.count", "--set", "seed").problems()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed         | -1  | --seed: expected a whole number of at least 0, found -1",
                "--seed         | abc | --seed: expected a whole number of at least 0, found 'abc'",
                "--seed         | [1  | --seed: expected valid YAML, found a syntax error",
                "--replications | 0   | --replications: expected a whole number of at least 1, found 0",
                "--replications | abc | --replications: expected a whole number of at least 1, found 'abc'",
                "--threads      | 0   | --threads: expected a whole number of at least 1, found 0",
                "--threads      | -3  | --threads: expected a whole number of at least 1, found -3",
                "--out          | ''  | --out: expected a folder, found ''",
            })
    void aBadNumber(String option, String value, String message) {
        assertThat(run(option, value).problem()).startsWith("splitwave: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run quickstart",
                "sweep quickstart --set ud.count=${3,4}",
                "compare quickstart --schemes ao,no-dt",
                "reproduce fig2"
            })
    void anOutputFolderWithoutAName(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--out", "", "--overwrite"));
        assertThat(session.type(words.toArray(String[]::new)).problem())
                .isEqualTo("splitwave: --out: expected a folder, found ''");
    }

    @Test
    void aSeedThatIsSetAsAKeyIsToldAsOne() {
        assertThat(run("--set", "seed=x").problem()).startsWith("splitwave: --set seed: expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run quickstart --threads abc        | run | --threads: expected a whole number, found 'abc'",
                "run quickstart --threads 9999999999 | run | --threads: expected a whole number, found '9999999999'",
                "run quickstart --seed 1 --seed 2    | run | --seed: expected once, found more than once",
                "run quickstart --out                | run | --out: expected DIR after it, found nothing",
                "run quickstart --oot=x              | run | unknown option '--oot'; did you mean --out?",
                "run quickstart --frobnicate         | run | unknown option '--frobnicate'",
                "run quickstart paper                | run | unexpected argument 'paper'",
                "run                                 | run | SCENARIO is missing",
                "validate                            | validate | SCENARIO is missing",
                "inspect                             | inspect | DIR is missing",
            })
    void aCommandThatIsUsedWrongly(String typed, String command, String message) {
        assertThat(session.type(typed.split(" ")).usageProblem("splitwave " + command))
                .isEqualTo("splitwave: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rnu quickstart | unknown command 'rnu'; did you mean run?",
                "presents       | unknown command 'presents'; did you mean presets?",
                "simulate x     | unknown command 'simulate'; there are run, resume, merge, sweep, compare, reproduce, validate, presets, systems, networks, train-estimator, leakage, inspect, report, help",
                "--hlep         | unknown option '--hlep'; did you mean --help?",
            })
    void anUnknownCommand(String typed, String message) {
        assertThat(session.type(typed.split(" ")).usageProblem("splitwave")).isEqualTo("splitwave: " + message);
    }

    @Test
    void noCommandAtAll() {
        assertThat(session.type().usageProblem("splitwave")).startsWith("splitwave: a command is missing");
    }

    @Test
    void aScenarioThatIsNotThere() {
        assertThat(session.type("run", session.path("missing.yaml")).problem())
                .isEqualTo("splitwave: " + session.path("missing.yaml")
                        + ": expected a scenario file, found no such file");
        assertThat(session.type("run", folder.toString()).problem()).endsWith("found a folder");
        assertThat(session.type("run", "quickstrat").problem()).endsWith("; did you mean quickstart?");
        assertThat(session.type("run", "").problem()).contains("expected a preset");
        assertThat(session.type("run", "a\0b").problem()).endsWith("found a name no file can have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below", "file/far/below"})
    void anOutputFolderThatCannotBe(String name) {
        assertThat(run("--out", session.path(name)).problem())
                .startsWith("splitwave: result folder " + session.path(name));
    }

    @Test
    void anOutputFolderThatIsNotEmpty() {
        assertThat(run("--out", session.path("full")).problem())
                .startsWith("splitwave: result folder " + session.path("full") + " is not empty")
                .contains("notes.txt");
    }

    @Test
    void anOutputFolderThatCannotBeWritten() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        before = session.entries();
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(locked), "this user may write everywhere");
            assertThat(run("--out", session.path("locked")).problem()).contains("cannot be written");
            assertThat(run("--out", session.path("locked/new")).problem()).contains("cannot be written");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void resultsThatCannotBeAFolder() throws IOException {
        session.write("results", "not a folder");
        before = session.entries();
        assertThat(session.type("run", "quickstart").problem())
                .contains("result folder")
                .contains("results");
    }

    private Session.Answer run(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "run";
        words[1] = "quickstart";
        System.arraycopy(more, 0, words, 2, more.length);
        return session.type(words);
    }
}
