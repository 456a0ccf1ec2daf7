package io.splitwave.learning.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Cost;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingProfileTest {

    private static final CutFigures NOTHING = new CutFigures(0, 0, 0, 3072, 0);

    static List<String> names() {
        return KnownNetworks.names();
    }

    private static Architecture known(String name) {
        return KnownNetworks.named(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKnownNetworkHasOneWithItsFigures(String name) {
        Architecture network = known(name);
        int blocks = network.blocks().size();
        TrainingProfile profile = TrainingProfile.of(network, BackwardWork.COUNTED, SentBits.plain(32));
        assertThat(profile.lastCut()).isEqualTo(blocks);
        Cost all = network.costInFront(blocks);
        for (int cut = 1; cut <= blocks; cut++) {
            Cost inFront = network.costInFront(cut);
            assertThat(profile.at(cut).forwardFlop()).isEqualTo(inFront.forwardFlop());
            assertThat(profile.at(cut).backwardFlop()).isEqualTo(inFront.backwardFlop());
            assertThat(profile.at(cut).parameters()).isEqualTo(inFront.parameters());
            assertThat(profile.serverForwardFlop(cut)).isEqualTo((double) all.forwardFlop() - inFront.forwardFlop());
            assertThat(profile.serverBackwardFlop(cut)).isEqualTo((double) all.backwardFlop() - inFront.backwardFlop());
            assertThat(profile.serverParameters(cut)).isEqualTo(all.parameters() - inFront.parameters());
            assertThat(profile.at(cut).activationElements())
                    .isEqualTo(network.crossing(cut).elements())
                    .isEqualTo(profile.at(cut).gradientElements());
        }
        assertThat(profile.serverForwardFlop(blocks)).isZero();
        assertThat(profile.serverBackwardFlop(blocks)).isZero();
        assertThat(profile.at(0).gradientElements()).isZero();
    }

    @Test
    void backwardIsTwiceForwardOrCountedWithoutTheGradientByTheInput() {
        // by hand: the first convolution of ResNet18 for CIFAR has 32 x 32 x 64 outputs of 3 x 3 x 3 products, 2 FLOP
        // each
        double conv1 = 2.0 * 32 * 32 * 64 * 27;
        double rest = 2.0 * 2 * 32 * 32 * 64 * 576;
        TrainingProfile twice =
                TrainingProfile.of(known("resnet18-cifar"), BackwardWork.TWICE_FORWARD, SentBits.plain(32));
        assertThat(twice.at(1).forwardFlop()).isEqualTo(conv1);
        assertThat(twice.at(1).backwardFlop()).isEqualTo(2 * conv1);
        assertThat(twice.at(2).backwardFlop()).isEqualTo(2 * (conv1 + rest));
        TrainingProfile counted = TrainingProfile.of(known("resnet18-cifar"), BackwardWork.COUNTED, SentBits.plain(32));
        assertThat(counted.at(1).backwardFlop()).isEqualTo(conv1);
        assertThat(counted.at(2).backwardFlop()).isEqualTo(conv1 + 2 * rest);
        // behind the first cut both count alike
        assertThat(counted.serverBackwardFlop(1)).isEqualTo(twice.serverBackwardFlop(1));
    }

    @Test
    void sizesOnTheAir() {
        CutEncoding fourBits = new CutEncoding(32, Optional.empty(), Optional.of(new UniformQuantisation(4)));
        TrainingProfile profile = TrainingProfile.of(known("cnn"), BackwardWork.TWICE_FORWARD, SentBits.of(fourBits));
        // cnn at cut 2: 160 + 4640 parameters, 512 elements; scale and zero point of 32 bits each
        assertThat(profile.modelBit(2)).isEqualTo(4800.0 * 32);
        assertThat(profile.activationBit(2))
                .isEqualTo(512.0 * 4 + 64)
                .isEqualTo(fourBits.activationBits(known("cnn"), 2));
        assertThat(profile.gradientBit(2)).isEqualTo(512.0 * 32).isEqualTo(fourBits.gradientBits(known("cnn"), 2));
        assertThat(profile.gradientBit(0)).isZero();
        assertThat(SentBits.of(CutEncoding.plain(16))).isEqualTo(SentBits.plain(16));
    }

    @ParameterizedTest
    @EnumSource(BackwardWork.class)
    void aLoadIsSamplesTimesTheProfile(BackwardWork backward) {
        TrainingProfile profile = TrainingProfile.of(known("cnn"), backward, SentBits.plain(32));
        RoundLoad load = new RoundLoad(profile, new int[] {10, 0, 7}, 3);
        assertThat(load.userDevices()).isEqualTo(3);
        for (int ud = 0; ud < 3; ud++) {
            for (int cut = 1; cut <= profile.lastCut(); cut++) {
                // whatever the cut, the work of both sides adds up to training the whole
                double oneIteration = load.forwardFlop(ud, cut) + load.serverFlop(ud, cut) + load.backwardFlop(ud, cut);
                assertThat(3 * oneIteration).isCloseTo(load.trainFlop(ud), within(1e-12 * load.trainFlop(ud)));
            }
        }
        assertThat(load.activationBit(2, 2)).isEqualTo(7 * 512.0 * 32);
        assertThat(load.gradientBit(2, 2)).isEqualTo(7 * 512.0 * 32);
        assertThat(load.trainFlop(1)).isZero();
        assertThat(load.modelBit(5)).isEqualTo(40_394.0 * 32);
    }

    @Test
    void nothingGivenCanBeChangedLater() {
        List<CutFigures> cuts = new ArrayList<>(List.of(NOTHING, new CutFigures(5, 10, 3, 8, 8)));
        TrainingProfile profile = new TrainingProfile(cuts, SentBits.plain(32));
        cuts.set(1, NOTHING);
        assertThat(profile.whole().forwardFlop()).isEqualTo(5);
        int[] samples = {4};
        RoundLoad load = new RoundLoad(profile, samples, 1);
        samples[0] = 9;
        assertThat(load.samples(0)).isEqualTo(4);
    }

    @Test
    void whatCannotBeIsNamed() {
        CutFigures first = new CutFigures(5, 10, 3, 8, 8);
        SentBits bits = SentBits.plain(32);
        assertThatThrownBy(() -> new TrainingProfile(List.of(NOTHING), bits)).hasMessageContaining("were 1");
        assertThatThrownBy(() -> new TrainingProfile(List.of(first, first), bits))
                .hasMessageContaining("at cut 0")
                .hasMessageContaining("forwardFlop=5.0");
        assertThatThrownBy(() -> new TrainingProfile(List.of(NOTHING, first, new CutFigures(4, 10, 3, 8, 8)), bits))
                .hasMessageContaining("forwardFlop at cut 2 must be at least that of cut 1, 5.0, was 4.0");
        assertThatThrownBy(() -> new TrainingProfile(List.of(NOTHING, first, new CutFigures(5, 9, 3, 8, 8)), bits))
                .hasMessageContaining("backwardFlop at cut 2");
        assertThatThrownBy(() -> new TrainingProfile(List.of(NOTHING, first, new CutFigures(5, 10, 2, 8, 8)), bits))
                .hasMessageContaining("parameters at cut 2");
        assertThatThrownBy(() -> new CutFigures(Double.NaN, 0, 0, 0, 0))
                .hasMessageContaining("forwardFlop must be finite and >= 0, was NaN");
        assertThatThrownBy(() -> new CutFigures(0, Double.POSITIVE_INFINITY, 0, 0, 0))
                .hasMessageContaining("backwardFlop");
        assertThatThrownBy(() -> new CutFigures(0, 0, -1, 0, 0))
                .hasMessageContaining("parameters must be >= 0, was -1");
        assertThatThrownBy(() -> new SentBits(32, 0, 0, 32)).hasMessageContaining("activation must be in 1..64, was 0");
        assertThatThrownBy(() -> new SentBits(32, 1, -1, 32)).hasMessageContaining("activationHeader must be >= 0");
        assertThatThrownBy(() -> SentBits.of(new CutEncoding(32, Optional.of(new TokenSelection(4)), Optional.empty())))
                .hasMessageContaining("without token selection");
        TrainingProfile profile = new TrainingProfile(List.of(NOTHING, first), bits);
        assertThatThrownBy(() -> new RoundLoad(profile, new int[] {1, -2}, 1))
                .hasMessageContaining("samples of UD 1 must be >= 0, was -2");
        assertThatThrownBy(() -> new RoundLoad(profile, new int[0], 1)).hasMessageContaining("at least 1 UD");
        assertThatThrownBy(() -> new RoundLoad(profile, new int[] {1}, 0)).hasMessageContaining("was 0");
    }

    /** Table I of arXiv 2602.05342 is this profile at its cuts 1..6: 32 bit each, forward work in both directions of the cut. */
    @Test
    void vgg16HasTheSixSplitPointsOfTableOne() {
        TrainingProfile profile = TrainingProfile.of(known("vgg16"), BackwardWork.COUNTED, SentBits.plain(32));
        assertThat(profile.lastCut()).isEqualTo(6);
        assertThat(profile.activationBit(2)).isEqualTo(32 * 401_408.0);
        assertThat(profile.activationBit(6)).isEqualTo(32 * 1000.0);
        assertThat(profile.modelBit(2)).isEqualTo(32 * 260_160.0);
        assertThat(profile.modelBit(6)).isEqualTo(32 * 138_357_544.0);
        // the table has 9.42 G in front of split 2 and 30.94 G in all
        assertThat(profile.at(2).forwardFlop()).isCloseTo(9.42e9, within(0.005e9));
        assertThat(profile.serverForwardFlop(2)).isCloseTo(30.94e9 - 9.42e9, within(0.01e9));
        assertThat(profile.serverForwardFlop(6)).isZero();
    }
}
