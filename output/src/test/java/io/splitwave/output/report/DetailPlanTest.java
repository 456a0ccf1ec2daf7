package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.report.DetailPlan.Extent;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every expected number by hand: stages = rounds x UDs x stages of a UD. */
class DetailPlanTest {
    private static final long BUDGET = 600_000;
    private static final int ALL = Integer.MAX_VALUE;

    private static List<Extent> same(int replications, long rounds, long uds) {
        return Collections.nCopies(replications, new Extent(rounds, 1, rounds * uds * 3, rounds * uds));
    }

    @Test
    void whatFitsIsShownWhole() {
        assertThat(DetailPlan.of(same(20, 20, 100), BUDGET)).isEqualTo(new DetailPlan(20, ALL, ALL));
    }

    @Test
    void replicationsAreShownOneByOneUpToAHundred() {
        assertThat(DetailPlan.of(same(101, 1, 2), BUDGET)).isEqualTo(new DetailPlan(100, ALL, ALL));
    }

    @Test
    void thenFewerUserDevices() {
        // 600,000 / 3 = 200,000 UDs in rounds, over 40 rounds
        assertThat(DetailPlan.of(same(2, 20, 10_000), BUDGET)).isEqualTo(new DetailPlan(2, ALL, 5_000));
    }

    @Test
    void thenFewerReplications() {
        // 20 UDs a round at least: 10,000 rounds, so ten replications of 1000
        assertThat(DetailPlan.of(same(50, 1_000, 100), BUDGET)).isEqualTo(new DetailPlan(10, ALL, 20));
    }

    @Test
    void thenFewerRounds() {
        assertThat(DetailPlan.of(same(3, 300_000, 8), BUDGET)).isEqualTo(new DetailPlan(1, 200_000, 1));
        // without a barrier each UD is a cohort: 100 cohorts share the budget
        assertThat(DetailPlan.of(List.of(new Extent(300_000, 100, 900_000, 300_000)), BUDGET))
                .isEqualTo(new DetailPlan(1, 2_000, 1));
    }

    @Test
    void neverMoreThanTheBudget() {
        for (int replications : new int[] {1, 3, 40}) {
            for (long rounds : new long[] {1, 37, 5_000, 80_000}) {
                for (long uds : new long[] {1, 99, 10_000, 300_000}) {
                    DetailPlan plan = DetailPlan.of(same(replications, rounds, uds), BUDGET);
                    long shown = plan.replications() * Math.min(rounds, plan.rounds()) * Math.min(uds, plan.uds()) * 3;
                    assertThat(shown)
                            .as("%d x %d x %d: %s", replications, rounds, uds, plan)
                            .isBetween(1L, BUDGET);
                }
            }
        }
    }
}
