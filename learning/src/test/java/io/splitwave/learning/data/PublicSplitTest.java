package io.splitwave.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.random.RandomStreams;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class PublicSplitTest {
    private static final LabelledImages DIGITS = Digits.load();

    private static RandomStream stream(long seed) {
        return new RandomStreams(seed).stream("test-public", 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.5, 0.9})
    void eachImageIsPublicOrPrivateAndNoneIsKeptForTheTest(double share) {
        StratifiedSplit split = StratifiedSplit.draw(DIGITS, 0.2, stream(1));
        PublicSplit seen = PublicSplit.draw(DIGITS, split.train(), share, stream(2));
        int[] both = IntStream.concat(IntStream.of(seen.publicImages()), IntStream.of(seen.privateImages()))
                .sorted()
                .toArray();
        assertThat(both).isEqualTo(split.train());
        assertThat(seen.publicImages()).isSorted();
        int[] all = DIGITS.histogram(split.train());
        int[] publicly = DIGITS.histogram(seen.publicImages());
        for (int c = 0; c < all.length; c++) {
            assertThat(publicly[c]).isEqualTo((int) Math.floor(share * all[c] + 0.5));
        }
    }

    @Test
    void aSetOfSomeImagesHoldsThemAlone() {
        LabelledImages some = DIGITS.some(new int[] {7, 3, 7});
        assertThat(some.size()).isEqualTo(3);
        assertThat(some.pixels(new int[] {0, 1, 2})).isEqualTo(DIGITS.pixels(new int[] {7, 3, 7}));
        assertThat(IntStream.range(0, 3).map(some::label))
                .containsExactly(DIGITS.label(7), DIGITS.label(3), DIGITS.label(7));
        LabelledImages longer = DIGITS.some(new int[] {5}).followedBy(some);
        assertThat(longer.pixels(longer.all())).isEqualTo(DIGITS.pixels(new int[] {5, 7, 3, 7}));
        assertThat(longer.histogram(longer.all())).isEqualTo(DIGITS.histogram(new int[] {5, 7, 3, 7}));
        assertThat(some).isEqualTo(DIGITS.some(new int[] {7, 3, 7})).hasSameHashCodeAs(DIGITS.some(new int[] {7, 3, 7
        }));
        assertThat(some).isNotEqualTo(DIGITS.some(new int[] {7, 7, 3}));
        assertThatThrownBy(() -> some.followedBy(new LabelledImages(some.shape(), 10, 255, new byte[64], new byte[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of 10 classes and full scale 16, were");
    }

    @Test
    void aShareThatLeavesAClassOutIsRefused() {
        int[] few = IntStream.range(0, 40).toArray(); // at most 5 of a class
        assertThatThrownBy(() -> PublicSplit.draw(DIGITS, few, 0.05, stream(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("public images: a share of 0.05 leaves none of the")
                .hasMessageContaining("images of class 0; expected at least 1, so a share of at least 0.1");
        assertThatThrownBy(() -> PublicSplit.draw(DIGITS, few, 0.999, stream(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leaves none for the devices");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void aShareOutOfRangeIsRefused(double share) {
        assertThatThrownBy(() -> PublicSplit.draw(DIGITS, DIGITS.all(), share, stream(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("public images: their share must be in (0, 1), was " + share);
    }
}
