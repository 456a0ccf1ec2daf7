package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each device sends with bits and tokens of its own. */
class OwnEncodingTest {
    private static final int UDS = 4;
    private static final int CUT = 2;
    private static final CutEncoding PLAIN = CutEncoding.plain(32);

    private static CutEncoding bits(int bits) {
        return new CutEncoding(32, Optional.empty(), Optional.of(new UniformQuantisation(bits)));
    }

    private static TrainedLoss open(String network, TrainingProtocol protocol, CutEncoding encoding) {
        return new TrainedLoss(
                new TrainingSettings(Examples.architecture(network), protocol, 0.1, 16, 2, encoding),
                Examples.digits(UDS, 7),
                new RandomStreams(1),
                0);
    }

    private static List<Score> play(TrainedLoss learning, IntFunction<Optional<CutEncoding>> own) {
        List<Participant> participants = IntStream.range(0, UDS)
                .mapToObj(ud -> new Participant(ud, CUT, own.apply(ud)))
                .toList();
        List<Score> scores = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            learning.roundStarted(Examples.first(UDS));
            scores.add(learning.roundEnded(participants));
        }
        return scores;
    }

    @ParameterizedTest
    @EnumSource(TrainingProtocol.class)
    void thirtyTwoBitsForAllIsNoQuantisationToTheLastBit(TrainingProtocol protocol) {
        TrainedLoss plain = open("mlp", protocol, PLAIN);
        TrainedLoss own = open("mlp", protocol, bits(1));
        List<Score> expected = play(plain, ud -> Optional.empty());
        List<Score> found = play(own, ud -> Optional.of(PLAIN));
        if (protocol.cuts()) {
            assertThat(found).isEqualTo(expected);
        } else {
            assertThat(found.get(1).loss()).isEqualTo(expected.get(1).loss()); // nothing crosses a cut
        }
        assertThat(Examples.values(own.model())).isDeepEqualTo(Examples.values(plain.model()));
    }

    @ParameterizedTest
    @EnumSource(value = TrainingProtocol.class, mode = Mode.MATCH_ANY, names = "SPLIT.*")
    void bitsOfItsOwnChangeWhatADeviceTeaches(TrainingProtocol protocol) {
        Score plain = play(open("mlp", protocol, PLAIN), ud -> Optional.empty()).get(1);
        Score one = play(open("mlp", protocol, PLAIN), ud -> ud == 1 ? Optional.of(bits(1)) : Optional.empty())
                .get(1);
        assertThat(one.loss()).isNotEqualTo(plain.loss());
    }

    /** The device sides that a round of server copies makes: there no device reads what another sends. */
    private static float[][] changedBy(int ud, IntFunction<Optional<CutEncoding>> own, CutEncoding settings) {
        TrainedLoss learning = open("mlp", TrainingProtocol.SPLIT_FEDERATED_COPIES, settings);
        learning.roundStarted(Examples.first(UDS));
        learning.roundEnded(List.of(new Participant(ud, CUT, own.apply(ud))));
        return Examples.values(learning.model());
    }

    @Test
    void theBitsOfOneDeviceChangeNothingForTheOthers() {
        // devices that round draw from streams of their own, so UD 1's single bit leaves UD 2 as it is, and a round of
        // both is the sum of both changes
        TrainedLoss both = open("mlp", TrainingProtocol.SPLIT_FEDERATED_COPIES, PLAIN);
        float[][] before = Examples.values(both.model());
        both.roundStarted(Examples.first(UDS));
        both.roundEnded(
                List.of(new Participant(1, CUT, Optional.of(bits(1))), new Participant(2, CUT, Optional.of(bits(3)))));
        float[][] after = Examples.values(both.model());
        float[][] one = changedBy(1, ud -> Optional.of(bits(1)), PLAIN);
        float[][] two = changedBy(2, ud -> Optional.of(bits(3)), bits(8));
        for (int p = 0; p < before.length; p++) {
            for (int e = 0; e < before[p].length; e++) {
                assertThat((double) after[p][e]).isCloseTo((double) one[p][e] + two[p][e] - before[p][e], within(1e-6));
            }
        }
    }

    @Test
    void theAccuracyIsThatOfTheEncodingsInUse() {
        // one UD of four sends one bit, three send all: one part of the accuracy at one bit, three of that at 32
        TrainedLoss mixed = open("mlp", TrainingProtocol.SPLIT_FEDERATED, PLAIN);
        Score score = play(mixed, ud -> ud == 0 ? Optional.of(bits(1)) : Optional.of(PLAIN))
                .get(1);
        Network network = Examples.network("mlp");
        TrainingData data = Examples.digits(UDS, 7);
        Examination examination = new Examination(network, data.testing(), data.test());
        double whole = examination.accuracy(mixed.model(), CUT, Crossing.UNCHANGED);
        double coarse = examination.accuracy(
                mixed.model(),
                CUT,
                EncodedCrossing.of(network.architecture(), bits(1), new RandomStreams(9).stream("unused", 0)));
        assertThat(coarse).isNotEqualTo(whole);
        assertThat(score.accuracy()).isCloseTo((coarse + 3 * whole) / 4, within(1e-12));
    }

    @Test
    void tokensOfItsOwnAreSelectedForEachDeviceAndTwoRunsAreEqual() {
        IntFunction<Optional<CutEncoding>> own =
                ud -> Optional.of(new CutEncoding(32, Optional.of(new TokenSelection(1 + 5 * ud)), Optional.empty()));
        List<Score> once = play(open("vit-digits", TrainingProtocol.SPLIT_FEDERATED, PLAIN), own);
        assertThat(play(open("vit-digits", TrainingProtocol.SPLIT_FEDERATED, PLAIN), own))
                .isEqualTo(once);
        assertThat(play(open("vit-digits", TrainingProtocol.SPLIT_FEDERATED, PLAIN), ud -> Optional.empty()))
                .isNotEqualTo(once);
    }
}
