package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.word.CommonMetrics;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.progress.Progress;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

/** What is kept of a system that decides by round and plans no frame. */
class KeptTest {
    @Test
    void roundsWithoutPlannedFramesLeaveFiguresAndNoComparison() {
        Variant variant =
                Variant.played("any", 2, 1, "optimizer.scheme=equal-bandwidth").over("sfl");
        Kept kept = new Kept();
        new Campaign(variant.scenario(3), 1, Progress.on(true, null, new PrintWriter(System.err))).play(kept);
        assertThat(kept.replicas()).hasSize(2);
        for (Replica replica : kept.replicas()) {
            assertThat(replica.first()).isNull();
            assertThat(replica.firstRound().reals("share")).isNotEmpty();
            assertThat(replica.missed()).isNaN();
            assertThat(Measure.of(CommonMetrics.MAKESPAN).of(replica)).isPositive();
            assertThat(replica.whole().figures().number("energy_ud_j")).isPositive();
        }
    }
}
