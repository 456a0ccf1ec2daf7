package io.splitwave.output.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StageRowTest {
    private static StageRow stage(
            double requestedS, double startS, double endS, double work, double done, Outcome outcome, String reason) {
        return new StageRow(
                0,
                1,
                0,
                7,
                2,
                "uplink",
                Place.UD,
                3,
                4,
                requestedS,
                startS,
                endS,
                work,
                done,
                Unit.BIT,
                0.5,
                outcome,
                reason);
    }

    @Test
    void waitingServiceAndRateFollowFromTheTimes() {
        StageRow row = stage(1, 1.5, 3.5, 800, 800, Outcome.COMPLETED, null);
        assertThat(row.queueS()).isEqualTo(0.5);
        assertThat(row.serviceS()).isEqualTo(2);
        assertThat(row.meanRatePerS()).isEqualTo(400); // 800 bit in 2 s
    }

    @Test
    void aStageNeverServedWaitedUntilItsEndAndHasNoRate() {
        StageRow row = stage(1, Double.NaN, 3, 800, 0, Outcome.DROPPED, "deadline");
        assertThat(row.queueS()).isEqualTo(2);
        assertThat(row.serviceS()).isZero();
        assertThat(row.meanRatePerS()).isNaN();
    }

    @Test
    void aStageWithoutWorkHasNoRate() {
        assertThat(stage(1, 1, 1, 0, 0, Outcome.COMPLETED, null).meanRatePerS()).isNaN();
    }

    @Test
    void refusesTimesOutOfOrder() {
        assertThatThrownBy(() -> stage(2, 1.5, 3, 1, 1, Outcome.COMPLETED, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("UD 7", "requestedS", "startS");
        assertThatThrownBy(() -> stage(1, 3.5, 3, 1, 1, Outcome.COMPLETED, null))
                .hasMessageContainingAll("startS", "endS");
        assertThatThrownBy(() -> stage(4, Double.NaN, 3, 1, 0, Outcome.UNFINISHED, null))
                .hasMessageContainingAll("requestedS", "endS");
        assertThatThrownBy(() -> stage(Double.NaN, 1, 3, 1, 1, Outcome.COMPLETED, null))
                .hasMessageContaining("requestedS must be finite");
    }

    @Test
    void refusesMoreDoneThanThereWasButAllowsRounding() {
        assertThatThrownBy(() -> stage(1, 1, 2, 800, 800.1, Outcome.COMPLETED, null))
                .hasMessageContaining("done must be at most work 800.0, was 800.1");
        assertThat(stage(1, 1, 2, 800, Math.nextUp(800.0), Outcome.COMPLETED, null)
                        .done())
                .isGreaterThan(800);
    }

    @Test
    void aReasonBelongsToADropAndOnlyToADrop() {
        assertThatThrownBy(() -> stage(1, 1, 2, 8, 8, Outcome.COMPLETED, "deadline"))
                .hasMessageContaining("drop reason");
        assertThatThrownBy(() -> stage(1, 1, 2, 8, 4, Outcome.DROPPED, null)).hasMessageContaining("drop reason");
    }

    @Test
    void aCompletedStageWasServed() {
        assertThatThrownBy(() -> stage(1, Double.NaN, 2, 8, 8, Outcome.COMPLETED, null))
                .hasMessageContaining("completed stage has a startS");
    }
}
