package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.transform.CutEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteredLossTest {
    private static final int UDS = 4;
    private static final TrainingData EQUAL = equalShares();
    /** An access point for each device, which nobody else uses. */
    private static final boolean[][] ALONE = serves("1000", "0100", "0010", "0001");
    /** Access point 0 has devices 0 and 1, access point 1 has 1 and 2, access point 2 none, access point 3 has 3. */
    private static final boolean[][] CHAIN = serves("1100", "0110", "0000", "0001");

    private static boolean[][] serves(String... rows) {
        return Arrays.stream(rows)
                .map(row -> {
                    boolean[] of = new boolean[row.length()];
                    IntStream.range(0, of.length).forEach(ud -> of[ud] = row.charAt(ud) == '1');
                    return of;
                })
                .toArray(boolean[][]::new);
    }

    private static TrainingData equalShares() {
        int[][] shares = IntStream.range(0, UDS)
                .mapToObj(ud -> IntStream.range(50 * ud, 50 * ud + 50).toArray())
                .toArray(int[][]::new);
        return new TrainingData(
                Examples.DIGITS,
                shares,
                Examples.DIGITS,
                IntStream.range(1500, 1700).toArray());
    }

    private static TrainingSettings settings(TrainingProtocol protocol) {
        return new TrainingSettings(
                Examples.architecture("mlp"), protocol, 0.1, 16, new LocalSteps.Epochs(1), CutEncoding.plain(32));
    }

    private static ClusteredLoss open(TrainingData data) {
        return new ClusteredLoss(
                settings(TrainingProtocol.SPLIT_FEDERATED_COPIES),
                data,
                new RandomStreams(3),
                0,
                new PretrainedModels());
    }

    private static Score round(ClusteredLoss learning, boolean[][] serves, int... survivors) {
        learning.roundStarted(Examples.first(UDS));
        learning.associated(serves);
        return learning.roundEnded(IntStream.of(survivors)
                .mapToObj(ud -> new Participant(ud, 1 + ud % 3))
                .toList());
    }

    private static float[][] values(ClusteredLoss learning, int ud) {
        return Examples.values(learning.model(ud));
    }

    /** Largest difference of a parameter. */
    private static double distance(Weights one, Weights other) {
        double most = 0;
        for (int p = 0; p < one.parameters(); p++) {
            for (int e = 0; e < one.elements(p); e++) {
                most = Math.max(most, Math.abs((double) one.value(p, e) - other.value(p, e)));
            }
        }
        return most;
    }

    /** The device's model is the sum of the models of those that train alone, each times its share. */
    private static void assertMixed(ClusteredLoss learning, int ud, ClusteredLoss alone, double... share) {
        float[][] expected = values(alone, 0);
        for (int p = 0; p < expected.length; p++) {
            for (int e = 0; e < expected[p].length; e++) {
                double sum = 0;
                for (int from = 0; from < share.length; from++) {
                    sum += share[from] * alone.model(from).value(p, e);
                }
                expected[p][e] = (float) sum;
            }
        }
        assertThat(distance(learning.model(ud), new Weights(expected))).isLessThan(1e-7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void withFullAssociationItIsFederatedAveraging(int accessPoints) {
        boolean[][] full = new boolean[accessPoints][UDS];
        Arrays.stream(full).forEach(row -> Arrays.fill(row, true));
        TrainedLoss federated = new TrainedLoss(settings(TrainingProtocol.FEDERATED), EQUAL, new RandomStreams(3), 0);
        ClusteredLoss learning = open(EQUAL);
        for (int round = 0; round < 3; round++) {
            federated.roundStarted(Examples.first(UDS));
            Score expected = federated.roundEnded(Examples.all(UDS, 3));
            Score found = round(learning, full, 0, 1, 2, 3);
            assertThat(found.loss()).isCloseTo(expected.loss(), within(1e-5));
            for (int ud = 0; ud < UDS; ud++) {
                assertThat(distance(learning.model(ud), federated.model())).isLessThan(2e-6);
                assertThat(values(learning, ud)).isDeepEqualTo(values(learning, 0));
            }
            assertThat(found.accuracy()).isCloseTo(expected.accuracy(), within(0.005)); // one of 200 images
            assertThat(learning.worstAccuracy()).isEqualTo(learning.accuracy(0));
        }
    }

    @Test
    void modelsAreMixedByAccessPointsAndThenByDevices() {
        ClusteredLoss alone = open(EQUAL);
        Score apart = round(alone, ALONE, 0, 1, 2, 3);
        ClusteredLoss learning = open(EQUAL);
        Score mixed = round(learning, CHAIN, 0, 1, 2, 3);
        assertMixed(learning, 0, alone, 0.5, 0.5);
        assertMixed(learning, 1, alone, 0.25, 0.5, 0.25);
        assertMixed(learning, 2, alone, 0, 0.5, 0.5);
        assertThat(values(learning, 3)).isDeepEqualTo(values(alone, 3));
        assertThat(mixed.loss()).isEqualTo(apart.loss());
        assertThat(learning.lossAt(2)).isEqualTo(mixed.loss());
        double[] accuracy =
                IntStream.range(0, UDS).mapToDouble(learning::accuracy).toArray();
        assertThat(mixed.accuracy()).isCloseTo(Arrays.stream(accuracy).sum() / UDS, within(1e-15));
        assertThat(learning.worstAccuracy())
                .isEqualTo(Arrays.stream(accuracy).min().orElseThrow());
        assertThat(accuracy[3]).isEqualTo(alone.accuracy(3));
    }

    @Test
    void aDeviceAloneTrainsItsModelFromRoundToRound() {
        ClusteredLoss learning = open(EQUAL);
        round(learning, ALONE, 0, 1, 2, 3);
        round(learning, ALONE, 0, 1, 2, 3);
        int[][] shares = new int[UDS][0];
        shares[1] = EQUAL.shares()[1];
        TrainedLoss one = new TrainedLoss(
                settings(TrainingProtocol.SPLIT_FEDERATED_COPIES),
                new TrainingData(Examples.DIGITS, shares, Examples.DIGITS, EQUAL.test()),
                new RandomStreams(3),
                0);
        for (int round = 0; round < 2; round++) {
            one.roundStarted(new int[] {1});
            one.roundEnded(List.of(new Participant(1, 2)));
        }
        assertThat(distance(learning.model(1), one.model())).isLessThan(1e-6);
    }

    @Test
    void aDeviceThatDropsOutKeepsItsModelAndIsLeftOutOfTheAverages() {
        ClusteredLoss alone = open(EQUAL);
        round(alone, ALONE, 0, 2, 3);
        ClusteredLoss learning = open(EQUAL);
        float[][] before = values(learning, 1);
        double untrained = learning.accuracy(1);
        round(learning, CHAIN, 0, 2, 3);
        assertThat(values(learning, 1)).isDeepEqualTo(before);
        assertThat(learning.accuracy(1)).isEqualTo(untrained);
        for (int ud : new int[] {0, 2, 3}) {
            assertThat(values(learning, ud)).isDeepEqualTo(values(alone, ud));
        }
        assertThat(learning.worstAccuracy()).isLessThanOrEqualTo(untrained);
        // in the next round it starts from the model that it has kept
        ClusteredLoss first = open(EQUAL);
        round(first, ALONE, 1);
        round(learning, ALONE, 1);
        assertThat(values(learning, 1)).isDeepEqualTo(values(first, 1));
    }

    @Test
    void aDeviceWithoutImagesBringsItsModelAsItIs() {
        int[][] shares = EQUAL.shares().clone();
        shares[1] = new int[0];
        TrainingData data = new TrainingData(Examples.DIGITS, shares, Examples.DIGITS, EQUAL.test());
        ClusteredLoss alone = open(data);
        float[][] untrained = values(alone, 1);
        round(alone, ALONE, 0, 1, 2, 3);
        assertThat(values(alone, 1)).isDeepEqualTo(untrained);
        ClusteredLoss learning = open(data);
        Score score = round(learning, CHAIN, 0, 1, 2, 3);
        assertMixed(learning, 1, alone, 0.25, 0.5, 0.25);
        assertThat(score.loss()).isFinite();
        assertThat(round(learning, CHAIN, 1).loss()).isNaN();
        assertThat(learning.lossAt(0)).isEqualTo(score.loss());
    }

    @Test
    void aRoundWithoutSurvivorsChangesNothingAndNeedsNoAssociation() {
        ClusteredLoss learning = open(EQUAL);
        float[][] before = values(learning, 2);
        learning.roundStarted(Examples.first(UDS));
        assertThat(learning.roundEnded(List.of()).loss()).isNaN();
        assertThat(round(learning, CHAIN).loss()).isNaN();
        assertThat(values(learning, 2)).isDeepEqualTo(before);
        assertThat(learning.lossAt(1)).isEqualTo(Math.log(10));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new ClusteredLoss(
                        settings(TrainingProtocol.FEDERATED), EQUAL, new RandomStreams(3), 0, new PretrainedModels()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("training in clusters: devices must train SPLIT_FEDERATED_COPIES, was FEDERATED");
        ClusteredLoss learning = open(EQUAL);
        learning.roundStarted(Examples.first(UDS));
        assertThatThrownBy(() -> learning.associated(serves("111")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("training in clusters: the association must have 4 UDs, had 3");
        assertThatThrownBy(() -> learning.associated(serves("1101")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mixing matrix: UD 2 has no AP");
        learning.associated(CHAIN);
        assertThatThrownBy(() -> learning.associated(CHAIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the association of round 1 is known already");
        learning.roundEnded(List.of(new Participant(0, 1)));
        learning.roundStarted(Examples.first(UDS));
        assertThatThrownBy(() -> learning.roundEnded(List.of(new Participant(0, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("training in clusters: round 2 has no association");
    }
}
