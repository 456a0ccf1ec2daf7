package io.splitwave.scenarios.system.ucsfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.row.RoundRow;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.play.Simulation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real training on the digits while the rounds are played. */
class UcsflTrainedRunTest {
    private static final List<String> DIGITS = List.of(
            "optimizer.scheme=strongest",
            "optimizer.clusterSize=8",
            "learning.loss=trained",
            "learning.network=mlp",
            "learning.partition=dirichlet",
            "learning.beta=0.1",
            "learning.rate=0.1",
            "learning.images=64");

    private static UcsflPlay play(String... more) {
        return UcsflPlay.of(Stream.concat(DIGITS.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static List<RoundRow.Learning> learned(UcsflPlay play) {
        return play.rows().rounds().stream().map(RoundRow::learning).toList();
    }

    private static double last(UcsflPlay play) {
        List<RoundRow.Learning> rounds = learned(play);
        return rounds.get(rounds.size() - 1).accuracy();
    }

    /** With all access points for each all models are one; with one for each, devices that share none stay apart. */
    @Test
    void clustersDecideWhatIsAveraged() {
        UcsflPlay all = play();
        UcsflPlay one = play("optimizer.clusterSize=1");
        assertThat(learned(all))
                .hasSize(3)
                .doesNotContainNull()
                .allMatch(round -> round.loss() > 0 && round.loss() < 3);
        assertThat(learned(play())).isEqualTo(learned(all));
        assertThat(learned(one)).isNotEqualTo(learned(all));
        assertThat(learned(one).get(0).loss()).isEqualTo(learned(all).get(0).loss()); // before the first average
        assertThat(all.figure("worst_accuracy")).isEqualTo(last(all));
        assertThat(one.figure("worst_accuracy")).isPositive().isLessThan(last(one));
        assertThat(one.figure("final_accuracy")).isEqualTo(last(one));
    }

    /** The same clusters, other cuts: another time, the same weights. */
    @Test
    void theCutChangesNoWeight() {
        UcsflPlay all = play();
        UcsflPlay whole = play("optimizer.scheme=fedavg");
        assertThat(whole.number(0, "planned_s")).isGreaterThan(2 * all.number(0, "planned_s"));
        assertThat(learned(whole)).isEqualTo(learned(all));
    }

    @Test
    void trainingChangesNoTime() {
        UcsflPlay trained = play("learning.target=0.05");
        UcsflPlay timed = UcsflPlay.of("optimizer.scheme=strongest", "optimizer.clusterSize=8");
        assertThat(trained.rows().decisions()).isEqualTo(timed.rows().decisions());
        assertThat(trained.roundS()).isEqualTo(timed.roundS());
        double reachedS = trained.figure("target_reached_s");
        assertThat(trained.rows().rounds().stream().map(RoundRow::endS)).contains(reachedS);
    }

    /** 64 images are 4 steps of 16, 60 likewise; 10 are one step, as are 9.5 samples. */
    @Test
    void imagesAreWholeSteps() {
        List<RoundRow.Learning> ten = learned(play("learning.images=10"));
        assertThat(learned(play("learning.images=60"))).isEqualTo(learned(play()));
        assertThat(ten).isNotEqualTo(learned(play()));
        assertThat(learned(play("learning.images=null", "local.samples=9.5"))).isEqualTo(ten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "optimizer.scheme=sa;optimizer.planEvery=1",
                "radio.sinr=event;ud.cpu=[1 GHz, 3 GHz];server.dpus=shared",
                "ud.count=1",
                "ud.count=6;learning.beta=0.01;optimizer.clusterSize=2"
            })
    void everyRoundIsScored(String settings) {
        UcsflPlay play = play(settings.split(";"));
        assertThat(learned(play)).hasSize(3).allMatch(round -> round.accuracy() > 0 && round.accuracy() <= 1);
    }

    @Test
    void aNetworkThatCannotLearnTheImagesIsRefused() {
        assertThatThrownBy(() -> Simulation.of(UcsflPlay.scenario("learning.loss=trained")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("learning.loss trained: ");
    }
}
