package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.loss.LossTable;
import io.splitwave.learning.loss.MeasuredLoss;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned in a run, from its rows. */
class LearningRunTest {

    private static PlayedRun digits(String... overrides) {
        List<String> all = new ArrayList<>(List.of("horizon.rounds=3", "model.profile.architecture=mlp"));
        all.addAll(Arrays.asList(overrides));
        return PlayedRun.play(PlayedRun.scenario("digits", all.toArray(String[]::new)), 0);
    }

    @Test
    void everyRoundHasALossAndAnAccuracyAtItsEnd() {
        PlayedRun run = digits("horizon.rounds=12");
        List<RoundRow> rounds = run.rows().rounds();
        assertThat(rounds).hasSize(12).allSatisfy(round -> {
            assertThat(round.learning().loss()).isPositive();
            assertThat(round.learning().accuracy()).isBetween(0.0, 1.0);
        });
        // a guess is right once in ten and costs ln 10; fixed seed
        RoundRow.Learning last = rounds.get(11).learning();
        assertThat(last.accuracy()).isGreaterThan(0.5);
        assertThat(last.loss()).isLessThan(rounds.get(0).learning().loss());
        assertThat(VrslRows.figure(run.rows().replication(), "final_loss")).isEqualTo(last.loss());
        assertThat(VrslRows.figure(run.rows().replication(), "final_accuracy")).isEqualTo(last.accuracy());
    }

    @Test
    void learningChangesNothingElse() {
        PlayedRun trained = digits();
        PlayedRun none = digits("learning.loss=none");
        assertThat(none.rows().rounds())
                .allSatisfy(round -> assertThat(round.learning()).isNull());
        assertThat(trained.rows().rounds().stream()
                        .map(round -> round.withLearning(null))
                        .toList())
                .isEqualTo(none.rows().rounds());
        assertThat(trained.rows().roundUds()).isEqualTo(none.rows().roundUds());
        assertThat(VrslRows.figure(none.rows().replication(), "final_accuracy")).isNaN();
    }

    @Test
    void replicationsThatTakeTurnsLearnWhatTheyWouldAlone() {
        var scenario =
                PlayedRun.scenario("digits", "horizon.rounds=2", "replications=3", "model.profile.architecture=mlp");
        List<ReplicationRows> together = campaign(scenario, 3);
        List<ReplicationRows> alone = campaign(scenario, 1);
        for (int r = 0; r < 3; r++) {
            assertThat(together.get(r).rounds()).isEqualTo(alone.get(r).rounds());
        }
        assertThat(alone.get(0).rounds().get(1).learning())
                .isNotEqualTo(alone.get(1).rounds().get(1).learning());
    }

    private static List<ReplicationRows> campaign(io.splitwave.scenarios.format.Scenario scenario, int threads) {
        GatheredRows rows = new GatheredRows();
        Progress quiet = Progress.on(true, Workload.of(1, 1), new PrintWriter(Writer.nullWriter()));
        new Campaign(scenario, threads, quiet).play(rows);
        return rows.replications();
    }

    @Test
    void whoIsDroppedDoesNotCount() {
        // federated learning does not depend on cuts, so that a round of the same survivors learns the same; the
        // deadline
        // lets some of them finish
        PlayedRun all = digits("horizon.rounds=1", "learning.protocol=federated", "optimizer.scheme=full-local");
        double medianS = all.rows().rounds().get(0).delays().medianS();
        PlayedRun late = digits(
                "horizon.rounds=1",
                "learning.protocol=federated",
                "optimizer.scheme=full-local",
                "barrier.rule=deadline",
                "barrier.deadline=" + medianS + " s");
        RoundRow round = late.rows().rounds().get(0);
        assertThat(round.dropped()).isBetween(5, 15);
        assertThat(round.learning().loss())
                .isNotEqualTo(all.rows().rounds().get(0).learning().loss());
    }

