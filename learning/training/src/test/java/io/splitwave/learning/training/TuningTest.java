package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.AdaptedMap;
import io.splitwave.learning.architecture.AdaptedNetwork;
import io.splitwave.learning.architecture.LowRankAdaptation;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.training.engine.TorchEngine;
import io.splitwave.learning.transform.CutEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a network learn, the others do not change by a bit. */
class TuningTest {
    private static final int UDS = 3;
    private static final int CUT = 2;
    private static final int WIDTH = 32;
    private static final LowRankAdaptation QKV = new LowRankAdaptation(4, Set.of(AdaptedMap.QKV));
    private static final Tuning FROZEN_DEVICE = new Tuning(false, Optional.empty());

    private static TrainedLoss open(TrainingProtocol protocol, Tuning tuning, Pretraining pretraining) {
        return open(protocol, tuning, pretraining, new PretrainedModels());
    }

    private static TrainedLoss open(
            TrainingProtocol protocol, Tuning tuning, Pretraining pretraining, PretrainedModels pretrained) {
        return new TrainedLoss(
                new TrainingSettings(
                                Examples.architecture("vit-digits"),
                                protocol,
                                0.1,
                                16,
                                new LocalSteps.Batches(2),
                                CutEncoding.plain(32))
                        .with(tuning, pretraining),
                Examples.digits(UDS, 7),
                new RandomStreams(1),
                0,
                pretrained);
    }

