package io.splitwave.learning.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ViT-B/32 with the embedding at the device: 49 patches of 3 x 32 x 32 pixels, tokens of 768. */
class EmbeddingProfileTest {

    private static final Architecture NETWORK = network("vit-b32");
    private static final double EMBEDDING_FLOP = 2.0 * 49 * 768 * (3 * 32 * 32);

    private static Architecture network(String name) {
        return KnownNetworks.named(name).orElseThrow();
    }

    /** The size from which SFLAM's numbers of bits are taken: a batch of 128 on CIFAR scaled to 224 x 224. */
    @Test
    void withoutTheClassTokenABatchHasThePublishedSize() {
        EmbeddingProfile profile = new EmbeddingProfile(NETWORK, false, false);
        assertThat(profile.tokensSent()).isEqualTo(49);
        assertThat(profile.activationBit(128, 32)).isEqualTo(154_140_672.0);
        assertThat(profile.activationBit(128, 4)).isEqualTo(154_140_672.0 / 8);
        assertThat(new EmbeddingProfile(NETWORK, false, true).activationBit(128, 32))
                .isEqualTo(128.0 * 50 * 768 * 32);
        // as many numbers as 32 images of 16 x 16 patches
        assertThat(new EmbeddingProfile(network("vit-b16"), false, false).activationBit(32, 32))
                .isEqualTo(154_140_672.0);
    }

    @ParameterizedTest
    @CsvSource({"true, 2399232", "false, 2397696"})
    void theDeviceHoldsTheMapAndThePositionsOfWhatItSends(boolean sendsClassToken, long parameters) {
        // 768 (3072 + 1); positions of 50 tokens and the class token, or positions of 49
        assertThat(new EmbeddingProfile(NETWORK, true, sendsClassToken).deviceParameters())
                .isEqualTo(parameters);
    }

    @Test
    void aTrainedEmbeddingTakesItsProductsTwice() {
        EmbeddingProfile trained = new EmbeddingProfile(NETWORK, true, false);
        assertThat(trained.deviceForwardFlop(128)).isEqualTo(128 * EMBEDDING_FLOP);
        assertThat(trained.deviceBackwardFlop(128)).isEqualTo(128 * EMBEDDING_FLOP);
        assertThat(trained.gradientBit(128, 32)).isEqualTo(154_140_672.0);
        EmbeddingProfile frozen = new EmbeddingProfile(NETWORK, false, false);
        assertThat(frozen.deviceForwardFlop(128)).isEqualTo(128 * EMBEDDING_FLOP);
        assertThat(frozen.deviceBackwardFlop(128)).isZero();
        assertThat(frozen.gradientBit(128, 32)).isZero();
    }

    @Test
    void theServersWorkIsThatOfAllTokensWhetherTheEmbeddingLearnsOrNot() {
        EmbeddingProfile trained = new EmbeddingProfile(NETWORK, true, false);
        EmbeddingProfile frozen = new EmbeddingProfile(NETWORK, false, false);
        double block = 2.0 * 50 * (4 * 768 * 768 + 2 * 768 * 3072) + 2 * 2.0 * 50 * 50 * 768;
        double forward = 12 * block + 2.0 * 768 * 1000;
        assertThat(trained.serverForwardFlop(128)).isEqualTo(128 * forward);
        assertThat(frozen.serverForwardFlop(128)).isEqualTo(128 * forward);
        assertThat(trained.serverBackwardFlop(128)).isEqualTo(128 * 2 * forward);
        TrainingProfile whole = TrainingProfile.of(NETWORK, BackwardWork.COUNTED, SentBits.plain(32));
        assertThat(trained.serverBackwardFlop(1)).isEqualTo(whole.serverBackwardFlop(1));
        // the normalisation in front of the first attention learns, so its gradient is needed all the same
        assertThat(frozen.serverBackwardFlop(128)).isEqualTo(trained.serverBackwardFlop(128));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new EmbeddingProfile(network("cnn"), false, false))
                .hasMessageStartingWith("embedding profile: the first block of network cnn must give tokens");
        EmbeddingProfile profile = new EmbeddingProfile(NETWORK, false, false);
        assertThatThrownBy(() -> profile.deviceForwardFlop(0))
                .hasMessage("embedding profile: batch must be >= 1, was 0");
        assertThatThrownBy(() -> profile.activationBit(1, 0))
                .hasMessage("embedding profile: elementBits must be >= 1, was 0");
    }
}
