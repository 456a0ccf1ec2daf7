package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.Iid;
import io.splitwave.learning.data.Partition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** UCSFL on the digits, as {@link ClusteredMeasurement} measures it; half a minute. */
@Tag("slow")
class ClusteredAccuracyTest {
    private static final int SEEDS = 8;
    /** One-sided quantile of Student's t with 7 degrees of freedom, significance 0.001. */
    private static final double T_ONE_SIDED = 4.785;
    /** Two-sided one, significance 0.05, as in a half-width. */
    private static final double T_HALF_WIDTH = 2.365;

    /** By how much the mean accuracy after the last round is below that of full association, paired over seeds. */
    private static MeanOfSeeds behindFull(Partition partition, int clusterSize) {
        double[] behind = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            behind[seed - 1] = last(partition, ClusteredRun.APS, seed) - last(partition, clusterSize, seed);
        }
        return new MeanOfSeeds(behind);
    }

    private static double last(Partition partition, int clusterSize, int seed) {
        return new ClusteredRun(partition, clusterSize).play(seed).mean()[ClusteredRun.ROUNDS - 1];
    }

    @Test
    void withLikeImagesLargeClustersMeetAndWithSkewedOnesSmallClustersStayBehind() {
        MeanOfSeeds alike = behindFull(new Iid(), 5);
        assertThat(Math.abs(alike.mean()) + alike.halfWidth()).isLessThan(0.01);

        MeanOfSeeds skewed = behindFull(new Dirichlet(0.1), 1);
        assertThat(skewed.mean() / skewed.halfWidth() * T_HALF_WIDTH).isGreaterThan(T_ONE_SIDED);
        assertThat(skewed.mean()).isGreaterThan(0.2);
    }
}
