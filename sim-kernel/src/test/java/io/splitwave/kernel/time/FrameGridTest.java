package io.splitwave.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameGridTest {
    @Test
    void aSumOfTheAllowedTermsIsTheProduct() {
        SplittableRandom random = new SplittableRandom(3);
        for (int step = 0; step < 60; step++) {
            double stepS = random.nextInt(1, 100_000) / Math.pow(10, random.nextInt(0, 12));
            double sumS = 0;
            for (int n = 1; n <= Instants.TERMS; n++) {
                sumS += stepS;
                assertThat(Instants.same(sumS, n * stepS)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.05, 1, 86_400, 1.7e9})
    void aMillionthOfAMillionthIsRoundingAndATenthOfAMillionthOfAThousandthIsNot(double timeS) {
        assertThat(Instants.same(timeS, timeS * (1 + 1e-12))).isTrue();
        assertThat(Instants.same(timeS, timeS * (1 + 1e-10))).isFalse();
        assertThat(Instants.reached(timeS, timeS * (1 + 1e-12))).isTrue();
        assertThat(Instants.reached(timeS, timeS * (1 + 1e-10))).isFalse();
        assertThat(Instants.snap(timeS * (1 + 1e-12), timeS)).isEqualTo(timeS);
        assertThat(Instants.snap(timeS * (1 + 1e-10), timeS)).isEqualTo(timeS * (1 + 1e-10));
    }

    @Test
    void noTimeIsNoInstantAndForeverIsNoMark() {
        assertThat(Instants.same(Double.NaN, 1)).isFalse();
        assertThat(Instants.reached(1, Double.NaN)).isFalse();
        assertThat(Instants.snap(Double.POSITIVE_INFINITY, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Instants.same(0, 0)).isTrue();
        assertThat(Instants.same(1, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(Instants.reached(1, Double.POSITIVE_INFINITY)).isFalse();
    }

    /** At 1e6 s the last digits are 1e-10 s: a difference of two such times is no better than that. */
    @Test
    void aDifferenceOfLargeTimesIsAsExactAsTheyAre() {
        double differenceS = 1_000_000.3 - 1_000_000;
        assertThat(Instants.same(differenceS, 0.3)).isFalse();
        assertThat(Instants.same(differenceS, 0.3, 1_000_000.3)).isTrue();
    }

    @Test
    void theFrameAtABoundaryIsTheOneThatStartsThere() {
        FrameGrid grid = new FrameGrid(0.1);
        assertThat(grid.frameAt(0.3)).isEqualTo(3); // 3 x 0.1 > 0.3
        assertThat(grid.frameAt(0.29999)).isEqualTo(2);
        assertThat(grid.frameAt(0)).isZero();
        assertThat(grid.snap(0.3)).isEqualTo(3 * 0.1);
        assertThat(grid.snap(0.31)).isEqualTo(0.31);
        for (long frame = 0; frame < 100_000; frame++) {
            double startS = grid.startS(frame);
            assertThat(grid.frameAt(startS)).isEqualTo(frame);
            assertThat(grid.frameAt(Math.nextUp(startS))).isEqualTo(frame);
            assertThat(grid.frameAt(startS + 0.05)).isEqualTo(frame);
            assertThat(grid.frameAt(Math.nextDown(grid.startS(frame + 1)))).isEqualTo(frame + 1);
        }
    }

    @Test
    void framesCoverASpanThatIsAsLong() {
        assertThat(new FrameGrid(0.01).framesCovering(0.03)).isEqualTo(3); // 0.03 / 0.01 = 3, 3 x 0.01 = 0.03
        assertThat(new FrameGrid(0.7).framesCovering(2.1)).isEqualTo(3); // 3 x 0.7 < 2.1
        assertThat(new FrameGrid(0.7).framesCovering(2.11)).isEqualTo(4);
        assertThat(new FrameGrid(0.7).framesCovering(0)).isZero();
    }

    @Test
    void aLengthMustBePositiveAndFinite() {
        assertThatThrownBy(() -> new FrameGrid(0)).hasMessageContaining("lengthS must be finite and > 0, was 0");
        assertThatThrownBy(() -> new FrameGrid(Double.NaN)).hasMessageContaining("was NaN");
        assertThatThrownBy(() -> new FrameGrid(Double.POSITIVE_INFINITY)).hasMessageContaining("was Infinity");
    }

    /** A time that is a boundary up to rounding is followed by the boundary behind it, not by itself. */
    @Test
    void theNextStartIsLaterThanRounding() {
        FrameGrid grid = new FrameGrid(0.1);
        assertThat(grid.nextStartS(0)).isEqualTo(0.1);
        assertThat(grid.nextStartS(0.25)).isEqualTo(grid.startS(3));
        assertThat(grid.nextStartS(0.3)).isEqualTo(grid.startS(4)); // 0.3 < 3 x 0.1
        for (long frame = 0; frame < 10_000; frame++) {
            assertThat(grid.nextStartS(grid.startS(frame))).isEqualTo(grid.startS(frame + 1));
        }
    }
}