    @Test
    void aRoundThatNobodySurvivesKeepsTheAccuracy() {
        PlayedRun run = digits("horizon.rounds=2", "barrier.rule=deadline", "barrier.deadline=1 us");
        assertThat(run.rows().rounds()).hasSize(2).allSatisfy(round -> {
            assertThat(round.failed()).isTrue();
            assertThat(round.learning().loss()).isNaN();
        });
        assertThat(run.rows().rounds().get(1).learning().accuracy())
                .isEqualTo(run.rows().rounds().get(0).learning().accuracy());
        assertThat(VrslRows.figure(run.rows().replication(), "final_loss")).isNaN();
    }

    @Test
    void withoutABarrierEveryRoundOfADeviceBringsSomething() {
        PlayedRun run = digits("horizon.rounds=2", "barrier.rule=async");
        assertThat(run.rows().rounds()).hasSize(40).allSatisfy(round -> assertThat(round.learning())
                .isNotNull());
        assertThat(run.rows().roundUds()).anyMatch(ud -> ud.stalenessRounds() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"split", "split-federated", "federated", "centralised"})
    void everyProtocolRuns(String protocol) {
        assertThat(digits("learning.protocol=" + protocol)
                        .rows()
                        .rounds()
                        .get(2)
                        .learning()
                        .loss())
                .isLessThan(Math.log(10) + 0.5);
    }

    @Test
    void transformsActOnWhatIsLearnedAndOnWhatIsSent() {
        PlayedRun whole = digits();
        PlayedRun coarse = digits("model.profile.quantisation=1 bit");
        assertThat(coarse.rows().rounds().get(2).learning())
                .isNotEqualTo(whole.rows().rounds().get(2).learning());
        assertThat(coarse.frames().get(0).context().profile().uplinkBit(0, 1))
                .isLessThan(whole.frames().get(0).context().profile().uplinkBit(0, 1) / 10);
    }

    @Test
    void aTableIsFollowedRoundByRound() {
        PlayedRun run = PlayedRun.play(PlayedRun.scenario("digits", "horizon.rounds=4", "learning.loss=profile"), 0);
        LossTable table = MeasuredLoss.digitsCnn();
        for (int r = 0; r < 4; r++) {
            int round = r;
            List<RoundUdRow> uds = run.rows().roundUds().stream()
                    .filter(ud -> ud.round() == round)
                    .toList();
            double loss = uds.stream()
                    .mapToDouble(ud -> table.loss(VrslRows.cut(ud), round + 1))
                    .average()
                    .orElseThrow();
            assertThat(run.rows().rounds().get(r).learning().loss()).isCloseTo(loss, within(1e-9));
        }
    }

    @Test
    void lambdaMovesCutsByWhatTheTableSaysAndNoFurther(@TempDir Path folder) throws Exception {
        // cut 3 alone is cheap in loss; a table without differences leaves everything as it is
        Path differs = Files.writeString(folder.resolve("differs.csv"), table(2));
        Path alike = Files.writeString(folder.resolve("alike.csv"), table(0));
        PlayedRun free = digits("learning.loss=none", "model.profile.architecture=cnn");
        PlayedRun moved = digits(
                "learning.loss=none",
                "model.profile.architecture=cnn",
                "learning.lambda=10 s",
                "learning.table=" + differs);
        PlayedRun same = digits(
                "learning.loss=none",
                "model.profile.architecture=cnn",
                "learning.lambda=10 s",
                "learning.table=" + alike);
        assertThat(free.rows().roundUds()).noneMatch(ud -> VrslRows.cut(ud) == 3);
        assertThat(moved.rows().roundUds()).allMatch(ud -> VrslRows.cut(ud) == 3);
        assertThat(same.rows().roundUds()).isEqualTo(free.rows().roundUds());
        // the objective is that of VRSL (18) with the term of (28) for each device: 10 s x 1 nat for 20 of them
        assertThat(same.rows().decisions().get(0).values().number("objective_s"))
                .isCloseTo(free.rows().decisions().get(0).values().number("objective_s") + 200, within(1e-9));
    }

    private static String table(double more) {
        StringBuilder text = new StringBuilder("cut,round,loss,accuracy\n");
        for (int cut = 1; cut <= 5; cut++) {
            text.append(cut).append(",0,").append(cut == 3 ? 1 : 1 + more).append(",0.1\n");
        }
        return text.toString();
    }
}
