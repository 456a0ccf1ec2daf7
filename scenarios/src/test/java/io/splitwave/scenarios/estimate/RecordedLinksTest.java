package io.splitwave.scenarios.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.network.nr.LinkSteps;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of the user's own: to play and to learn from. */
class RecordedLinksTest {
    private static final String HEAD = "time_s,rsrp_dbm,rsrq_db,sinr_db,cqi,ri,mcs,bler,goodput_mbps";

    @TempDir
    private Path folder;

    private Path lessons;

    @BeforeEach
    void makeFolder() throws IOException {
        lessons = Files.createDirectory(folder.resolve("lessons"));
    }

    /** Steps of 0.1 s whose goodput rises by 1 Mbit/s each, from a first one. */
    private static Path write(Path file, int steps, boolean prbs, int firstMbps) throws IOException {
        StringBuilder text = new StringBuilder(HEAD + (prbs ? ",prbs" : "") + "\n");
        for (int step = 0; step < steps; step++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.1f,-80,-11,%d,9,1,12,0.1,%d%s%n",
                    step / 10.0,
                    step % 20,
                    firstMbps + step,
                    prbs ? ",91" : ""));
        }
        return Files.writeString(file, text);
    }

    private Scenario scenario(Path trace, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = "radio.trace=" + trace;
        System.arraycopy(more, 0, all, 1, more.length);
        return LinkSystem.scenario(folder, all);
    }

    @Test
    void shouldPlayTheRecordingInEveryReplication() throws IOException {
        Path file = write(folder.resolve("link.csv"), 50, true, 3);
        UserLinks links = UserLinks.read(scenario(file, "replications=2"));
        for (int replication = 0; replication < 2; replication++) {
            LinkSteps link = links.link(new RandomStreams(1), replication, 0);
            assertThat(link.next().goodputBps()).isEqualTo(3e6);
            assertThat(link.next().goodputBps()).isEqualTo(4e6);
        }
        links.requireLasting(5);
        assertThat(links.warnings()).singleElement().asString().contains("all 2 replications play the same");
        assertThatThrownBy(() -> links.requireLasting(5.1))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("link.csv: UE 0 is recorded for 5.0 s; expected at least 5.1 s");
    }

    @Test
    void shouldRefuseAnotherNumberOfUes() throws IOException {
        Path file = write(folder.resolve("link.csv"), 50, true, 3);
        assertThatThrownBy(() -> UserLinks.read(scenario(file, "ud.count=2")))
                .hasMessageContaining("link.csv: expected 2 UEs (ud.count), found 1");
        assertThatThrownBy(() -> UserLinks.read(scenario(folder.resolve("none.csv"))))
                .hasMessageContaining("none.csv: expected a trace, found no such file");
    }

    @Test
    void shouldSayWhichColumnAnEstimatorNeeds() throws IOException {
        Path file = write(folder.resolve("link.csv"), 50, false, 3);
        Scenario needing = scenario(file);
        UserLinks links = UserLinks.read(needing);
        assertThatThrownBy(() -> LearnedEstimator.of(needing, links, new EstimatorStore(folder)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("link.csv: expected a column prbs, which estimator.prbShare needs")
                .hasMessageContaining("estimator.prbShare: false does without");
        Scenario without = scenario(file, "estimator.prbShare=false");
        LearnedEstimator learned = LearnedEstimator.of(without, UserLinks.read(without), new EstimatorStore(folder));
        assertThat(learned.warnings())
                .singleElement()
                .asString()
                .contains("learns from simulated links, while radio.trace plays recorded ones");
        Path more = write(folder.resolve("more.csv"), 50, true, 3);
        Scenario narrow = scenario(more, "radio.prbs=90");
        UserLinks tooMany = UserLinks.read(narrow);
        assertThatThrownBy(() -> LearnedEstimator.of(narrow, tooMany, new EstimatorStore(folder)))
                .hasMessageContaining("UE 0 has 91.0 PRBs; expected at most the 90 of radio.prbs");
    }

    /** The last two sevenths of the files are tested with, each as a whole. */
    @Test
    void shouldLearnFromTheFirstFiles() throws IOException {
        for (int file = 0; file < 7; file++) {
            write(lessons.resolve("day" + file + ".csv"), 60, true, 10 * file);
        }
        Files.writeString(lessons.resolve("notes.txt"), "no recording");
        EstimatorTrial trial = EstimatorTrial.of(
                LinkSystem.scenario(folder, "estimator.traces=" + lessons),
                Optional.empty(),
                new EstimatorStore(folder));
        assertThat(trial.trainingTraces()).isEqualTo(5);
        assertThat(trial.testTraces()).isEqualTo(2);
        // the mean of the next five steps lies 3 Mbit/s above the last one
        assertThat(trial.score(Estimators.named("last"), false, share -> {}).maeBps())
                .isEqualTo(3e6);
    }

    @Test
    void shouldRefuseFilesThatTeachNothing() throws IOException {
        Scenario scenario = LinkSystem.scenario(folder, "estimator.traces=" + lessons);
        UserLinks links = UserLinks.read(scenario);
        write(lessons.resolve("a.csv"), 60, true, 1);
        assertThatThrownBy(() -> LearnedEstimator.of(scenario, links, new EstimatorStore(folder)))
                .hasMessageContaining("expected at least 2 files *.csv or *.csv.gz")
                .hasMessageContaining("found 1");
        write(lessons.resolve("b.csv"), 34, true, 1);
        assertThatThrownBy(() -> LearnedEstimator.of(scenario, links, new EstimatorStore(folder)))
                .hasMessageContaining("b.csv: UE 0 has 34 steps of 0.1 s; expected at least the 35");
        Scenario nowhere = LinkSystem.scenario(folder, "estimator.traces=" + folder.resolve("nowhere"));
        assertThatThrownBy(() -> LearnedEstimator.of(nowhere, links, new EstimatorStore(folder)))
                .hasMessageContaining("nowhere: expected a folder of recorded links, found no such folder");
    }
}
