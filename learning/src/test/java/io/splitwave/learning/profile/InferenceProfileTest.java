package io.splitwave.learning.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Block;
import io.splitwave.learning.architecture.Flatten;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.Linear;
import io.splitwave.learning.architecture.Pooling;
import io.splitwave.learning.architecture.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InferenceProfileTest {
    private static final List<String> STUDY =
            List.of("input", "pool1", "pool2", "pool3", "pool4", "pool5", "fc1", "local");

    private static Architecture known(String name) {
        return KnownNetworks.named(name).orElseThrow();
    }

    /** The study's table of VGG16 for images of 224 x 224, printed with three decimals. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 150528",
        "1, 3.873, 802816",
        "2, 9.422, 401408",
        "3, 18.670, 200704",
        "4, 27.919, 100352",
        "5, 30.693, 25088",
        "6, 30.899, 4096",
        "7, 30.941, 0"
    })
    void shouldGiveTheStudysTableOfVgg16(int cut, double gigaflop, long elements) {
        InferenceCut here = InferenceProfile.of(known("vgg16"), STUDY).cuts().get(cut);
        assertThat(here.name()).isEqualTo(STUDY.get(cut));
        assertThat(here.deviceFlop() / 1e9).isCloseTo(gigaflop, within(.0006));
        assertThat(here.serverFlop() / 1e9).isCloseTo(30.941 - gigaflop, within(.0011));
        assertThat(here.elements()).isEqualTo(elements);
        assertThat(here.bit(new InferenceBits(8, 4))).isEqualTo((double) elements * (cut == 0 ? 8 : 4));
        assertThat(here.bit(new InferenceBits(8, 3))).isEqualTo((double) elements * (cut == 0 ? 8 : 3));
    }

    /**
     * Of 32 bit each, those of the three linear maps have 494 MB, as the study says. By hand: 25088 * 4096 + 4096, 4096 * 4096 + 4096 and
     * 4096 * 1000 + 1000, and 14,714,688 of the convolutions.
     */
    @Test
    void shouldCountTheParametersInFront() {
        List<InferenceCut> cuts = InferenceProfile.of(known("vgg16"), STUDY).cuts();
        assertThat(cuts).extracting(InferenceCut::deviceParameters).startsWith(0L, 38_720L);
        assertThat(cuts.get(5).deviceParameters()).isEqualTo(14_714_688);
        assertThat(cuts.get(6).deviceParameters()).isEqualTo(14_714_688 + 102_764_544);
        long maps = cuts.get(7).deviceParameters() - cuts.get(5).deviceParameters();
        assertThat(maps).isEqualTo(102_764_544 + 16_781_312 + 4_097_000);
        assertThat(maps * 4 / 1e6).isCloseTo(494, within(1.0));
    }

    @Test
    void shouldNameBlocksPoolingsAndMapsFromTheInputOn() {
        assertThat(InferenceProfile.places(known("vgg16")).keySet())
                .containsExactly(
                        "input",
                        "conv1",
                        "pool1",
                        "conv2",
                        "pool2",
                        "conv3",
                        "pool3",
                        "conv4",
                        "pool4",
                        "conv5",
                        "pool5",
                        "fc1",
                        "fc2",
                        "classifier",
                        "fc3",
                        "local");
        Architecture own = new Architecture(
                "own",
                new Shape.Image(1, 4, 4),
                List.of(
                        Block.of("pool1", new Pooling(Pooling.Kind.MAX, 2, 2, 0), new Flatten(), new Linear(3, true)),
                        Block.of("last", new Linear(2, true))));
        assertThat(InferenceProfile.places(own)).containsEntry("pool1", 3).containsEntry("fc1", 3);
    }

    private static List<String> names() {
        return KnownNetworks.names();
    }

    /** The sides of each cut sum to the whole, and agree with the profile of training where a block ends. */
    @ParameterizedTest
    @MethodSource("names")
    void shouldAgreeWithTheProfileOfTraining(String name) {
        Architecture network = known(name);
        TrainingProfile training = TrainingProfile.of(network, BackwardWork.COUNTED, SentBits.plain(32));
        List<InferenceCut> cuts = InferenceProfile.of(network).cuts();
        assertThat(cuts).hasSize(training.lastCut() + 1);
        for (int m = 0; m < cuts.size(); m++) {
            assertThat(cuts.get(m).deviceFlop()).isEqualTo(training.at(m).forwardFlop());
            assertThat(cuts.get(m).serverFlop()).isEqualTo(training.serverForwardFlop(m));
            assertThat(cuts.get(m).elements())
                    .isEqualTo(m == training.lastCut() ? 0 : training.at(m).activationElements());
            assertThat(cuts.get(m).raw()).isEqualTo(m == 0);
        }
        assertThat(cuts.get(0).name()).isEqualTo("input");
        assertThat(cuts.get(cuts.size() - 1).name()).isEqualTo("local");
    }

    @Test
    void shouldRefuseUnknownPlacesAndDisorder() {
        Architecture vgg = known("vgg16");
        assertThatThrownBy(() -> InferenceProfile.of(vgg, List.of("input", "pool6")))
                .hasMessageContaining("network vgg16 has no place pool6; there are [input, conv1, pool1");
        assertThatThrownBy(() -> InferenceProfile.of(vgg, List.of("pool2", "pool1")))
                .hasMessageContaining("pool1 did not");
        assertThatThrownBy(() -> InferenceProfile.of(vgg, List.of("conv1", "pool1")))
                .hasMessageContaining("pool1 did not");
        assertThatThrownBy(() -> new InferenceBits(8, 0))
                .hasMessage("inference bits: activation must be in 1..64, was 0");
    }
}
