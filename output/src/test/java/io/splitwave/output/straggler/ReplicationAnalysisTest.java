package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicationAnalysisTest {
    private static RoundRow round(int round, double makespanS, double sumS, int dropped) {
        RoundRow.Delays delays = new RoundRow.Delays(sumS, sumS / 2, makespanS / 2, makespanS, 1);
        RoundRow.Straggler straggler = new RoundRow.Straggler(0, 0, 0, 0, 0, 0, null);
        return new RoundRow(1, 0, round, 0, makespanS, false, false, delays, straggler, 2, dropped, 4, 8);
    }

    private static FrameRow frame(long n, double objectiveS, boolean local, double powerW) {
        FrameRow.Search search = new FrameRow.Search(
                objectiveS, Double.NaN, new double[0], 0, "NONE", 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        FrameRow.Decision decision = new FrameRow.Decision(
                new double[0], new double[] {powerW}, new int[] {1}, new boolean[] {local}, new double[] {0});
        return new FrameRow(1, n, n, "ao", search, decision, new FrameRow.Truth(objectiveS, 1, 1), List.of());
    }

    @Test
    void meansAreOverRoundsThatClosedAndTotalsOverAll() {
        RoundRow failed = new RoundRow(1, 0, 2, 0, 100, true, false, null, null, 0, 5, 16, 32);
        ReplicationRow row = ReplicationAnalysis.of(
                1,
                107,
                List.of(round(0, 2, 3, 0), round(1, 4, 7, 1), failed),
                List.of(frame(0, 3, true, 1), frame(1, 6, false, 2)));
        assertThat(row.rounds()).isEqualTo(3);
        assertThat(row.failedRounds()).isEqualTo(1);
        assertThat(row.frames()).isEqualTo(2);
        assertThat(row.meanMakespanS()).isEqualTo(3);
        assertThat(row.p95MakespanS()).isEqualTo(2 + 0.95 * 2);
        assertThat(row.meanSumDelayS()).isEqualTo(5);
        assertThat(row.meanStragglerIndex()).isEqualTo(2);
        assertThat(row.meanIdleUdS()).isEqualTo(1);
        assertThat(row.dropped()).isEqualTo(6);
        assertThat(row.energyUdJ()).isEqualTo(24);
        assertThat(row.energyApJ()).isEqualTo(48);
        assertThat(row.firstFrameObjectiveS()).isEqualTo(3);
        assertThat(row.meanObjectiveS()).isEqualTo(4.5);
        assertThat(row.meanDtShare()).isEqualTo(0.5);
        assertThat(row.meanApPowerW()).isEqualTo(1.5);
    }

    @Test
    void framesThatReachNobodyHaveNoObjectiveAndEveryoneLeftOutIsCounted() {
        ReplicationRow row = ReplicationAnalysis.of(
                1,
                3,
                List.of(),
                List.of(frame(0, Double.POSITIVE_INFINITY, false), frame(1, 6, true), frame(2, 8, true)));
        assertThat(row.firstFrameObjectiveS()).isNaN();
        assertThat(row.meanObjectiveS()).isEqualTo(7);
        assertThat(row.meanLeftOutUds()).isEqualTo((2.0 + 1 + 1) / 3); // of two UDs one is never reached
    }

    private static FrameRow frame(int n, double objectiveS, boolean reachesOne) {
        FrameRow plain = frame(n, objectiveS, true, 1);
        boolean[] both = {true, true};
        FrameRow.Decision decision = new FrameRow.Decision(
                new double[0], new double[2], new int[] {1, 1}, both, new double[2], both, new boolean[] {
                    reachesOne, false
                });
        return new FrameRow(
                1, n, n, "ao", plain.search(), decision, plain.truth(), List.of(), List.of("UD 1: no uplink"));
    }

    @Test
    void aMeanOverNothingIsAbsent() {
        ReplicationRow row = ReplicationAnalysis.of(1, 0, List.of(), List.of());
        assertThat(row.meanMakespanS()).isNaN();
        assertThat(row.p95MakespanS()).isNaN();
        assertThat(row.firstFrameObjectiveS()).isNaN();
        assertThat(row.meanDtShare()).isNaN();
        assertThat(row.energyUdJ()).isZero();
    }
}
