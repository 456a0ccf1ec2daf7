package io.splitwave.kernel.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.Sampling.Method;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class SamplingTest {
    private static final int MEMBERS = 3;
    private static final StartLayout LAYOUT =
            new StartLayout(MEMBERS, List.of(new StartLayout.Part("place", 2), new StartLayout.Part("clock", 1)));
    private final RandomStreams streams = new RandomStreams(11);

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 256})
    void aGroupFillsEachCoordinateAndTheFirstTwoTogether(int points) {
        Sampling quasi = new Sampling(Method.QUASI, points);
        for (int member = 0; member < MEMBERS; member++) {
            Set<Integer> strips = new HashSet<>();
            Set<Integer> clocks = new HashSet<>();
            // The first two coordinates of a Sobol' net of 2^k points have quality t = 0: each box of area 2^-k whose
            // sides are powers of two holds one point, under any digital shift.
            int columns = 1 << Integer.numberOfTrailingZeros(points) / 2;
            int rows = points / columns;
            Set<Integer> boxes = new HashSet<>();
            for (int replication = 5 * points; replication < 6 * points; replication++) {
                double[] place = draws(quasi, replication, "place", 2 * MEMBERS);
                double[] clock = draws(quasi, replication, "clock", MEMBERS);
                double x = place[2 * member];
                double y = place[2 * member + 1];
                strips.add((int) (x * points));
                clocks.add((int) (clock[member] * points));
                boxes.add((int) (x * columns) * rows + (int) (y * rows));
            }
            assertThat(strips).hasSize(points);
            assertThat(clocks).hasSize(points);
            assertThat(boxes).hasSize(points);
        }
    }

    @Test
    void drawsOfAReplicationDoNotDependOnWhatWasAskedBefore() {
        Sampling quasi = new Sampling(Method.QUASI, 8);
        StartDraws once = quasi.draws(streams, 13, LAYOUT);
        double clock = once.stream("clock").nextDouble();
        once.stream("place").nextDouble();
        assertThat(once.stream("clock").nextDouble()).isEqualTo(clock);
        assertThat(quasi.draws(streams, 13, LAYOUT).stream("clock").nextDouble())
                .isEqualTo(clock);
        assertThat(quasi.draws(streams, 13 + 8, LAYOUT).stream("clock").nextDouble())
                .isNotEqualTo(clock);
    }

    @Test
    void membersTakeUnrelatedPoints() {
        // Correlation of two members' first draws over 4,096 groups' first replication; two sided, significance 1e-4:
        // 3.89 / sqrt(n).
        Sampling quasi = new Sampling(Method.QUASI, 4);
        int groups = 4096;
        double sum = 0;
        for (int group = 0; group < groups; group++) {
            double[] place = draws(quasi, 4 * group, "place", 4);
            sum += 12 * (place[0] - 0.5) * (place[2] - 0.5);
        }
        assertThat(sum / groups).isCloseTo(0, within(3.89 / Math.sqrt(groups)));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void meansAreUnbiasedAndIntervalsOverGroupsKnowTheirSpread(Method method) {
        // g = sum over members of (u v + w) has mean 3 (1/4 + 1/2) and variance 3 (1/9 - 1/16 + 1/12).
        Sampling sampling = new Sampling(method, 32);
        int groups = 2048 / sampling.groupSize();
        double mean = 0;
        double square = 0;
        for (int group = 0; group < groups; group++) {
            double sum = 0;
            for (int i = 0; i < sampling.groupSize(); i++) {
                int replication = group * sampling.groupSize() + i;
                double[] place = draws(sampling, replication, "place", 2 * MEMBERS);
                double[] clock = draws(sampling, replication, "clock", MEMBERS);
                for (int member = 0; member < MEMBERS; member++) {
                    sum += place[2 * member] * place[2 * member + 1] + clock[member];
                }
            }
            double ofGroup = sum / sampling.groupSize();
            mean += ofGroup / groups;
            square += ofGroup * ofGroup / groups;
        }
        double varianceOfGroup = square - mean * mean;
        double plain = 3 * (1.0 / 9 - 1.0 / 16 + 1.0 / 12) / sampling.groupSize();
        // Significance 1e-4, two sided; the variance of 2,048 independent draws is known to 10 %.
        assertThat(mean).isCloseTo(2.25, within(3.89 * Math.sqrt(varianceOfGroup / groups)));
        switch (method) {
            case INDEPENDENT -> assertThat(varianceOfGroup).isCloseTo(plain, within(0.1 * plain));
                // Of an antithetic pair, w cancels and u v leaves 2 (1/9 + 1/36 + ... ): at most a fifth remains.
            case ANTITHETIC -> assertThat(varianceOfGroup).isLessThan(plain / 5);
            case QUASI -> assertThat(varianceOfGroup).isLessThan(plain / 50);
        }
    }

    @Test
    void anAntitheticPairMirrorsThePlainDrawsOfItsFirst() {
        Sampling antithetic = new Sampling(Method.ANTITHETIC, 2);
        double[] first = draws(antithetic, 6, "place", 6);
        double[] second = draws(antithetic, 7, "place", 6);
        RandomStream plain = streams.stream("place", 6);
        for (int i = 0; i < first.length; i++) {
            assertThat(first[i]).isEqualTo(plain.nextDouble());
            assertThat(first[i] + second[i]).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void plainDrawsAreThoseOfTheStreams() {
        assertThat(draws(Sampling.PLAIN, 9, "clock", 3)[2]).isEqualTo(third(streams.stream("clock", 9)));
        assertThat(Sampling.PLAIN.groupSize()).isEqualTo(1);
    }

    @Test
    void endsAfterTheLastDrawRatherThanBeginAgain() {
        RandomStream clock = new Sampling(Method.QUASI, 2).draws(streams, 0, LAYOUT).stream("clock");
        double first = clock.nextDouble();
        clock.nextDouble();
        clock.nextDouble();
        assertThatThrownBy(clock::nextDouble)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("3 members with 1 each");
        clock.resetStartStream();
        assertThat(clock.nextDouble()).isEqualTo(first);
        assertThatThrownBy(clock::resetNextSubstream).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 8192, -8})
    void refusesNumbersOfPointsThatNoNetHas(int points) {
        assertThatThrownBy(() -> new Sampling(Method.QUASI, points))
                .hasMessage("sampling: points must be a power of two in 2..4096, was " + points);
    }

    @Test
    void refusesPurposesAndSizesItDoesNotKnow() {
        assertThatThrownBy(() -> Sampling.PLAIN.draws(streams, 0, LAYOUT).stream("colour"))
                .hasMessage("start layout: expected one of [place, clock], found 'colour'");
        StartLayout wide = new StartLayout(1, List.of(new StartLayout.Part("load", 361)));
        assertThatThrownBy(() -> new Sampling(Method.QUASI, 2).draws(streams, 0, wide))
                .hasMessage("sampling: a net has at most 360 coordinates, a member draws 361");
        StartLayout widest = new StartLayout(1, List.of(new StartLayout.Part("load", 360)));
        double[] last = draws(new Sampling(Method.QUASI, 2), 1, widest, "load", 360);
        assertThat(last[359]).isStrictlyBetween(0.0, 1.0);
        assertThatThrownBy(() -> new StartLayout(0, LAYOUT.parts())).hasMessageContaining("members");
        assertThatThrownBy(() -> new StartLayout(1, List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new StartLayout.Part("", 1)).hasMessageContaining("purpose");
        assertThatThrownBy(() ->
                        new StartLayout(1, List.of(new StartLayout.Part("load", 1), new StartLayout.Part("load", 2))))
                .hasMessage("start layout: purpose 'load' is there twice");
    }

    private double[] draws(Sampling sampling, int replication, String purpose, int count) {
        return draws(sampling, replication, LAYOUT, purpose, count);
    }

    private double[] draws(Sampling sampling, int replication, StartLayout layout, String purpose, int count) {
        double[] draws = new double[count];
        sampling.draws(streams, replication, layout).stream(purpose).nextArrayOfDouble(draws, 0, count);
        return draws;
    }

    private static double third(RandomStream stream) {
        stream.nextDouble();
        stream.nextDouble();
        return stream.nextDouble();
    }
}
