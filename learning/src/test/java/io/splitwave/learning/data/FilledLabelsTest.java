package io.splitwave.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilledLabelsTest {
    @Test
    void theFewestRiseToOneLevel() {
        assertThat(FilledLabels.towardsUniform(new int[] {5, 0, 3, 9}, 7, 0)).containsExactly(0, 5, 2, 0);
        assertThat(FilledLabels.towardsUniform(new int[] {5, 0, 3, 9}, 0, 0)).containsExactly(0, 0, 0, 0);
        assertThat(FilledLabels.towardsUniform(new int[] {5, 0, 3, 9}, 2, 0)).containsExactly(0, 2, 0, 0);
    }

    @Test
    void whatIsLeftGoesAroundFromTheFirst() {
        assertThat(FilledLabels.towardsUniform(new int[3], 8, 0)).containsExactly(3, 3, 2);
        assertThat(FilledLabels.towardsUniform(new int[3], 8, 1)).containsExactly(2, 3, 3);
        assertThat(FilledLabels.towardsUniform(new int[3], 8, 2)).containsExactly(3, 2, 3);
        assertThat(FilledLabels.towardsUniform(new int[] {0, 9, 0}, 1, 1)).containsExactly(0, 0, 1);
    }

    /** One image after the other to a class with the fewest, as slow as it is plain. */
    @Test
    void theLevelsAreThoseOfOneImageAtATime() {
        Random random = new Random(11);
        for (int world = 0; world < 500; world++) {
            int[] counts = random.ints(1 + random.nextInt(12), 0, 30).toArray();
            int images = random.nextInt(200);
            int first = random.nextInt(counts.length);
            int[] filled = FilledLabels.towardsUniform(counts, images, first);
            int[] reached = new int[counts.length];
            Arrays.setAll(reached, i -> counts[i] + filled[i]);
            int[] slow = counts.clone();
            for (int image = 0; image < images; image++) {
                int least = 0;
                for (int i = 1; i < slow.length; i++) {
                    least = slow[i] < slow[least] ? i : least;
                }
                slow[least]++;
            }
            assertThat(Arrays.stream(filled).sum()).isEqualTo(images);
            assertThat(Arrays.stream(filled).min().getAsInt()).isNotNegative();
            Arrays.sort(slow);
            Arrays.sort(reached);
            assertThat(reached).isEqualTo(slow);
        }
    }

    @Test
    void veryManyImagesDoNotOverflow() {
        int most = Integer.MAX_VALUE;
        assertThat(FilledLabels.towardsUniform(new int[] {most, 0}, most, 0)).containsExactly(0, most);
        assertThat(FilledLabels.towardsUniform(new int[] {most, most}, most, 1))
                .containsExactly(most / 2, most / 2 + 1);
    }

    @Test
    void figuresOutOfRangeAreRefused() {
        assertThatThrownBy(() -> FilledLabels.towardsUniform(new int[0], 1, 0))
                .hasMessage(
                        "labels to generate: there must be at least one class, each with at least 0 images, were []");
        assertThatThrownBy(() -> FilledLabels.towardsUniform(new int[] {-1}, 1, 0))
                .hasMessageEndingWith("were [-1]");
        assertThatThrownBy(() -> FilledLabels.towardsUniform(new int[2], -1, 0))
                .hasMessage("labels to generate: images must be >= 0, were -1");
        assertThatThrownBy(() -> FilledLabels.towardsUniform(new int[2], 1, 2))
                .hasMessage("labels to generate: first must be in 0..1, was 2");
    }
}
