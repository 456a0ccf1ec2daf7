package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.word.CommonFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicationAnalysisTest {
    private static RoundRow round(int round, double makespanS, double sumS, int dropped) {
        RoundRow.Delays delays = new RoundRow.Delays(sumS, sumS / 2, makespanS / 2, makespanS, 1);
        RoundRow.Straggler straggler = new RoundRow.Straggler(0, Numbers.of(0, 0, 0, 0), 0, null);
        return FourStages.round(1, round, 0, makespanS, false, delays, straggler, 2, dropped, 4, 8);
    }

    @Test
    void meansAreOverRoundsThatClosedAndTotalsOverAll() {
        RoundRow failed = FourStages.round(1, 2, 0, 100, true, null, null, 0, 5, 16, 32);
        ReplicationRow row = FourStages.account(1, 107, List.of(round(0, 2, 3, 0), round(1, 4, 7, 1), failed), 2);
        assertThat(row.figure(CommonFigures.ROUNDS)).isEqualTo(3);
        assertThat(row.figure(CommonFigures.FAILED_ROUNDS)).isEqualTo(1);
        assertThat(row.figure(CommonFigures.FRAMES)).isEqualTo(2);
        assertThat(row.figure(CommonFigures.END_S)).isEqualTo(107);
        assertThat(row.figure(CommonFigures.MEAN_MAKESPAN_S)).isEqualTo(3);
        assertThat(row.figure(CommonFigures.P95_MAKESPAN_S)).isEqualTo(2 + 0.95 * 2);
        assertThat(row.figure(CommonFigures.MEAN_SUM_DELAY_S)).isEqualTo(5);
        assertThat(row.figure(CommonFigures.MEAN_STRAGGLER_INDEX)).isEqualTo(2);
        assertThat(row.figure(CommonFigures.MEAN_IDLE_UD_S)).isEqualTo(1);
        assertThat(row.figure(CommonFigures.DROPPED)).isEqualTo(6);
        assertThat(row.figures().number("energy_ud_j")).isEqualTo(24);
        assertThat(row.figures().number("energy_ap_j")).isEqualTo(48);
    }

    @Test
    void figuresOfTheSystemAreTakenAsTheyAre() {
        ReplicationAnalysis analysis = new ReplicationAnalysis(FourStages.WORDS, 1);
        ReplicationRow row = analysis.end(0, 0, 4.5, Double.NaN);
        assertThat(row.value(FourStages.OBJECTIVE_METRIC)).isEqualTo(4.5);
        assertThat(row.value(FourStages.GAP_METRIC)).isNaN();
        assertThatThrownBy(() -> analysis.end(0, 0, 4.5))
                .hasMessage("replication 1: expected a value for each of the 2 figures of four-stages, found [4.5]");
        assertThatThrownBy(() -> analysis.end(0, 0, -1, 0))
                .hasMessage("replication 1: mean_objective_s must be >= 0, was -1.0");
    }

    @Test
    void aMeanOverNothingIsAbsent() {
        ReplicationRow row = FourStages.account(1, 0, List.of(), 0);
        assertThat(row.figure(CommonFigures.MEAN_MAKESPAN_S)).isNaN();
        assertThat(row.figure(CommonFigures.P95_MAKESPAN_S)).isNaN();
        assertThat(row.figures().number("energy_ud_j")).isZero();
        assertThat(row.value(FourStages.ENERGY_UD))
                .as("per round, of no rounds")
                .isNaN();
    }
}
