package io.splitwave.learning.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NetworkLoadTest {

    private static final Architecture VGG = KnownNetworks.named("vgg16").orElseThrow();
    private static final Architecture VIT = KnownNetworks.named("vit-digits").orElseThrow();

    @Test
    void aBatchOfVgg16ByHand() {
        ModelProfile profile = load(VGG, 4, Passes.FORWARD, CutEncoding.plain(32), new Downlink.SubModel())
                .profile(3);
        assertThat(profile.userDevices()).isEqualTo(3);
        assertThat(profile.layers()).isEqualTo(6);
        // first block: 224^2 64 outputs of 27 and of 576 products, two FLOP each, four samples
        double first = 4 * 2.0 * 224 * 224 * 64 * (27 + 576);
        assertThat(profile.deviceFlop(2, 1)).isEqualTo(first);
        assertThat(profile.uplinkBit(0, 1)).isEqualTo(4.0 * 802_816 * 32);
        // 38,720 parameters, once for the batch
        assertThat(profile.downlinkBit(0, 1)).isEqualTo(38_720.0 * 32);
        assertThat(profile.downlinkBit(0, 0)).isZero();
        assertThat(profile.uplinkBit(0, 0)).isEqualTo(4.0 * 3 * 224 * 224 * 8);
        assertThat(profile.serverFlop(1, 6)).isZero();
        assertThat(profile.serverFlop(1, 1)).isEqualTo(profile.deviceFlop(0, 6) - first);
    }

    @Test
    void trainingAddsTheBackwardPassAndSendsTheGradient() {
        ModelProfile forward = load(VGG, 2, Passes.FORWARD, CutEncoding.plain(16), new Downlink.Fixed(5))
                .profile(1);
        ModelProfile training = load(
                        VGG, 2, Passes.FORWARD_AND_BACKWARD, CutEncoding.plain(16), new Downlink.Gradient())
                .profile(1);
        assertThat(forward.downlinkBit(0, 3)).isEqualTo(5.0);
        assertThat(training.downlinkBit(0, 3)).isEqualTo(2.0 * 200_704 * 16);
        assertThat(training.serverFlop(0, 1)).isEqualTo(3 * forward.serverFlop(0, 1));
        // thrice forward, but for the gradient by the pixels
        assertThat(training.deviceFlop(0, 1)).isEqualTo(3 * forward.deviceFlop(0, 1) - 2 * 2.0 * 224 * 224 * 64 * 27);
    }

    @Test
    void transformsShrinkWhatIsSentAndTheServersWork() {
        CutEncoding encoding =
                new CutEncoding(32, Optional.of(new TokenSelection(6)), Optional.of(new UniformQuantisation(4)));
        ModelProfile plain = load(VIT, 10, Passes.FORWARD_AND_BACKWARD, CutEncoding.plain(32), new Downlink.Gradient())
                .profile(1);
        ModelProfile less = load(VIT, 10, Passes.FORWARD_AND_BACKWARD, encoding, new Downlink.Gradient())
                .profile(1);
        // six kept, class and merged: 8 tokens of 32
        assertThat(less.uplinkBit(0, 3)).isEqualTo(10 * (8.0 * 32 * 4 + 64));
        assertThat(less.downlinkBit(0, 3)).isEqualTo(10 * 8.0 * 32 * 32);
        assertThat(plain.uplinkBit(0, 3)).isEqualTo(10 * 17.0 * 32 * 32);
        assertThat(less.deviceFlop(0, 3)).isEqualTo(plain.deviceFlop(0, 3));
        // by hand: two encoders of 8 tokens and the head, forward and both gradients
        double encoder = 2.0 * (8 * 4096 + 2 * 64 * 32 + 2 * 8 * 2048);
        assertThat(less.serverFlop(0, 3)).isEqualTo(10 * 3 * (2 * encoder + 640));
        // behind the embedding nothing has attended: only quantised
        assertThat(less.serverFlop(0, 1)).isEqualTo(plain.serverFlop(0, 1));
        assertThat(less.uplinkBit(0, 1)).isEqualTo(10 * (17.0 * 32 * 4 + 64));
    }

    /** What is computed and sent once for each sample grows with the batch; parameters and a fixed size do not. */
    @Test
    void aBatchOfAnotherSize() {
        NetworkLoad gradient =
                load(VIT, 8, Passes.FORWARD_AND_BACKWARD, CutEncoding.plain(32), new Downlink.Gradient());
        ModelProfile eight = gradient.profile(1);
        ModelProfile two = gradient.withBatch(2).profile(1);
        for (int cut = 1; cut <= eight.layers(); cut++) {
            assertThat(two.deviceFlop(0, cut)).isEqualTo(eight.deviceFlop(0, cut) / 4);
            assertThat(two.serverFlop(0, cut)).isEqualTo(eight.serverFlop(0, cut) / 4);
            assertThat(two.uplinkBit(0, cut)).isEqualTo(eight.uplinkBit(0, cut) / 4);
            assertThat(two.downlinkBit(0, cut)).isEqualTo(eight.downlinkBit(0, cut) / 4);
        }
        assertThat(two.uplinkBit(0, 0)).isEqualTo(eight.uplinkBit(0, 0) / 4);
        for (Downlink once : new Downlink[] {new Downlink.SubModel(), new Downlink.Fixed(7)}) {
            NetworkLoad load = load(VIT, 8, Passes.FORWARD_AND_BACKWARD, CutEncoding.plain(32), once);
            assertThat(load.withBatch(2).profile(1).downlinkBit(0, 3))
                    .isEqualTo(load.profile(1).downlinkBit(0, 3));
        }
        assertThatThrownBy(() -> gradient.withBatch(0)).hasMessageContaining("batch must be >= 1, was 0");
    }

    @Test
    void anUnknownInputIsAnErrorOnlyWhenAskedFor() {
        ModelProfile profile = new NetworkLoad(
                        VGG, 1, Passes.FORWARD, CutEncoding.plain(32), new Downlink.Fixed(0), OptionalInt.empty())
                .profile(1);
        assertThatThrownBy(() -> profile.uplinkBit(0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("raw input");
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> load(VGG, 0, Passes.FORWARD, CutEncoding.plain(32), new Downlink.SubModel()))
                .hasMessageContaining("batch must be >= 1, was 0");
        assertThatThrownBy(() -> load(VGG, 1, Passes.FORWARD, CutEncoding.plain(32), new Downlink.Gradient()))
                .hasMessageContaining("FORWARD_AND_BACKWARD, was FORWARD");
        assertThatThrownBy(() -> new Downlink.Fixed(-1)).hasMessageContaining("was -1");
        assertThatThrownBy(() -> new NetworkLoad(
                        VGG, 1, Passes.FORWARD, CutEncoding.plain(32), new Downlink.SubModel(), OptionalInt.of(0)))
                .hasMessageContaining("inputElementBits must be in 1..64, was 0");
    }

    private static NetworkLoad load(
            Architecture network, int batch, Passes passes, CutEncoding encoding, Downlink downlink) {
        return new NetworkLoad(network, batch, passes, encoding, downlink, OptionalInt.of(8));
    }
}
