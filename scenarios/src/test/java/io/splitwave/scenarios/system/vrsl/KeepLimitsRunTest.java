package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.scenarios.format.text.ScenarioException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class KeepLimitsRunTest {
    private static final String DEADLINE = "limits.maxDelay=230 ms";

    /** In the first frame ao leaves UDs later than the deadline, which another plan keeps. */
    @Test
    void aPlanKeepsTheDeadlineOnlyIfAsked() {
        PlannedFrame reported = first("optimizer.keepLimits=false");
        PlannedFrame kept = first("optimizer.keepLimits=true");
        assertThat(reported.violations()).isNotEmpty();
        assertThat(kept.violations()).isEmpty();
        assertThat(slowestS(reported)).isGreaterThan(0.23);
        assertThat(slowestS(kept)).isLessThanOrEqualTo(0.23 * (1 + 1e-9));
    }

    @Test
    void withoutTwinBudgetARunIsThatWithoutTwins() {
        PlayedRun none = PlayedRun.playSmall("twin.budget=0 Hz", "horizon.rounds=2");
        PlayedRun noTwins = PlayedRun.playSmall("optimizer.scheme=no-dt", "horizon.rounds=2");
        assertThat(VrslRows.figure(none.rows().replication(), "energy_ud_j"))
                .isEqualTo(VrslRows.figure(noTwins.rows().replication(), "energy_ud_j"));
        assertThat(VrslRows.figure(none.rows().replication(), "mean_dt_share")).isZero();
    }

    @Test
    void aLimitOfNothingOnEachTwinIsRefusedWhereItIsWritten() {
        Assertions.assertThatThrownBy(() -> PlayedRun.small("twin.maxPerUd=0 Hz"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("twin.maxPerUd");
    }

    private static double slowestS(PlannedFrame frame) {
        return DelayModel.delays(frame.truth(), frame.result().decision(), frame.links())
                .largestS();
    }

    private static PlannedFrame first(String setting) {
        return PlayedRun.play(PlayedRun.scenario("paper", DEADLINE, setting, "horizon.frames=1"), 0)
                .frames()
                .get(0);
    }
}
