package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real training of a small network on the digits while the rounds are played. */
class TrainedRunTest {
    private static final String[] DIGITS = {
        "model.network=mlp",
        "local.samples=null",
        "learning.loss=trained",
        "learning.partition=dirichlet",
        "horizon.rounds=3",
        "ud.count=4"
    };

    /** Forward and twice that backward. */
    private static final double FLOP_PER_IMAGE = 3 * 34_048;

    private static SflPlay play(String preset, String... more) {
        return SflPlay.play(
                preset, Stream.of(DIGITS, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static String[] split(String... more) {
        return Stream.concat(Stream.of("model.cut=1"), Stream.of(more)).toArray(String[]::new);
    }

    private static List<Double> accuracies(SflPlay play) {
        return play.rows().rounds().stream()
                .map(round -> round.learning().accuracy())
                .toList();
    }

    /** 1,797 digits less a fifth of each class: every image is worked through once in each epoch. */
    @Test
    void whatIsTimedIsWhatIsTrained() {
        SflPlay play = play("fl", "local.iterations=2", "horizon.rounds=1");
        List<StageRow> training = play.stages("ud-train");
        double images = training.stream().mapToDouble(StageRow::work).sum() / (2 * FLOP_PER_IMAGE);
        assertThat(images).isCloseTo(1797 * 0.8, within(10.0)); // classes are rounded one by one
        assertThat(images).isCloseTo(Math.rint(images), within(1e-9));
        assertThat(training)
                .extracting(stage -> stage.work() / (2 * FLOP_PER_IMAGE))
                .allSatisfy(own -> assertThat(own).isCloseTo(Math.rint(own), within(1e-9)))
                .doesNotContain(images / 4); // a Dirichlet partition gives everybody another number
    }

    @Test
    void copiesOfTheServerSideLearnAsFederatedLearningDoesAndTurnsDoNot() {
        List<Double> federated = accuracies(play("fl"));
        assertThat(federated.get(2)).isGreaterThan(0.5);
        assertThat(accuracies(play("sfl", split()))).isEqualTo(federated);
        assertThat(accuracies(play("sfl", split("learning.serverSide=shared")))).isNotEqualTo(federated);
        assertThat(accuracies(play("sl", split()))).isNotEqualTo(federated);
    }

    @Test
    void theTimeToAnAccuracyIsTheEndOfTheFirstRoundThatHasIt() {
        SflPlay play = play("fl", "learning.target=0.5", "horizon.rounds=6");
        RoundRow first = play.rows().rounds().stream()
                .filter(round -> round.learning().accuracy() >= 0.5)
                .findFirst()
                .orElseThrow();
        assertThat(figure(play, "target_reached_s")).isEqualTo(first.endS());
        assertThat(figure(
                        play("fl", "learning.target=0.5", "horizon.rounds=1", "learning.rate=1e-9"),
                        "target_reached_s"))
                .isNaN();
        assertThat(new FederatedSystem().words(play("fl").scenario()).figure("target_reached_s"))
                .isEmpty();
    }

    private static double figure(SflPlay play, String name) {
        return play.rows().replication().figures().number(name);
    }

    /** Learning is asked for apart: looking at a replication trains nothing, and leaves all else as it was. */
    @ParameterizedTest
    @ValueSource(strings = {"fl", "sl", "sfl"})
    void lookingTrainsNothingAndChangesNothing(String preset) {
        SflPlay trained = play(preset, preset.equals("fl") ? new String[0] : split());
        GatheredRows looked = new GatheredRows();
        Replication.lookedAt(Simulation.of(trained.scenario()), 0).play(looked);
        ReplicationRows rows = looked.replications().get(0);
        assertThat(rows.stages()).isEqualTo(trained.rows().stages());
        assertThat(rows.rounds())
                .isEqualTo(trained.rows().rounds().stream()
                        .map(round -> round.withLearning(null))
                        .toList());
    }

    @Test
    void whoIsDroppedDoesNotCount() {
        SflPlay all = play("fl", "horizon.rounds=1");
        double medianS = all.rows().rounds().get(0).delays().medianS();
        SflPlay late = play("fl", "horizon.rounds=1", "barrier.rule=deadline", "barrier.deadline=" + medianS + " s");
        assertThat(late.rows().rounds().get(0).dropped()).isBetween(1, 3);
        assertThat(late.rows().rounds().get(0).learning().loss())
                .isNotEqualTo(all.rows().rounds().get(0).learning().loss());
    }
}
