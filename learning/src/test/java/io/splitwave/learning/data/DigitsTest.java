package io.splitwave.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

    private final LabelledImages digits = Digits.load();

    @Test
    void thereAreAllOfThem() {
        // images per class as scikit-learn documents for load_digits (the test set of the UCI repository)
        int[] count = new int[10];
        for (int i = 0; i < digits.size(); i++) {
            count[digits.label(i)]++;
        }
        assertThat(digits.size()).isEqualTo(1797);
        assertThat(count).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(digits.shape()).isEqualTo(new ImageShape(1, 8, 8));
    }

    @Test
    void theFirstIsANoughtAsPublished() {
        // first rows of the first image of the UCI test set: 0 0 5 13 9 1 0 0 / 0 0 13 15 10 15 5 0
        float[] pixels = digits.pixels(new int[] {0});
        assertThat(digits.label(0)).isZero();
        assertThat(pixels).hasSize(64).startsWith(0, 0, 5 / 16f, 13 / 16f, 9 / 16f, 1 / 16f, 0, 0, 0, 0, 13 / 16f);
    }

    @Test
    void severalImagesFollowEachOther() {
        float[] both = digits.pixels(new int[] {1796, 3});
        float[] last = digits.pixels(new int[] {1796});
        float[] third = digits.pixels(new int[] {3});
        for (int i = 0; i < 64; i++) {
            assertThat(both[i]).isEqualTo(last[i]);
            assertThat(both[64 + i]).isEqualTo(third[i]);
        }
    }

    @Test
    void mirroredImagesHaveLeftAndRightExchanged() {
        LabelledImages images = new LabelledImages(
                new ImageShape(2, 1, 3), 2, 10, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0}, new byte[] {0, 1});
        LabelledImages mirrored = images.mirrored();
        assertThat(mirrored.pixels(new int[] {0, 1}))
                .containsExactly(.2f, .1f, 0, .5f, .4f, .3f, .8f, .7f, .6f, 0, 1, .9f);
        assertThat(mirrored.label(1)).isEqualTo(1);
        assertThat(mirrored.mirrored().pixels(new int[] {1})).isEqualTo(images.pixels(new int[] {1}));
    }
}
