package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aValidScenarioIsToldInOneLine() {
        assertThat(new Session(folder)
                        .type("validate", "paper", "--set", "ud.count=7")
                        .isDone()
                        .out()
                        .lines())
                .containsExactly("paper: valid (scheme ao, 7 UDs, IRS with 32 elements, AP with 32 antennas, 20 rounds,"
                        + " seed 1, 20 replications)");
    }

    @Test
    void aTriedScenarioSaysWhatItsFirstFrameShowed() {
        assertThat(new Session(folder)
                        .type("validate", "quickstart", "--try", "--set", "horizon.rounds=1")
                        .isDone()
                        .out()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("tried: replication 0, frame 0: scheme ao decided for 8 of 8 UDs, which are all within reach;"
                        + " downlinks of [0-9.]+ [kM]?bit/s to [0-9.]+ [kM]?bit/s, uplinks of [0-9.]+ [kM]?bit/s to"
                        + " [0-9.]+ [kM]?bit/s; \\d+ limits? broken");
    }

    @Test
    void aTriedScenarioThatIsNotDecidedByFrameSaysHowItsFirstRoundWent() {
        assertThat(new Session(folder)
                        .type("validate", "sfl", "--try")
                        .isDone()
                        .out()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .matches(
                        "tried: replication 0, round 0: took [0-9.]+ (ms|s|min); 10 UDs completed it, none was dropped");
    }

    /** Each was valid once, and failed as a run. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            quickstart | optimizer.sdrTolerance=0.5 | expected a plain number of at least 1.0e-9 and at most 0.1 such as 1.0e-6, found 0.5
            quickstart | optimizer.sdrTolerance=1e-10 | expected a plain number of at least 1.0e-9 and at most 0.1
            vehicular | mobility.meanSpeed=40 m/s | into mobility.speed, [
            vehicular | mobility.meanSpeed=200 m/s | into mobility.speed, [
            quickstart | ud.cpu=[1e150 GHz, 1e150 GHz] | expected a frequency of at least 0.001 Hz and at most 1000 THz
            quickstart | radio.pathLoss.referenceDistance=1e-300 m | expected a length of at least 1 mm and at most 1000 km
            quickstart | radio.pathLoss.referenceDistance=1e300 m | expected a length of at least 1 mm and at most 1000 km
            quickstart | accessPoint.totalPower=1e308 W | expected a power of at least
            quickstart | ud.transmitPower=1e308 W | expected a power of at least
            quickstart | accessPoint.position=[0 m, 1e308 m] | expected a length of at least -1000000 km and at most 1000000 km
            quickstart | irs.position=[1e308 m, 0 m] | expected a length of at least -1000000 km and at most 1000000 km
            quickstart | ud.distance=[2 m, 1e300 m] | expected a length of at least
            quickstart | frame.length=1 ns | expected a time of at least 1 us and at most 1000000 s, found '1 ns'
            bursty-arrivals | visits.interval=1e-18 s | expected a time of at least 1 ns
            bursty-arrivals | visits.interval=1 ns | expected a time of at least frame.length / 1000000, 5.000e-08 s, found 1 ns
            quickstart | accessPoint.position=[1e9 m, 0 m];radio.pathLoss.apIrsExponent=9 | at most 400 dB, found 999999.98 km with 840 dB
            """)
    void whatARunCannotPlayIsRefusedWithItsKey(String preset, String settings, String told) {
        List<String> words = new ArrayList<>(List.of("validate", preset));
        for (String setting : settings.split(";")) {
            words.addAll(List.of("--set", setting));
        }
        List<String> problems =
                new Session(folder).type(words.toArray(String[]::new)).problems();
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0)).contains(settings.split("=")[0], told);
    }

    @Test
    void theResolvedScenarioResolvesToItself() throws IOException {
        Session session = new Session(folder);
        String once = session.type("validate", "quickstart", "--set", "ud.count=3", "--resolved")
                .isDone()
                .out();
        assertThat(once).contains("count: 3").contains("tolerance:");
        Path file = session.write("resolved.yaml", once);
        assertThat(session.type("validate", file.toString(), "--resolved")
                        .isDone()
                        .out())
                .isEqualTo(once);
    }

    @Test
    void problemsOfAFileNameItsLines() throws IOException {
        Session session = new Session(folder);
        String text = session.type("presets", "quickstart").out();
        String broken = text.replace("count: 8", "count: 0").replace("elements: 16", "elements: 0");
        Path file = session.write("broken.yaml", broken);
        assertThat(session.type("validate", file.toString()).problems())
                .containsExactly(
                        "splitwave: " + file + ":" + line(broken, "count: 0")
                                + ": ud.count: expected a whole number of at least 1, found 0",
                        "splitwave: " + file + ":" + line(broken, "elements: 0")
                                + ": irs.elements: expected a whole number of at least 1, found 0");
    }

    @Test
    void aFileThatIsNoScenarioAtAllIsNotToldInFull() throws IOException {
        Session session = new Session(folder);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("wrong").append(i).append(": 1\n");
        }
        Path file = session.write("wrong.yaml", text.toString());
        assertThat(session.type("validate", file.toString()).problems())
                .hasSize(21)
                .last()
                .asString()
                .matches("splitwave: and \\d+ more problems");
    }

    private static int line(String text, String wanted) {
        return (int) text.substring(0, text.indexOf(wanted)).lines().count();
    }

    @Test
    void aFileOfVariantsIsCheckedAsCompareDoes() throws IOException {
        Session session = new Session(folder);
        assertThat(session.type("validate", "barriers").isDone().out())
                .isEqualTo("barriers: valid (4 variants: sync, deadline, six-of-eight, async)\n");
        Path file = session.write("mine.yaml", "base: quickstart\nvariants:\n  a: unchanged\n  b: {set: {seed: 2}}\n");
        List<String> told = session.type("validate", file.toString()).problems();
        assertThat(told)
                .hasSize(1)
                .isEqualTo(session.type("compare", file.toString()).problems())
                .first()
                .asString()
                .contains("mine.yaml:4: seed: expected 1 as in variant a");
        assertThat(session.type("validate", "barriers", "--try").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --try does not go with a file of variants");
        assertThat(session.type("validate", "barriers", "--resolved").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --resolved does not go with a file of variants");
    }

    @Test
    void aTargetWithoutTrainingIsSaidToHaveNoEffect() {
        Session session = new Session(folder);
        String note = "splitwave: learning.target has no effect: nothing is trained (learning.loss)";
        String[] small = {"--set", "horizon.rounds=1", "--set", "ud.count=2", "--set", "learning.target=0.8"};
        assertThat(session.type(with("validate", "asfl", small)).err()).contains(note);
        assertThat(session.type(with(
                                "run",
                                "asfl",
                                small,
                                "--no-report",
                                "--replications",
                                "1",
                                "--out",
                                session.path("run")))
                        .err())
                .contains(note);
        String[] trained = {
            "--set", "horizon.rounds=1", "--set", "learning.loss=trained", "--set", "learning.target=0.8"
        };
        assertThat(session.type(with("validate", "asfl", trained)).err()).doesNotContain(note);
    }

    private static String[] with(String command, String preset, String[] settings, String... more) {
        return Stream.of(new String[] {command, preset}, settings, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }
}
