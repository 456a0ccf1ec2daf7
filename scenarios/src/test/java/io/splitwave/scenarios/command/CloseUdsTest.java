package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UDs nearer to an end than the path loss goes: one line a run, with the count. */
class CloseUdsTest {
    @TempDir
    private Path folder;

    private Session.Answer play(String command, String... more) {
        Session session = new Session(folder);
        List<String> words = new ArrayList<>(List.of(command, "quickstart", "--quiet", "--replications", "2"));
        if (command.equals("run")) {
            words.addAll(List.of("--no-report", "--overwrite", "--out", session.path("out")));
        }
        words.addAll(List.of("--set", "horizon.frames=3", "--set", "frame.length=5 ms"));
        words.addAll(List.of(more));
        return session.type(words.toArray(String[]::new));
    }

    /** 8 UDs in 3 frames of 2 replications. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void everyUdFrameIsCountedWhateverTheThreads(String threads) {
        assertThat(play("run", "--threads", threads, "--set", "ud.distance=[1 mm, 2 mm]")
                        .err())
                .isEqualToIgnoringNewLines(
                        "splitwave: UDs were nearer to the IRS than 1 m, where the path loss begins, in 48 of 48 UD-frames"
                                + " (100 %); their path loss was that of 1 m");
    }

    @Test
    void theLawsOfTheCityBeginAtTenMetres() {
        assertThat(play(
                                "run",
                                "--set",
                                "ud.distance=[5 m, 6 m]",
                                "--set",
                                "channel.largeScale.irsUd=umi",
                                "--set",
                                "channel.carrier=3 GHz")
                        .err())
                .contains("nearer to the IRS than 10 m", "in 48 of 48 UD-frames");
    }

    /** UDs 10 to 20 cm around an IRS that stands 10 cm from the AP. */
    @Test
    void aSchemeWithoutIrsIsToldOfTheAccessPointAlone() {
        String near = "irs.position=[0.1 m, 0 m]";
        assertThat(play("run", "--set", near, "--set", "ud.distance=[0.1 m, 0.2 m]", "--set", "optimizer.scheme=no-irs")
                        .err())
                .contains("nearer to the AP than 1 m", "AP and IRS are 0.1000 m apart, nearer than 1 m")
                .doesNotContain("nearer to the IRS");
    }

    @Test
    void aComparisonCountsAllItsSchemes() {
        assertThat(play("compare", "--schemes", "ao,no-dt", "--set", "ud.distance=[1 mm, 2 mm]")
                        .err())
                .contains("in 96 of 96 UD-frames (100 %)");
    }

    @Test
    void nobodyNearIsNotWorthALine() {
        play("run").isDone();
    }
}
