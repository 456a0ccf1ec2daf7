package io.splitwave.optimizer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageGenerationTest {
    @Test
    void shouldBeTheMostThatFit() {
        Random random = new Random(3);
        int above = 0;
        for (int world = 0; world < 300; world++) {
            ImageGeneration server = new ImageGeneration(
                    .001 + .1 * random.nextDouble(),
                    .2 * random.nextDouble(),
                    .003 * random.nextDouble(),
                    random.nextInt(500));
            double roundS = 6 * random.nextDouble();
            int images = 0;
            while (server.serverS(images + 1) <= roundS) {
                images++;
            }
            assertThat(server.imagesWithin(roundS)).isEqualTo(images);
            above += images > 0 ? 1 : 0;
        }
        assertThat(above).isGreaterThan(200);
    }

    @Test
    void shouldNotLoseAnImageToRounding() {
        assertThat(new ImageGeneration(.1, .2, 0, 0).imagesWithin(.5)).isEqualTo(3); // (.5 - .2) / .1 is below 3
        assertThat(new ImageGeneration(.1, 0, 0, 0).imagesWithin(.3)).isEqualTo(2); // 3 x .1 is above .3
    }

    @Test
    void shouldGenerateFewerTheMoreAreKept() {
        int last = Integer.MAX_VALUE;
        int kept = 0;
        for (int round = 0; round < 200; round++) {
            int images = new ImageGeneration(.04, .1, .0015, kept).imagesWithin(3);
            assertThat(images).isLessThanOrEqualTo(last);
            last = images;
            kept += images;
        }
        assertThat(kept).isEqualTo(1906); // of a prototype; 1933 are the most that can be trained on within 3 s
    }

    @Test
    void shouldTrainOnAsManyEarlierImagesAsFit() {
        Random random = new Random(5);
        int some = 0;
        for (int world = 0; world < 300; world++) {
            ImageGeneration server = new ImageGeneration(
                    .04, .2 * random.nextDouble(), .003 * random.nextDouble(), random.nextInt(1500));
            double roundS = 3 * random.nextDouble();
            int earlier = server.imagesSoFar();
            while (earlier > 0 && server.trainS(0, earlier) > roundS) {
                earlier--;
            }
            assertThat(server.earlierWithin(roundS)).isEqualTo(earlier);
            some += earlier > 0 && earlier < server.imagesSoFar() ? 1 : 0;
        }
        assertThat(some).isGreaterThan(50);
    }

    @Test
    void shouldTrainOnNoneWhereTheSetupIsTooLong() {
        assertThat(new ImageGeneration(.04, 2, .0015, 100).earlierWithin(1)).isZero();
        assertThat(new ImageGeneration(.04, 2, 0, 100).earlierWithin(1)).isZero();
        assertThat(new ImageGeneration(.04, 2, 0, 100).earlierWithin(2)).isEqualTo(100);
    }
}
