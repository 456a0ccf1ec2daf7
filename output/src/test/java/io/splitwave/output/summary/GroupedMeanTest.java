package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class GroupedMeanTest {
    private static GroupedMean of(int groupSize, double... values) {
        GroupedMean mean = new GroupedMean(groupSize);
        DoubleStream.of(values).forEach(mean::add);
        return mean;
    }

    @Test
    void theIntervalComesFromTheMeansOfGroups() {
        GroupedMean mean = of(2, 1, 5, 2, 6, 3, 1);
        // Means 3, 4, 2: variance 1. The quantile p of t with 2 degrees of freedom is (2 p - 1) sqrt(2 / (4 p (1 -
        // p))).
        double t = 0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025));
        assertThat(mean.values().mean()).isCloseTo(3, within(1e-15));
        assertThat(mean.groups().n()).isEqualTo(3);
        assertThat(mean.halfWidth(0.95)).isCloseTo(t / Math.sqrt(3), within(1e-12));
        // The six values vary by (4 + 4 + 1 + 9 + 0 + 4) / 5 = 4.4, so their mean by 4.4 / 6 were they independent.
        assertThat(mean.varianceFactor()).isCloseTo(4.4 / 6 / (1.0 / 3), within(1e-14));
    }

    @Test
    void groupsOfOneAreIndependentValues() {
        GroupedMean mean = of(1, 1, 5, 2, 6);
        RunningMean plain = new RunningMean();
        DoubleStream.of(1, 5, 2, 6).forEach(plain::add);
        assertThat(mean.halfWidth(0.95)).isEqualTo(plain.halfWidth(0.95));
        assertThat(mean.varianceFactor()).isNaN();
    }

    @Test
    void aGroupThatHasNotEndedCountsForTheMeanAloneAndAMissingValueTakesItsTurn() {
        GroupedMean mean = of(2, 1, Double.NaN, 4, 6, 9);
        assertThat(mean.values().n()).isEqualTo(4);
        assertThat(mean.values().mean()).isEqualTo(5);
        assertThat(mean.groups().n()).isEqualTo(2);
        assertThat(mean.groups().mean()).isEqualTo(3);
        GroupedMean none = of(2, Double.NaN, Double.NaN, 4, 6);
        assertThat(none.groups().n()).isEqualTo(1);
        assertThat(none.halfWidth(0.95)).isNaN();
    }

    @Test
    void withoutSpreadThereIsNoFactor() {
        assertThat(of(2, 3, 3, 3, 3).varianceFactor()).isNaN();
        assertThat(of(2, 3, Double.POSITIVE_INFINITY, 3, 3).varianceFactor()).isNaN();
        assertThat(of(2, 3, 4).varianceFactor()).isNaN();
        assertThatThrownBy(() -> new GroupedMean(0)).hasMessage("group size must be at least 1, was 0");
    }
}
