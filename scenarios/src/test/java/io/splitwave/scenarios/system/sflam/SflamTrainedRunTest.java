package io.splitwave.scenarios.system.sflam;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real training on the digits while the rounds of SFLAM are played: with the bits that were decided. */
class SflamTrainedRunTest {
    private static final List<String> SMALL = List.of(
            "learning.loss=trained",
            "learning.network=vit-digits",
            "learning.rate=0.1",
            "quantisation.accuracy=measured",
            "ud.count=3",
            "radio.subchannels=3",
            "local.iterations=2",
            "local.samples=16",
            "local.deadline=2 s",
            "horizon.rounds=2");

    private static String[] small(String... more) {
        return Stream.concat(SMALL.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static List<RoundRow.Learning> learned(String... more) {
        return SflamPlay.constant(small(more)).rows().rounds().stream()
                .map(RoundRow::learning)
                .toList();
    }

    @Test
    void aVisionTransformerLearnsWithTheBitsOfEachUd() {
        List<RoundRow.Learning> first = learned();
        assertThat(first).hasSize(2).allSatisfy(round -> assertThat(round.loss())
                .isBetween(0.1, 5.0));
        assertThat(learned()).isEqualTo(first);
    }

    /** Bits that are decided are those that are trained with: one bit and eight lose differently. */
    @Test
    void bitsAreThoseOfTheDecision() {
        String[] one = {"optimizer.scheme=fixed-bits", "quantisation.fixedBits=1"};
        String[] eight = {"optimizer.scheme=fixed-bits", "quantisation.fixedBits=8"};
        String[] seventeen = {"optimizer.scheme=fixed-bits", "quantisation.fixedBits=17"};
        String[] all = {"optimizer.scheme=no-quantisation"};
        assertThat(learned(one)).isNotEqualTo(learned(eight));
        assertThat(learned(seventeen)).isEqualTo(learned(all)).isNotEqualTo(learned(eight));
    }

    @Test
    void aSmallNetworkLearnsTheDigits() {
        List<RoundRow.Learning> learned = learned(
                "learning.network=mlp",
                "learning.rate=0.3",
                "local.iterations=20",
                "horizon.rounds=5",
                "model.embedding=train-embed",
                "local.deadline=20 s");
        assertThat(learned.get(4).accuracy()).isGreaterThan(0.75);
        assertThat(learned.get(4).loss()).isLessThan(learned.get(0).loss());
    }

    /** An embedding that is frozen learns nothing; with the same UDs and bits, training ends elsewhere. */
    @Test
    void aFrozenEmbeddingDoesNotLearn() {
        String[] common = {"optimizer.scheme=fixed-bits", "local.deadline=20 s", "model.embedding=frozen"};
        List<RoundRow.Learning> frozen = learned(common);
        common[2] = "model.embedding=train-embed";
        List<RoundRow.Learning> trained = learned(common);
        assertThat(trained.get(1).loss()).isNotEqualTo(frozen.get(1).loss());
    }

    /** 1,437 images for 60 UDs: all have fewer than a batch, and with a steep partition some have none. */
    @ParameterizedTest
    @CsvSource({"iid, 0.5", "dirichlet, 0.05"})
    void udsWithFewImagesOrNoneTakePart(String partition, double beta) {
        SflamPlay play = SflamPlay.constant(small(
                "learning.network=mlp",
                "learning.partition=" + partition,
                "learning.beta=" + beta,
                "ud.count=60",
                "radio.subchannels=60",
                "radio.bandwidth=200 MHz",
                "local.samples=128"));
        assertThat(play.served(0)).isEqualTo(60);
        assertThat(play.rows().rounds()).hasSize(2).allSatisfy(round -> {
            assertThat(round.learning().loss()).isFinite();
            assertThat(round.completed()).isEqualTo(60);
        });
    }

    @Test
    void aRoundThatFailsLearnsNothing() {
        List<RoundRow.Learning> learned = learned("local.deadline=1 ms");
        assertThat(learned).hasSize(2).allSatisfy(round -> {
            assertThat(round.loss()).isNaN();
            assertThat(round.accuracy()).isEqualTo(learned.get(0).accuracy());
        });
    }

    @Test
    void theTimeToAnAccuracyIsTheEndOfTheFirstRoundThatHasIt() {
        String[] mlp = {"learning.network=mlp", "learning.rate=0.3", "local.iterations=20", "learning.target=0.5"};
        SflamPlay play = SflamPlay.constant(small(
                Stream.concat(Stream.of(mlp), Stream.of("horizon.rounds=4")).toArray(String[]::new)));
        RoundRow first = play.rows().rounds().stream()
                .filter(round -> round.learning().accuracy() >= 0.5)
                .findFirst()
                .orElseThrow();
        assertThat(play.rows().replication().figures().number("target_reached_s"))
                .isEqualTo(first.endS());
    }

    @Test
    void lookingTrainsNothingAndChangesNothing() {
        GatheredRows looked = new GatheredRows();
        Replication.lookedAt(Simulation.of(SflamPlay.scenario(small())), 0).play(looked);
        SflamPlay trained = SflamPlay.of(small());
        assertThat(looked.replications().get(0).stages())
                .isEqualTo(trained.rows().stages());
        assertThat(looked.replications().get(0).rounds())
                .isEqualTo(trained.rows().rounds().stream()
                        .map(round -> round.withLearning(null))
                        .toList());
    }
}
