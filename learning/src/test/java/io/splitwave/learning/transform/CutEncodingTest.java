package io.splitwave.learning.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CutEncodingTest {

    private static final Architecture VGG = KnownNetworks.named("vgg16").orElseThrow();
    private static final Architecture VIT = KnownNetworks.named("vit-b16").orElseThrow();

    @Test
    void plainElementsAreSentWhole() {
        // by hand: 224 x 224 x 64 / 4 elements of 32 bit
        assertThat(CutEncoding.plain(32).activationBits(VGG, 1)).isEqualTo(802_816L * 32);
        assertThat(CutEncoding.plain(32).gradientBits(VGG, 1)).isEqualTo(802_816L * 32);
    }

    @Test
    void quantisedUpAndWholeDown() {
        CutEncoding encoding = new CutEncoding(32, Optional.empty(), Optional.of(new UniformQuantisation(4)));
        assertThat(encoding.activationBits(VGG, 5)).isEqualTo(25_088L * 4 + 64);
        assertThat(encoding.gradientBits(VGG, 5)).isEqualTo(25_088L * 32);
    }

    @Test
    void tokensAreChosenWhereAttentionIsKnown() {
        CutEncoding encoding =
                new CutEncoding(32, Optional.of(new TokenSelection(49)), Optional.of(new UniformQuantisation(8)));
        // cut 1: behind the embedding, where nothing has attended yet; cut 14: class scores
        assertThat(encoding.sent(VIT, 1)).isEqualTo(new Shape.Tokens(197, 768, true));
        assertThat(encoding.sent(VIT, 2)).isEqualTo(new Shape.Tokens(51, 768, true));
        assertThat(encoding.sent(VIT, 13)).isEqualTo(new Shape.Tokens(51, 768, true));
        assertThat(encoding.sent(VIT, 14)).isEqualTo(new Shape.Features(1000));
        // S = B (K + 2) D q of Qiang, Chang and Min for one sample, with scale and zero point
        assertThat(encoding.activationBits(VIT, 2)).isEqualTo((49L + 2) * 768 * 8 + 64);
        assertThat(encoding.gradientBits(VIT, 2)).isEqualTo((49L + 2) * 768 * 32);
    }

    @Test
    void imagesCrossAsTheyAre() {
        CutEncoding encoding = new CutEncoding(32, Optional.of(new TokenSelection(4)), Optional.empty());
        assertThat(encoding.sent(VGG, 1)).isEqualTo(VGG.crossing(1));
    }

    @Test
    void elementsHaveSomeBits() {
        assertThatThrownBy(() -> CutEncoding.plain(0)).hasMessageContaining("1..64, was 0");
        assertThatThrownBy(() -> CutEncoding.plain(65)).hasMessageContaining("1..64, was 65");
    }
}
