package io.splitwave.scenarios.system.stsflora;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.RoundRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real fine-tuning of a small vision transformer on the digits while the rounds are played. */
class TokenTrainedRunTest {
    private static final List<String> DIGITS = List.of(
            "mobility=null",
            "model.network=vit-digits",
            "model.cut=3",
            "ud.count=3",
            "local.samples=16",
            "horizon.rounds=2",
            "learning.loss=trained",
            "learning.pretrainingEpochs=1");

    private static TokenPlay play(String... more) {
        return TokenPlay.of(Stream.concat(DIGITS.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static List<Double> losses(TokenPlay play) {
        return play.rows().rounds().stream()
                .map(round -> round.learning().loss())
                .toList();
    }

    @Test
    void tokensThatAreNotSentAndCoarseOnesChangeWhatIsLearned() {
        List<Double> all = losses(play("optimizer.scheme=all-tokens"));
        assertThat(all).hasSize(2).doesNotContainNull().allMatch(loss -> loss > 0.5 && loss < 4);
        assertThat(losses(play("optimizer.scheme=all-tokens"))).isEqualTo(all);
        assertThat(losses(play("tokens.min=16"))).isEqualTo(all); // another scheme that sends them all
        assertThat(losses(play("optimizer.scheme=fixed-tokens", "tokens.fixed=1")))
                .isNotEqualTo(all);
        assertThat(losses(play("optimizer.scheme=all-tokens", "tokens.bits=2"))).isNotEqualTo(all);
    }

    /** The first loss is that before a step, so only the second says what learned. */
    @Test
    void adaptersOfDevicesLearnOnlyIfTheyAreTo() {
        List<Double> frozen = losses(play("optimizer.scheme=all-tokens"));
        List<Double> learning = losses(play("optimizer.scheme=all-tokens", "model.client=client-lora"));
        assertThat(learning.get(0)).isEqualTo(frozen.get(0));
        assertThat(learning.get(1)).isNotEqualTo(frozen.get(1));
    }

    /** Forty devices share 1,437 images by Dirichlet(0.1): some have none, and most fewer than a batch. */
    @Test
    void devicesWithFewImagesOrNoneTakePart() {
        TokenPlay play = play(
                "ud.count=40",
                "selection.active=null",
                "learning.partition=dirichlet",
                "learning.beta=0.1",
                "local.samples=256");
        assertThat(play.rows().rounds()).hasSize(2).noneMatch(RoundRow::failed);
        assertThat(losses(play)).allMatch(loss -> loss > 0.1 && loss < 5);
    }

    /** No tokens, no learning: the accuracy stays what it was. */
    @Test
    void aRoundThatFailsTeachesNothing() {
        TokenPlay play = play("ud.energyBudget=0.001 uJ", "horizon.rounds=3");
        assertThat(play.rows().rounds()).hasSize(3).allMatch(RoundRow::failed);
        assertThat(losses(play)).allMatch(loss -> loss.isNaN());
        assertThat(play.rows().rounds().stream()
                        .map(round -> round.learning().accuracy())
                        .distinct())
                .hasSize(1);
    }
}
