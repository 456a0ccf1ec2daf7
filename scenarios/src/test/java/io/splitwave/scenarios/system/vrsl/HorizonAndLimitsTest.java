package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run that is cut off, and decisions that break a constraint: recorded as what they are. */
class HorizonAndLimitsTest {

    @Test
    void whatTheLastFrameCutsOffIsUnfinished() {
        PlayedRun run = PlayedRun.playSmall("frame.length=50 ms", "horizon.frames=3", "optimizer.scheme=no-dt");
        double endS = 3 * 50e-3;

        assertThat(run.frames()).hasSize(3);
        assertThat(run.rows().decisions()).hasSize(3);
        assertThat(VrslRows.figure(run.rows().replication(), "end_s")).isEqualTo(endS);
        RoundRow last = run.rows().rounds().get(run.rows().rounds().size() - 1);
        assertThat(last.unfinished()).isTrue();
        assertThat(last.failed()).isFalse();
        assertThat(last.endS()).isEqualTo(endS);
        assertThat(last.delays()).isNull();
        List<StageRow> unfinished = run.rows().stages().stream()
                .filter(stage -> stage.outcome() == Outcome.UNFINISHED)
                .toList();
        assertThat(unfinished).isNotEmpty().allSatisfy(stage -> {
            assertThat(stage.endS()).isEqualTo(endS);
            assertThat(stage.done()).isLessThan(stage.work());
            assertThat(stage.frameEnd()).isEqualTo(2);
        });
        assertThat(run.rows().roundUds())
                .filteredOn(row -> row.round() == last.round() && !row.completed())
                .extracting(row -> row.ud())
                .containsExactlyInAnyOrderElementsOf(
                        unfinished.stream().map(StageRow::ud).toList());
    }

    /** The mean of the rounds that closed is no mean length of a round; the row counts those cut off in. */
    @Test
    void whatIsCutOffIsCounted() {
        PlayedRun run = PlayedRun.playSmall("frame.length=50 ms", "horizon.frames=3", "optimizer.scheme=no-dt");
        List<RoundRow> rounds = run.rows().rounds();
        double[] closedS = rounds.stream()
                .filter(round -> !round.unfinished())
                .mapToDouble(RoundRow::makespanS)
                .toArray();
        RoundRow last = rounds.get(rounds.size() - 1);

        assertThat(VrslRows.figure(run.rows().replication(), "unfinished_rounds"))
                .isEqualTo(1);
        assertThat(rounds).hasSize(closedS.length + 1);
        if (closedS.length == 0) {
            assertThat(VrslRows.figure(run.rows().replication(), "restricted_makespan_s"))
                    .isEqualTo(last.endS() - last.startS());
        } else {
            assertThat(VrslRows.figure(run.rows().replication(), "restricted_makespan_s"))
                    .isGreaterThanOrEqualTo(VrslRows.figure(run.rows().replication(), "mean_makespan_s")
                            * closedS.length
                            / rounds.size());
        }
    }

    @Test
    void everyDelayAboveItsLimitIsReported() {
        PlayedRun run = PlayedRun.playSmall("horizon.frames=3", "limits.maxDelay=150 ms");

        int reported = 0;
        for (int f = 0; f < run.frames().size(); f++) {
            PlannedFrame frame = run.frames().get(f);
            Delays delays = DelayModel.delays(frame.context(), frame.result().decision(), frame.links());
            List<String> expected = IntStream.range(0, frame.context().userDevices())
                    .filter(ud -> delays.totalS(ud) > 150e-3)
                    .mapToObj(ud -> new Violation(Constraint.DELAY_LIMIT, ud, delays.totalS(ud) - 150e-3).toString())
                    .toList();
            DecisionRow row = run.rows().decisions().get(f);
            assertThat(VrslRows.texts(row, "violations")).isEqualTo(expected);
            assertThat(row.values().flag("feasible")).isEqualTo(expected.isEmpty());
            reported += expected.size();
        }
        assertThat(reported).as("neither nobody nor everybody is late").isBetween(1, 3 * 8 - 1);
    }

    @Test
    void everyUplinkBelowItsLeastRateIsReported() {
        PlayedRun run = PlayedRun.playSmall("horizon.frames=3", "radio.minUplinkRate=7 Mbit/s");

        int reported = 0;
        for (int f = 0; f < run.frames().size(); f++) {
            PlannedFrame frame = run.frames().get(f);
            List<String> expected = IntStream.range(0, frame.context().userDevices())
                    .filter(ud -> frame.links().uplinkBps(ud) < 7e6)
                    .mapToObj(ud -> new Violation(
                                    Constraint.UPLINK_RATE,
                                    ud,
                                    7e6 - frame.links().uplinkBps(ud))
                            .toString())
                    .toList();
            assertThat(VrslRows.texts(run.rows().decisions().get(f), "violations"))
                    .isEqualTo(expected);
            reported += expected.size();
        }
        assertThat(reported).as("neither nobody nor everybody is too slow").isBetween(1, 3 * 8 - 1);
    }
}
