package io.splitwave.scenarios.system.genfv;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.RoundRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real training on the digits while the rounds are played. */
class GenfvTrainedRunTest {
    private static final List<String> DIGITS = List.of(
            "ud.count=8",
            "local.samples=16",
            "local.iterations=4",
            "selection.emdMax=2",
            "horizon.rounds=3",
            "learning.loss=trained",
            "learning.network=mlp",
            "generation.model=public");

    private static GenfvPlay play(String... more) {
        return GenfvPlay.of(Stream.concat(DIGITS.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static List<RoundRow.Learning> learned(GenfvPlay play) {
        return play.rows().rounds().stream().map(RoundRow::learning).toList();
    }

    @Test
    void generatedImagesChangeWhatIsLearned() {
        List<RoundRow.Learning> helped = learned(play());
        assertThat(helped).hasSize(3).doesNotContainNull().allMatch(round -> round.loss() > 0.1 && round.loss() < 3);
        assertThat(learned(play())).isEqualTo(helped);
        List<RoundRow.Learning> alone = learned(play("optimizer.scheme=fedavg"));
        assertThat(alone).isNotEqualTo(helped);
        assertThat(alone.get(0).loss()).isEqualTo(helped.get(0).loss()); // of the devices, before the first average
        assertThat(learned(play("optimizer.scheme=fixed-kappa", "optimizer.fixedKappa=0")))
                .isEqualTo(alone);
        assertThat(learned(play("optimizer.scheme=fixed-kappa", "optimizer.fixedKappa=1")))
                .isNotEqualTo(helped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ppca", "cvae", "ddpm"})
    void everyGeneratorCanHelp(String model) {
        GenfvPlay play = play("generation.model=" + model, "horizon.rounds=1");
        assertThat(play.decision(0).values().number("images")).isPositive();
        assertThat(learned(play).get(0).accuracy()).isBetween(0.05, 1.0);
    }

    /** Whether anything is trained changes no decision: labels are those of the same images. */
    @Test
    void trainingChangesNoTime() {
        GenfvPlay trained = play();
        GenfvPlay timed = play("learning.loss=none", "learning.network=null");
        assertThat(trained.rows().decisions()).isEqualTo(timed.rows().decisions());
        assertThat(trained.roundS()).isEqualTo(timed.roundS());
    }

    /** Windows, caps, a server that has time for kept images alone, and rounds that fail or teach nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "generation.keep=window;generation.window=1",
                "generation.keep=cap;generation.cap=50",
                "generation.perImage=1 us;generation.setup=0 s;generation.trainPerImage=15 ms;horizon.rounds=8",
                "optimizer.scheme=all-vehicles;selection.longest=2500 ms",
                "learning.beta=0.01;ud.count=60",
                "ud.energyBudget=[1 mJ, 2 mJ]"
            })
    void imagesThatAreTimedAreThoseThatAreTrainedOn(String settings) {
        GenfvPlay play = play(settings.split(";"));
        assertThat(play.rows().rounds()).isNotEmpty();
        for (RoundRow round : play.rows().rounds()) {
            assertThat(Double.isNaN(round.learning().loss())).isEqualTo(round.failed());
        }
    }
}
