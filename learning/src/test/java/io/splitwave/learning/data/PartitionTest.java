package io.splitwave.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.TestStreams;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {

    private static final LabelledImages DIGITS = Digits.load();
    private static final int[] ALL = IntStream.range(0, DIGITS.size()).toArray();

    static Stream<Partition> partitions() {
        return Stream.of(new Iid(), new Dirichlet(0.01), new Dirichlet(0.5), new Dirichlet(1000));
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void everyImageGoesToExactlyOne(Partition partition) {
        for (int userDevices : new int[] {1, 20, 175, 3000}) {
            int[][] shares = partition.share(DIGITS, ALL, userDevices, TestStreams.seeded(userDevices));
            assertThat(shares).hasNumberOfRows(userDevices);
            int[] together =
                    Arrays.stream(shares).flatMapToInt(Arrays::stream).sorted().toArray();
            assertThat(together).isEqualTo(ALL);
        }
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void theSameStreamSharesAlike(Partition partition) {
        int[][] one = partition.share(DIGITS, ALL, 20, TestStreams.seeded(1));
        assertThat(partition.share(DIGITS, ALL, 20, TestStreams.seeded(1))).isDeepEqualTo(one);
        assertThat(Arrays.deepEquals(partition.share(DIGITS, ALL, 20, TestStreams.seeded(2)), one))
                .isFalse();
    }

    @Test
    void iidSharesDifferByOneAtMost() {
        int[][] shares = new Iid().share(DIGITS, ALL, 20, TestStreams.seeded(1));
        // 1797 = 20 x 89 + 17
        assertThat(Arrays.stream(shares).filter(s -> s.length == 90)).hasSize(17);
        assertThat(Arrays.stream(shares).filter(s -> s.length == 89)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 7.5})
    void aProportionHasItsBetaDistribution(double beta) {
        // marginal of a symmetric Dirichlet distribution of 4 parts: Beta(beta, 3 beta); Kolmogorov-Smirnov on 4000
        // independent draws, significance 0.001, fixed seed
        double[] first = new double[4000];
        var stream = TestStreams.seeded(11);
        Dirichlet dirichlet = new Dirichlet(beta);
        for (int i = 0; i < first.length; i++) {
            double[] proportion = dirichlet.proportions(4, stream);
            assertThat(Arrays.stream(proportion).sum()).isBetween(1 - 1e-12, 1 + 1e-12);
            first[i] = proportion[0];
        }
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new BetaDistribution(beta, 3 * beta), first))
                .isGreaterThan(0.001);
    }

    @Test
    void aSmallBetaLeavesClassesToFew() {
        // share of the device that holds most of a class, mean over classes: towards 1 for small beta, 1/20 for large
        assertThat(largestShare(0.02)).isGreaterThan(0.8);
        assertThat(largestShare(1e5)).isLessThan(0.07);
    }

    private static double largestShare(double beta) {
        int[][] shares = new Dirichlet(beta).share(DIGITS, ALL, 20, TestStreams.seeded(5));
        double sum = 0;
        for (int label = 0; label < 10; label++) {
            int most = 0;
            int all = 0;
            for (int[] share : shares) {
                int here = 0;
                for (int image : share) {
                    here += DIGITS.label(image) == label ? 1 : 0;
                }
                most = Math.max(most, here);
                all += here;
            }
            sum += (double) most / all;
        }
        return sum / 10;
    }

    @Test
    void weightsAreSharesOfTheImages() {
        assertThat(Partition.weights(new int[][] {{1, 2, 3}, {}, {4}})).containsExactly(0.75, 0, 0.25);
        assertThatThrownBy(() -> Partition.weights(new int[2][0])).hasMessageContaining("at least one device");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void betaIsChecked(double beta) {
        assertThatThrownBy(() -> new Dirichlet(beta)).hasMessageContaining("beta must be in");
    }

    @Test
    void theSplitKeepsTheSharesOfTheClasses() {
        StratifiedSplit split = StratifiedSplit.draw(DIGITS, 0.2, TestStreams.seeded(3));
        assertThat(IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test()))
                        .sorted()
                        .toArray())
                .isEqualTo(ALL);
        int[] tested = new int[10];
        for (int image : split.test()) {
            tested[DIGITS.label(image)]++;
        }
        // a fifth of 178 182 177 183 181 182 181 179 174 180, rounded
        assertThat(tested).containsExactly(36, 36, 35, 37, 36, 36, 36, 36, 35, 36);
        assertThat(StratifiedSplit.draw(DIGITS, 0.2, TestStreams.seeded(3)).test())
                .isEqualTo(split.test());
        assertThat(StratifiedSplit.draw(DIGITS, 0.2, TestStreams.seeded(4)).test())
                .isNotEqualTo(split.test());
        assertThatThrownBy(() -> StratifiedSplit.draw(DIGITS, 1, TestStreams.seeded(3)))
                .hasMessageContaining("testFraction must be in (0, 1), was 1.0");
    }
}
