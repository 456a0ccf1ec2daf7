package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.FilledLabels;
import io.splitwave.learning.data.ImageShape;
import io.splitwave.learning.data.Keeping;
import io.splitwave.learning.data.LabelSkew;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.training.generator.GeneratorKind;
import io.splitwave.learning.training.generator.ImageGenerator;
import io.splitwave.learning.transform.CutEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import umontreal.ssj.rng.RandomStream;

class GenerativeLossTest {
    private static final int UDS = 4;
    private static final TrainingSettings SETTINGS = new TrainingSettings(
            Examples.architecture("mlp"),
            TrainingProtocol.FEDERATED,
            0.1,
            16,
            new LocalSteps.Epochs(1),
            CutEncoding.plain(32));
    private static final TrainingData SKEWED = Examples.digits(UDS, 7);

    /** Draws digits, and notes which classes were ordered. */
    private static final class Noting implements ImageGenerator {
        private final ImageGenerator generator =
                GeneratorKind.PUBLIC.fit(Examples.DIGITS, new RandomStreams(1).stream("test", 0));
        private final List<int[]> orders = new ArrayList<>();

        @Override
        public LabelledImages generate(int[] perClass, RandomStream stream) {
            if (IntStream.of(perClass).sum() > 0) {
                orders.add(perClass.clone());
            }
            return generator.generate(perClass, stream);
        }
    }

    private static GenerativeLoss open(KappaRule kappa, Keeping keeping, TrainingData data, ImageGenerator generator) {
        return new GenerativeLoss(
                SETTINGS,
                new GenerativeSettings(kappa, keeping, 16, 0.1),
                data,
                generator,
                new RandomStreams(3),
                0,
                new PretrainedModels());
    }

    private static GenerativeLoss open(KappaRule kappa) {
        return open(kappa, new Keeping.All(), SKEWED, new Noting());
    }

    private static List<Participant> only(int... uds) {
        return IntStream.of(uds).mapToObj(ud -> new Participant(ud, 3)).toList();
    }

    private static Score round(GenerativeLoss learning, int images, int earlier, int... survivors) {
        learning.roundStarted(Examples.first(UDS));
        learning.generated(images, earlier);
        return learning.roundEnded(only(survivors));
    }

    private static void assertClose(float[][] found, float[][] expected, float tolerance) {
        for (int p = 0; p < found.length; p++) {
            assertThat(found[p]).containsExactly(expected[p], within(tolerance));
        }
    }

    /** As many images for each device, so that each rho is 1/4 and their sum is 1 to the last bit. */
    private static TrainingData equalShares() {
        int[][] shares = new int[UDS][];
        for (int ud = 0; ud < UDS; ud++) {
            int first = 50 * ud;
            shares[ud] = IntStream.range(first, first + 50).toArray();
        }
        return new TrainingData(
                Examples.DIGITS,
                shares,
                Examples.DIGITS,
                IntStream.range(1500, 1700).toArray());
    }

