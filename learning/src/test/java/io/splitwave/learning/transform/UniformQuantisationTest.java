package io.splitwave.learning.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.TestStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class UniformQuantisationTest {

    @Test
    void bitsAreCountedWithScaleAndZeroPoint() {
        // by hand: 1000 elements of 4 bit, and two numbers of 32 bit
        assertThat(new UniformQuantisation(4).sentBits(1000)).isEqualTo(4000 + 64);
    }

    @Test
    void twoBitsAreFourLevels() {
        // levels 0, 1, 2, 3; 0.5 lies half-way and goes up
        float[] sample = {0f, 3f, 0.4f, 0.5f, 1.6f, 2.4f};
        assertThat(new UniformQuantisation(2).nearest(sample)).containsExactly(0f, 3f, 0f, 1f, 2f, 2f);
    }

    @Test
    void levelsStartAtTheSmallestElement() {
        // levels -2, -1, 0, 1
        assertThat(new UniformQuantisation(2).nearest(new float[] {-2f, 1f, -0.6f}))
                .containsExactly(-2f, 1f, -1f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 16})
    void noElementIsOffByMoreThanHalfAStep(int bits) {
        float[] sample = sample(500);
        float[] received = new UniformQuantisation(bits).nearest(sample);
        double halfStep = 0.5 * 2.0 / ((1 << bits) - 1); // elements lie in (-1, 1)
        for (int i = 0; i < sample.length; i++) {
            assertThat(received[i]).isCloseTo(sample[i], within((float) (halfStep + 1e-7)));
        }
    }

    @Test
    void quantisingTwiceIsQuantisingOnce() {
        UniformQuantisation quantisation = new UniformQuantisation(3);
        float[] once = quantisation.nearest(sample(200));
        assertThat(quantisation.nearest(once)).containsExactly(once, within(1e-6f));
    }

    @Test
    void equalElementsComeOutAsTheyWere() {
        assertThat(new UniformQuantisation(1).nearest(new float[] {0.3f, 0.3f})).containsExactly(0.3f, 0.3f);
        assertThat(new UniformQuantisation(1).nearest(new float[0])).isEmpty();
    }

    @Test
    void stochasticRoundingIsRightOnAverage() {
        RandomStream stream = TestStreams.seeded(7);
        UniformQuantisation quantisation = new UniformQuantisation(1);
        int draws = 40_000;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            float middle = quantisation.stochastic(new float[] {0f, 0.3f, 1f}, stream::nextDouble)[1];
            assertThat(middle).isIn(0f, 1f);
            sum += middle;
        }
        // Bernoulli(0.3): standard error 0.00229; 3.89 of them is 99.99 %
        assertThat(sum / draws).isCloseTo(0.3, within(3.89 * Math.sqrt(0.3 * 0.7 / draws)));
    }

    @Test
    void theEndsOfTheRangeAreNeverRounded() {
        RandomStream stream = TestStreams.seeded(8);
        float[] sample = sample(100);
        float[] received = new UniformQuantisation(2).stochastic(sample, stream::nextDouble);
        for (int i = 0; i < sample.length; i++) {
            assertThat(received[i]).isBetween(min(sample), max(sample));
        }
        assertThat(min(received)).isEqualTo(min(sample));
        assertThat(max(received)).isEqualTo(max(sample));
    }

    @Test
    void whatCannotBeQuantisedIsNamed() {
        assertThatThrownBy(() -> new UniformQuantisation(0)).hasMessageContaining("1..16, was 0");
        assertThatThrownBy(() -> new UniformQuantisation(17)).hasMessageContaining("1..16, was 17");
        UniformQuantisation quantisation = new UniformQuantisation(4);
        assertThatThrownBy(() -> quantisation.nearest(new float[] {1f, Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("element 1 must be finite, was NaN");
    }

    private static float[] sample(int count) {
        RandomStream stream = TestStreams.seeded(5);
        float[] sample = new float[count];
        for (int i = 0; i < count; i++) {
            sample[i] = (float) (2 * stream.nextDouble() - 1);
        }
        return sample;
    }

    private static float min(float[] values) {
        float min = values[0];
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static float max(float[] values) {
        float max = values[0];
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
