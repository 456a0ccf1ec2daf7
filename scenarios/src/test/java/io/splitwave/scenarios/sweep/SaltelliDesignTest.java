package io.splitwave.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.ScenarioSweep;
import io.splitwave.scenarios.sensitivity.Ishigami;
import io.splitwave.scenarios.sensitivity.PointWorlds;
import io.splitwave.scenarios.sensitivity.SobolIndices;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Indices from a Saltelli design are those that are known by hand, whatever chance adds to the figure. */
class SaltelliDesignTest {
    private static final int ROWS = 256;

    private static RandomStream stream(String name) {
        return new RandomStreams(11).stream(name, 0);
    }

    private static Optional<SobolIndices> indices(int keys, int rows, long seed, ToDoubleFunction<double[]> of) {
        double[][] values = Arrays.stream(Design.saltelli(keys, rows, seed))
                .map(point -> new double[] {of.applyAsDouble(point)})
                .toArray(double[][]::new);
        return SobolIndices.of(new PointWorlds(values), keys, stream("bootstrap"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIndicesOfIshigamiAreFound(long seed) {
        SobolIndices found = indices(3, ROWS, seed, Ishigami::at).orElseThrow();
        for (int key = 0; key < 3; key++) {
            assertThat(found.first()[key]).isCloseTo(Ishigami.FIRST[key], within(0.06));
            assertThat(found.total()[key]).isCloseTo(Ishigami.TOTAL[key], within(0.06));
            // rows of a Sobol' sequence err less than rows drawn anew, which the bootstrap takes them for
            assertThat(found.first()[key]).isCloseTo(Ishigami.FIRST[key], within(found.firstHalfWidth()[key]));
            assertThat(found.total()[key]).isCloseTo(Ishigami.TOTAL[key], within(found.totalHalfWidth()[key]));
            assertThat(found.totalHalfWidth()[key]).isLessThan(0.2);
        }
    }

    /** x1 + 2 x2 with a third key that does nothing: 1 / 5, 4 / 5, 0, and no interactions. */
    @Test
    void aSumHasTotalIndicesThatAreItsFirstOrderOnes() {
        SobolIndices found = indices(3, 64, 1, x -> x[0] + 2 * x[1]).orElseThrow();
        assertThat(found.first()).containsExactly(new double[] {0.2, 0.8, 0}, within(0.02));
        assertThat(found.total()).containsExactly(new double[] {0.2, 0.8, 0}, within(0.02));
    }

    /**
     * Worlds add 10 N(0, 1) to all points alike and 3 N(0, 1) to each by itself. With 8 worlds the latter is 9 / 8 of a variance
     * of 13.84 + 9 / 8, and no key may have it. Counted as a part of the keys it would add 0.08 to each total index. The mean
     * of 20 estimates has a standard error of about 0.006.
     */
    @Test
    void whatWorldsAddIsNoShareOfAKey() {
        int worlds = 8;
        int times = 20;
        NormalDistribution normal = new NormalDistribution();
        RandomStream chance = stream("worlds");
        double[] first = new double[3];
        double[] total = new double[3];
        for (int time = 0; time < times; time++) {
            double[] common = IntStream.range(0, worlds)
                    .mapToDouble(w -> 10 * normal.inverseCumulativeProbability(chance.nextDouble()))
                    .toArray();
            double[][] values = Arrays.stream(Design.saltelli(3, ROWS, time))
                    .map(point -> IntStream.range(0, worlds)
                            .mapToDouble(w -> Ishigami.at(point)
                                    + common[w]
                                    + 3 * normal.inverseCumulativeProbability(chance.nextDouble()))
                            .toArray())
                    .toArray(double[][]::new);
            PointWorlds figure = new PointWorlds(values);
            assertThat(figure.replicationShare()).isCloseTo(9.0 / 8 / (13.84 + 9.0 / 8), within(0.01));
            SobolIndices found = SobolIndices.of(figure, 3, stream("bootstrap")).orElseThrow();
            for (int key = 0; key < 3; key++) {
                first[key] += found.first()[key] / times;
                total[key] += found.total()[key] / times;
            }
        }
        assertThat(first).containsExactly(Ishigami.FIRST, within(0.02));
        assertThat(total).containsExactly(Ishigami.TOTAL, within(0.02));
    }

    @Test
    void whatDoesNotVaryHasNoIndices() {
        assertThat(indices(2, 16, 1, x -> 0.1 + 0.2)).isEmpty();
        assertThat(indices(2, 16, 1, x -> Double.POSITIVE_INFINITY)).isEmpty();
        double[][] values = new double[16 * 4][2];
        assertThat(SobolIndices.of(new PointWorlds(values), 2, stream("bootstrap")))
                .isEmpty();
        assertThatThrownBy(() -> SobolIndices.of(new PointWorlds(new double[7][1]), 2, stream("bootstrap")))
                .hasMessageContaining("rows of 4 points, found 7 points");
    }

    @Test
    void worldsWithoutAValueAtSomePointAreLeftOut() {
        PointWorlds figure = new PointWorlds(new double[][] {{1, Double.NaN, 3}, {2, 5, 7, 9}, {0, 1, 4}});
        assertThat(figure.worlds()).isEqualTo(2);
        assertThat(figure.of()).isEqualTo(4);
    }

    @Test
    void rowsDifferInOneKeyAndFollowTheSeed() {
        double[][] design = Design.saltelli(2, 8, 1);
        assertThat(design).hasDimensions(SobolIndices.points(8, 2), 2).isDeepEqualTo(Design.saltelli(2, 8, 1));
        assertThat(Arrays.deepEquals(design, Design.saltelli(2, 8, 2))).isFalse();
        for (int row = 0; row < 8; row++) {
            double[] a = design[4 * row];
            double[] b = design[4 * row + 1];
            assertThat(design[4 * row + 2]).containsExactly(b[0], a[1]);
            assertThat(design[4 * row + 3]).containsExactly(a[0], b[1]);
        }
        // each eighth of each key's way has one A and one B
        for (int key = 0; key < 2; key++) {
            for (int point = 0; point < 2; point++) {
                int of = point;
                int column = key;
                assertThat(IntStream.range(0, 8).map(row -> (int) (8 * design[4 * row + of][column])))
                        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
            }
        }
    }

    @Test
    void aDesignIsBounded() {
        var axes = ScenarioSweep.load(
                        "quickstart",
                        List.of(
                                ScenarioOverride.parse("ud.count=${4..8}"),
                                ScenarioOverride.parse("optimizer.scheme=${ao, dual}")))
                .axes();
        assertThat(Design.saltelli(axes, 4, 1)).hasSize(16).allSatisfy(point -> assertThat(point.get(1))
                .isIn("ao", "dual"));
        assertThatThrownBy(() -> Design.saltelli(axes, 12, 1)).hasMessageContaining("2, 4, 8, 16, … rows, found 12");
        assertThatThrownBy(() -> Design.saltelli(axes, 256, 1))
                .hasMessageContaining("at most 1000 points, found 256 rows of 4, which are 1024");
    }
}
