package io.splitwave.learning.training.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.ImageShape;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.PublicSplit;
import io.splitwave.learning.data.StratifiedSplit;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorKindTest {
    private static final LabelledImages DIGITS = Digits.load();
    private static final int[] SOME = {3, 0, 1, 0, 0, 7, 0, 0, 0, 2};

    private static ImageGenerator fitted(GeneratorKind kind, LabelledImages images, long seed) {
        return kind.fit(images, new RandomStreams(seed).stream("test-generator", 0));
    }

    private static float[] pixels(LabelledImages images) {
        return images.pixels(images.all());
    }

    private static LabelledImages generated(ImageGenerator generator, long seed) {
        return generator.generate(SOME, new RandomStreams(seed).stream("test-generated", 0));
    }

    /** A fifth of the images to train on, when four fifths of all are. */
    private static int[] publicImages(LabelledImages images) {
        RandomStreams streams = new RandomStreams(5);
        StratifiedSplit split = StratifiedSplit.draw(images, 0.2, streams.stream("test-split", 0));
        return PublicSplit.draw(images, split.train(), 0.2, streams.stream("test-public", 0))
                .publicImages();
    }

    /** The same labels; pixels of all images but the given ones are noise. */
    private static LabelledImages noiseBut(int[] left) {
        int each = DIGITS.shape().pixels();
        byte[] pixels = new byte[DIGITS.size() * each];
        byte[] labels = new byte[DIGITS.size()];
        Random noise = new Random(9);
        float[] real = pixels(DIGITS);
        for (int i = 0; i < DIGITS.size(); i++) {
            labels[i] = (byte) DIGITS.label(i);
            boolean kept = Arrays.binarySearch(left, i) >= 0;
            for (int p = i * each; p < (i + 1) * each; p++) {
                pixels[p] = (byte) (kept ? Math.round(16 * real[p]) : noise.nextInt(17));
            }
        }
        return new LabelledImages(DIGITS.shape(), 10, 16, pixels, labels);
    }

    @ParameterizedTest
    @EnumSource(GeneratorKind.class)
    void privateAndTestImagesDoNotChangeABitOfWhatIsGenerated(GeneratorKind kind) {
        LabelledImages noisy = noiseBut(publicImages(DIGITS));
        assertThat(pixels(noisy)).isNotEqualTo(pixels(DIGITS));
        LabelledImages once = generated(fitted(kind, DIGITS.some(publicImages(DIGITS)), 1), 2);
        LabelledImages again = generated(fitted(kind, noisy.some(publicImages(noisy)), 1), 2);
        assertThat(pixels(again)).isEqualTo(pixels(once));

        assertThat(once.shape()).isEqualTo(DIGITS.shape());
        assertThat(once.classes()).isEqualTo(10);
        assertThat(IntStream.range(0, once.size()).map(once::label))
                .containsExactly(0, 0, 0, 2, 5, 5, 5, 5, 5, 5, 5, 9, 9);
    }

    @ParameterizedTest
    @EnumSource(GeneratorKind.class)
    void imagesOfSeveralChannelsAreGeneratedAndEachOrderDrawsAnew(GeneratorKind kind) {
        // two classes, dark and bright, in 2 x 2 x 3: what is generated is nearer to its own
        ImageShape shape = new ImageShape(2, 2, 3);
        byte[] pixels = new byte[40 * 12];
        byte[] labels = new byte[40];
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            labels[i] = (byte) (i % 2);
            for (int p = 0; p < 12; p++) {
                pixels[i * 12 + p] = (byte) (random.nextInt(60) + 150 * (i % 2));
            }
        }
        ImageGenerator generator = fitted(kind, new LabelledImages(shape, 2, 255, pixels, labels), 1);
        RandomStreams streams = new RandomStreams(3);
        LabelledImages images = generator.generate(new int[] {50, 50}, streams.stream("a", 0));
        assertThat(images.shape()).isEqualTo(shape);
        float[] values = pixels(images);
        double dark =
                IntStream.range(0, 600).mapToDouble(p -> values[p]).average().orElseThrow();
        double bright =
                IntStream.range(600, 1200).mapToDouble(p -> values[p]).average().orElseThrow();
        // means of the classes are 30 / 255 and 180 / 255
        assertThat(dark).isBetween(0.06, 0.2);
        assertThat(bright).isBetween(0.6, 0.8);
        assertThat(pixels(generator.generate(new int[] {50, 50}, streams.stream("b", 0))))
                .isNotEqualTo(values);
        assertThat(generator.generate(new int[2], streams.stream("c", 0)).size())
                .isZero();
        assertThatThrownBy(() -> generator.generate(new int[] {1, -1}, streams.stream("d", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("images to generate: expected 2 numbers of at least 0, one for each class, were [1, -1]");
        assertThatThrownBy(() -> generator.generate(new int[3], streams.stream("d", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 2 numbers");
    }

    @ParameterizedTest
    @EnumSource(GeneratorKind.class)
    void aClassWithoutPublicImagesIsRefused(GeneratorKind kind) {
        int[] without = IntStream.of(DIGITS.all())
                .filter(image -> DIGITS.label(image) != 4)
                .toArray();
        assertThatThrownBy(() -> fitted(kind, DIGITS.some(without), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("generator " + kind + ": class 4 has no public image; expected at least 1 of each class");
    }

    @Test
    void schemesOfAReplicationShareAGenerator() {
        FittedGenerators fitted = new FittedGenerators();
        RandomStreams streams = new RandomStreams(1);
        LabelledImages some = DIGITS.some(publicImages(DIGITS));
        LabelledImages alike = DIGITS.some(publicImages(DIGITS));
        ImageGenerator once = fitted.of(GeneratorKind.PPCA, some, streams, 0);
        assertThat(fitted.of(GeneratorKind.PPCA, alike, streams, 0)).isSameAs(once);
        assertThat(fitted.of(GeneratorKind.PPCA, some, streams, 1)).isNotSameAs(once);
        assertThat(fitted.of(GeneratorKind.PUBLIC, some, streams, 0)).isNotSameAs(once);
        assertThat(fitted.of(GeneratorKind.PPCA, DIGITS, streams, 0)).isNotSameAs(once);
    }
}