    private static List<Score> play(TrainedLoss learning, List<Participant> participants) {
        List<Score> scores = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            learning.roundStarted(Examples.first(UDS));
            scores.add(learning.roundEnded(participants));
        }
        return scores;
    }

    @ParameterizedTest
    @EnumSource(value = TrainingProtocol.class, mode = Mode.MATCH_ANY, names = "SPLIT.*")
    void aFrozenDeviceSideDoesNotChangeByABitAndTheServerSideLearns(TrainingProtocol protocol) {
        TrainedLoss learning = open(protocol, FROZEN_DEVICE, Pretraining.none());
        float[][] before = Examples.values(learning.model());
        play(learning, Examples.all(UDS, CUT));
        float[][] after = Examples.values(learning.model());
        int inFront = Examples.network("vit-digits").parametersInFront(CUT);
        for (int p = 0; p < before.length; p++) {
            if (p < inFront) {
                assertThat(after[p]).as("parameter " + p).isEqualTo(before[p]);
            } else {
                assertThat(after[p]).as("parameter " + p).isNotEqualTo(before[p]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = TrainingProtocol.class, mode = Mode.MATCH_ANY, names = "SPLIT.*")
    void aFrozenSideReachesAsFarAsTheCutOfEachDevice(TrainingProtocol protocol) {
        // cuts 1 and 3: what lies in front of both stays; what only one of them freezes learns by the other
        TrainedLoss learning = open(protocol, FROZEN_DEVICE, Pretraining.none());
        float[][] before = Examples.values(learning.model());
        play(learning, List.of(new Participant(0, 1), new Participant(1, 3)));
        float[][] after = Examples.values(learning.model());
        Network network = Examples.network("vit-digits");
        for (int p = 0; p < network.parametersInFront(1); p++) {
            assertThat(after[p]).isEqualTo(before[p]);
        }
        assertThat(after[network.parametersInFront(1)]).isNotEqualTo(before[network.parametersInFront(1)]);
    }

    @Test
    void aFrozenSideNeedsACutWithSomethingBehindIt() {
        assertThatThrownBy(() -> open(TrainingProtocol.FEDERATED, FROZEN_DEVICE, Pretraining.none()))
                .hasMessage("training: a device side that does not learn needs a protocol that cuts the network, was"
                        + " FEDERATED");
        TrainedLoss learning = open(TrainingProtocol.SPLIT_FEDERATED, FROZEN_DEVICE, Pretraining.none());
        assertThatThrownBy(() -> play(learning, List.of(new Participant(1, 6))))
                .hasMessageContaining("UD 1 has the whole network in front of its cut 6");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 32})
    void adaptersHaveAsManyNumbersAsTheyAreCountedWith(int rank) {
        // queries, keys and values: r x 32 and 96 x r; projection: r x 32 and 32 x r; perceptron: 32 to 64 and back
        LowRankAdaptation all = new LowRankAdaptation(rank, EnumSet.allOf(AdaptedMap.class));
        Network network = new Network(Examples.architecture("vit-digits"), Optional.of(all));
        assertThat(count(network, Parameter.Role.ADAPTER)).isEqualTo(4L * rank * (128 + 64 + 96 + 96));
        assertThat(count(network, Parameter.Role.ADAPTER))
                .isEqualTo(new AdaptedNetwork(network.architecture(), all)
                        .costInFront(network.lastCut())
                        .adapters()
                        .parameters());
        assertThat(count(network, Parameter.Role.HEAD)).isEqualTo(32 * 10 + 10);
        assertThat(count(network, Parameter.Role.BASE) + 330).isEqualTo(35_306);
    }

    private static long count(Network network, Parameter.Role role) {
        return network.parameters().stream()
                .filter(parameter -> parameter.role() == role)
                .mapToLong(parameter -> parameter.shape().size())
                .sum();
    }

    @Test
    void newAdaptersLeaveTheOutputAsItIs() {
        Network base = Examples.network("vit-digits");
        Weights weights = base.draw(new RandomStreams(3).stream("weights", 0));
        Network adapted = new Network(
                base.architecture(), Optional.of(new LowRankAdaptation(4, EnumSet.allOf(AdaptedMap.class))));
        Weights with = adapted.adapted(weights, new RandomStreams(3).stream("adapters", 0));
        assertThat(output(adapted, with)).isEqualTo(output(base, weights));
    }

    @Test
    void adaptersOfFullRankAreAChangeOfTheMapsThemselves() {
        // A the identity of 32, B the change of queries, keys and values below each other
        Network base = Examples.network("vit-digits");
        Weights weights = base.draw(new RandomStreams(3).stream("weights", 0));
        Network adapted =
                new Network(base.architecture(), Optional.of(new LowRankAdaptation(WIDTH, Set.of(AdaptedMap.QKV))));
        float[][] with = Examples.values(adapted.adapted(weights, new RandomStreams(3).stream("adapters", 0)));
        float[][] changed = Examples.values(weights);
        int a = firstAdapter(adapted);
        int queries = a - 8; // the eight parameters of attention are in front of its adapter
        Arrays.fill(with[a], 0);
        for (int i = 0; i < WIDTH; i++) {
            with[a][i * WIDTH + i] = 1;
        }
        for (int i = 0; i < with[a + 1].length; i++) {
            with[a + 1][i] = 0.01f * (i % 13 - 6);
            int map = i / (WIDTH * WIDTH);
            changed[queries + 2 * map][i % (WIDTH * WIDTH)] += with[a + 1][i];
        }
        float[] expected = output(base, new Weights(changed));
        assertThat(output(adapted, new Weights(with))).containsExactly(expected, within(1e-5f));
        assertThat(output(base, weights)).isNotEqualTo(expected);
    }

    private static int firstAdapter(Network network) {
        int p = 0;
        while (network.parameters().get(p).role() != Parameter.Role.ADAPTER) {
            p++;
        }
        return p;
    }

    private static float[] output(Network network, Weights weights) {
        try (Side whole = Side.fixed(network, 0, network.lastCut(), weights);
                NDManager scope = TorchEngine.newManager()) {
            return whole.forward(
                            new Pass(),
                            Batch.of(Examples.DIGITS, Examples.first(7), scope).pixels())
                    .toFloatArray();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyAdaptersAndHeadLearnAndTheDevicesOnlyWithItsGradients(boolean deviceLearns) {
        TrainedLoss learning = open(
                TrainingProtocol.SPLIT_FEDERATED_COPIES,
                new Tuning(deviceLearns, Optional.of(QKV)),
                Pretraining.none());
        float[][] before = Examples.values(learning.model());
        play(learning, Examples.all(UDS, CUT));
        float[][] after = Examples.values(learning.model());
        Network network = new Network(Examples.architecture("vit-digits"), Optional.of(QKV));
        for (int p = 0; p < before.length; p++) {
            boolean learns = network.learns(p) && (deviceLearns || p >= network.parametersInFront(CUT));
            assertThat(Arrays.equals(after[p], before[p])).as("parameter " + p).isEqualTo(!learns);
        }
    }

    @Test
    void twoRunsAreEqualAndPretrainingIsSharedByWhatStartsAlike() {
        Pretraining short1 = new Pretraining(1, 64, 0.1);
        Tuning tuning = new Tuning(false, Optional.of(QKV));
        PretrainedModels shared = new PretrainedModels();
        List<Score> once =
                play(open(TrainingProtocol.SPLIT_FEDERATED_COPIES, tuning, short1, shared), Examples.all(UDS, CUT));
        assertThat(play(open(TrainingProtocol.SPLIT_FEDERATED_COPIES, tuning, short1), Examples.all(UDS, CUT)))
                .isEqualTo(once);
        assertThat(play(open(TrainingProtocol.SPLIT_FEDERATED_COPIES, tuning, short1, shared), Examples.all(UDS, CUT)))
                .isEqualTo(once);
        // base weights of a network with adapters are those of the network without them
        Weights whole =
                open(TrainingProtocol.SPLIT, Tuning.whole(), short1, shared).model();
        assertThat(whole)
                .isSameAs(open(TrainingProtocol.FEDERATED, Tuning.whole(), short1, shared)
                        .model());
        assertThat(Examples.values(whole))
                .isNotEqualTo(Examples.values(open(TrainingProtocol.SPLIT, Tuning.whole(), Pretraining.none())
                        .model()));
    }

    @Test
    void pretrainingLearnsTheMirroredDigits() {
        // 3 epochs, fixed seed: 0.663 seen on mirrored test images;
        // a guess is right once in ten. The images themselves are another task
        TrainingData data = Examples.digits(UDS, 7);
        Weights model = open(TrainingProtocol.SPLIT, Tuning.whole(), new Pretraining(3, 16, 0.1))
                .model();
        Network network = Examples.network("vit-digits");
        Examination mirrored = new Examination(network, Examples.DIGITS.mirrored(), data.test());
        Examination upright = new Examination(network, Examples.DIGITS, data.test());
        assertThat(mirrored.accuracy(model, 6, Crossing.UNCHANGED)).isGreaterThan(0.5);
        assertThat(upright.accuracy(model, 6, Crossing.UNCHANGED)).isBetween(0.1, 0.5);
    }

    @Test
    void pretrainingHasNumbersInTheirRanges() {
        assertThatThrownBy(() -> new Pretraining(-1, 1, 1)).hasMessageContaining("epochs must be >= 0");
        assertThatThrownBy(() -> new Pretraining(1, 0, 1)).hasMessageContaining("batch >= 1");
        assertThatThrownBy(() -> new Pretraining(1, 1, Double.NaN)).hasMessageContaining("learningRate must be in");
    }
}