    private static List<Score> threeRounds(LossModel learning) {
        List<Score> scores = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            learning.roundStarted(Examples.first(UDS));
            scores.add(learning.roundEnded(only(0, 1, 2, 3)));
        }
        return scores;
    }

    @Test
    void withoutImagesItIsFederatedAveragingToTheLastBit() {
        TrainingData data = equalShares();
        TrainedLoss federated = new TrainedLoss(SETTINGS, data, new RandomStreams(3), 0);
        List<Score> expected = threeRounds(federated);
        for (KappaRule rule : List.of(new KappaRule.None(), new KappaRule.Emd())) {
            GenerativeLoss learning = open(rule, new Keeping.All(), data, new Noting());
            assertThat(threeRounds(learning)).isEqualTo(expected);
            assertThat(Examples.values(learning.model())).isDeepEqualTo(Examples.values(federated.model()));
        }
        // images that weigh nothing change nothing
        GenerativeLoss none = open(new KappaRule.None(), new Keeping.All(), data, new Noting());
        for (int round = 0; round < 3; round++) {
            assertThat(round(none, 20, 20 * round, 0, 1, 2, 3)).isEqualTo(expected.get(round));
            assertThat(none.generatedWeight()).isZero();
        }
    }

    @Test
    void modelsOfThoseWhoseWorkCountsAreAveraged() {
        // one device alone: the model is what it has made; two: their average by images
        GenerativeLoss zero = open(new KappaRule.None());
        round(zero, 0, 0, 0);
        GenerativeLoss two = open(new KappaRule.None());
        round(two, 0, 0, 2);
        GenerativeLoss both = open(new KappaRule.None());
        round(both, 0, 0, 0, 2);
        double share = (double) SKEWED.images(2) / (SKEWED.images(0) + SKEWED.images(2));
        assertClose(Examples.values(both.model()), Examples.values(zero.model().mixed(two.model(), share)), 1e-6f);
    }

    @Test
    void theServersModelIsMixedInByItsWeight() {
        GenerativeLoss devices = open(new KappaRule.None());
        GenerativeLoss server = open(new KappaRule.Fixed(1));
        GenerativeLoss fixed = open(new KappaRule.Fixed(0.25));
        GenerativeLoss emd = open(new KappaRule.Emd());
        Score alone = round(devices, 40, 0, 0, 1, 3);
        for (GenerativeLoss learning : List.of(server, fixed, emd)) {
            // the devices train alike, whatever the server does
            assertThat(round(learning, 40, 0, 0, 1, 3).loss()).isEqualTo(alone.loss());
        }
        int[] all = new int[10];
        for (int ud = 0; ud < UDS; ud++) {
            int[] own = SKEWED.labels(ud);
            IntStream.range(0, 10).forEach(c -> all[c] += own[c]);
        }
        double sum = 0;
        double images = 0;
        for (int ud : new int[] {0, 1, 3}) {
            sum += SKEWED.images(ud) * LabelSkew.emd(SKEWED.labels(ud), all);
            images += SKEWED.images(ud);
        }
        double kappa2 = sum / images / 2 * (sum / images / 2);
        assertThat(emd.generatedWeight()).isCloseTo(kappa2, within(1e-15));
        assertClose(
                Examples.values(emd.model()), Examples.values(devices.model().mixed(server.model(), kappa2)), 1e-6f);
        assertThat(fixed.generatedWeight()).isEqualTo(0.25);
        assertClose(
                Examples.values(fixed.model()), Examples.values(devices.model().mixed(server.model(), 0.25)), 1e-6f);
    }

    @Test
    void theServerTrainsOneEpochOnNewImagesAndTheNewestOfThoseKept() {
        // with kappa_2 = 1 the model is the server's; a generator that makes the same image each time makes orders
        // comparable:
        // what counts is how many batches are taken
        int one = Examples.DIGITS.all()[0];
        ImageGenerator same = (perClass, stream) -> Examples.DIGITS.some(IntStream.generate(() -> one)
                .limit(IntStream.of(perClass).sum())
                .toArray());
        GenerativeLoss inTwo = open(new KappaRule.Fixed(1), new Keeping.All(), SKEWED, same);
        round(inTwo, 32, 0, 0);
        round(inTwo, 32, 32, 0);
        GenerativeLoss inOne = open(new KappaRule.Fixed(1), new Keeping.All(), SKEWED, same);
        round(inOne, 96, 0, 0);
        assertThat(Examples.values(inTwo.model())).isDeepEqualTo(Examples.values(inOne.model()));
        GenerativeLoss fewer = open(new KappaRule.Fixed(1), new Keeping.All(), SKEWED, same);
        round(fewer, 32, 0, 0);
        round(fewer, 32, 16, 0);
        assertThat(Examples.values(fewer.model())).isNotEqualTo(Examples.values(inOne.model()));
    }

    @Test
    void newImagesFillTheLabelsOfTheSelectedAndTheTurnMovesOn() {
        Noting generator = new Noting();
        GenerativeLoss learning = open(new KappaRule.Emd(), new Keeping.All(), SKEWED, generator);
        int[] ofOne = SKEWED.labels(1);
        for (int round = 0; round < 3; round++) {
            learning.roundStarted(Examples.first(UDS));
            learning.generated(new int[] {1}, 23, 0);
            learning.roundEnded(only(1));
            assertThat(generator.orders.get(round)).isEqualTo(FilledLabels.towardsUniform(ofOne, 23, round));
        }
        round(learning, 23, 0, 1);
        int[] ofAll = new int[10];
        for (int ud = 0; ud < UDS; ud++) {
            int[] own = SKEWED.labels(ud);
            IntStream.range(0, 10).forEach(c -> ofAll[c] += own[c]);
        }
        assertThat(generator.orders.get(3)).isEqualTo(FilledLabels.towardsUniform(ofAll, 23, 3));
    }

    @Test
    void aRoundWithoutSurvivorsChangesNothingAndKeepsItsImages() {
        GenerativeLoss learning = open(new KappaRule.Fixed(0.5));
        float[][] before = Examples.values(learning.model());
        assertThat(round(learning, 30, 0).loss()).isNaN();
        assertThat(learning.generatedWeight()).isZero();
        assertThat(Examples.values(learning.model())).isDeepEqualTo(before);
        assertThat(learning.lossAt(1)).isEqualTo(Math.log(10));
        // the 30 are there for the next round
        round(learning, 10, 30, 0);
        assertThat(learning.generatedWeight()).isEqualTo(0.5);
    }

    /** A server without time for a new image trains on the kept ones for which it has; without any it trains no model. */
    @Test
    void theServerTrainsOnKeptImagesAloneButNotOnNone() {
        GenerativeLoss none = open(new KappaRule.Fixed(0.5));
        GenerativeLoss kept = open(new KappaRule.Fixed(0.5));
        GenerativeLoss other = open(new KappaRule.Fixed(0.5));
        for (GenerativeLoss learning : List.of(none, kept, other)) {
            round(learning, 30, 0, 0);
        }
        round(none, 0, 0, 0, 2);
        round(kept, 0, 30, 0, 2);
        other.roundStarted(Examples.first(UDS));
        other.roundEnded(only(0, 2));
        assertThat(none.generatedWeight()).isZero();
        assertThat(Examples.values(none.model())).isDeepEqualTo(Examples.values(other.model()));
        assertThat(kept.generatedWeight()).isEqualTo(0.5);
        assertThat(Arrays.deepEquals(Examples.values(kept.model()), Examples.values(other.model())))
                .isFalse();
    }

    /** The server knows the labels of those that started the round: with two of them each is compared to both. */
    @Test
    void labelsAreComparedToThoseOfTheRound() {
        GenerativeLoss learning = open(new KappaRule.Emd());
        learning.roundStarted(new int[] {1, 3});
        learning.generated(20, 0);
        learning.roundEnded(only(3));
        int[] own = SKEWED.labels(3);
        int[] both = SKEWED.labels(1);
        IntStream.range(0, both.length).forEach(c -> both[c] += own[c]);
        assertThat(learning.generatedWeight()).isEqualTo(LabelSkew.generatedWeight(LabelSkew.emd(own, both)));
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        GenerativeLoss learning = open(new KappaRule.Emd(), new Keeping.Cap(10), SKEWED, new Noting());
        round(learning, 30, 0, 0);
        learning.roundStarted(Examples.first(UDS));
        assertThatThrownBy(() -> learning.generated(5, 11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "training on generated images: earlier ones must be in 0..10, as many as are kept, were 11");
        assertThatThrownBy(() -> learning.generated(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        learning.generated(5, 10);
        assertThatThrownBy(() -> learning.generated(5, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("images of round 2 were generated already");
        assertThatThrownBy(() -> new KappaRule.Fixed(1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aggregation: kappa2 must be in [0, 1], was 1.1");
        assertThatThrownBy(() -> new GenerativeSettings(new KappaRule.None(), new Keeping.All(), 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("training on generated images: batch must be >= 1, was 0");
        assertThatThrownBy(() -> new GenerativeSettings(new KappaRule.None(), new Keeping.All(), 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("training on generated images: learningRate must be in (0, 1e6], was NaN");
    }

    @Test
    void keptImagesAreTheNewestInTheOrderInWhichTheyCame() {
        GeneratedImages images =
                new GeneratedImages(new Noting(), new Keeping.Window(2), Examples.DIGITS, new RandomStreams(1), 0);
        List<LabelledImages> rounds = new ArrayList<>();
        for (int count : new int[] {5, 3, 4}) {
            rounds.add(images.generate(new int[10], count, 0));
            images.keep(rounds.get(rounds.size() - 1));
        }
        assertThat(images.soFar()).isEqualTo(7);
        LabelledImages fresh = images.generate(new int[10], 2, 0);
        LabelledImages expected =
                rounds.get(1).some(new int[] {2}).followedBy(rounds.get(2)).followedBy(fresh);
        LabelledImages found = images.with(5, fresh);
        assertThat(found.pixels(found.all())).isEqualTo(expected.pixels(expected.all()));
    }

    @Test
    void aGeneratorOfOtherImagesIsRefused() {
        LabelledImages halves = new LabelledImages(
                new ImageShape(1, 8, 4), 10, 16, new byte[320], new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        ImageGenerator other = GeneratorKind.PUBLIC.fit(halves, new RandomStreams(1).stream("test", 0));
        assertThatThrownBy(() -> open(new KappaRule.Emd(), new Keeping.All(), SKEWED, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("generated images must be");
    }
}
