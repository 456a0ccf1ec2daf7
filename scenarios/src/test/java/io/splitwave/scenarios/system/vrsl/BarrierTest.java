package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each way to end a round, in one long frame without twins, where the delay of every UD is known beforehand: it is the
 * closed form, in every round, whatever the others do.
 */
class BarrierTest {
    private static final double ROUNDING = 1e-9;
    private static final int ROUNDS = 4;
    private static final int UDS = 8;

    private static PlayedRun play(String rule, String... more) {
        Stream<String> fixed = Stream.of(
                "frame.length=100 s", "horizon.rounds=" + ROUNDS, "optimizer.scheme=no-dt", "barrier.rule=" + rule);
        return PlayedRun.playSmall(Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    private static Delays delays(PlayedRun run) {
        PlannedFrame frame = run.frames().get(0);
        return DelayModel.delays(frame.context(), frame.result().decision(), frame.links());
    }

    /** UDs from the fastest to the slowest. */
    private static List<Integer> byDelay(Delays delays) {
        return IntStream.range(0, UDS)
                .boxed()
                .sorted(Comparator.comparingDouble(delays::totalS))
                .toList();
    }

    private static List<RoundUdRow> uds(PlayedRun run, RoundRow round) {
        return run.rows().roundUds().stream()
                .filter(row -> row.cohort() == round.cohort() && row.round() == round.round())
                .toList();
    }

    private static void assertDroppedAtTheEndOf(PlayedRun run, RoundRow round, List<Integer> late, String reason) {
        assertThat(uds(run, round))
                .filteredOn(RoundUdRow::dropped)
                .allMatch(row -> row.dropReason().equals(reason))
                .extracting(RoundUdRow::ud)
                .containsExactlyInAnyOrderElementsOf(late);
        List<StageRow> brokenOff = run.rows().stages().stream()
                .filter(stage -> stage.round() == round.round() && stage.outcome() == Outcome.DROPPED)
                .toList();
        assertThat(brokenOff).extracting(StageRow::ud).containsOnlyOnceElementsOf(late);
        assertThat(brokenOff).allSatisfy(stage -> {
            assertThat(stage.dropReason()).isEqualTo(reason);
            assertThat(stage.endS()).isEqualTo(round.endS());
            assertThat(stage.done()).isLessThan(stage.work());
        });
    }

    @Test
    void lateUserDevicesAreDroppedAtTheDeadlineAndCounted() {
        Delays delays = delays(play("sync"));
        List<Integer> order = byDelay(delays);
        double deadlineS = (delays.totalS(order.get(4)) + delays.totalS(order.get(5))) / 2;

        PlayedRun run = play("deadline", "barrier.deadline=" + deadlineS + " s");

        assertThat(run.rows().rounds()).hasSize(ROUNDS).allSatisfy(round -> {
            assertThat(round.makespanS()).isCloseTo(deadlineS, within(ROUNDING * deadlineS));
            assertThat(round.completed()).isEqualTo(5);
            assertThat(round.dropped()).isEqualTo(3);
            assertThat(round.straggler().ud()).isEqualTo(order.get(4));
            assertDroppedAtTheEndOf(run, round, order.subList(5, UDS), "deadline");
        });
        assertThat(VrslRows.figure(run.rows().replication(), "dropped")).isEqualTo(3L * ROUNDS);
    }

    @Test
    void aDeadlineThatAllKeepEndsTheRoundWithTheSlowest() {
        Delays delays = delays(play("sync"));
        double slowestS = delays.totalS(byDelay(delays).get(UDS - 1));

        PlayedRun run = play("deadline", "barrier.deadline=" + 2 * slowestS + " s");

        assertThat(run.rows().rounds()).hasSize(ROUNDS).allSatisfy(round -> {
            assertThat(round.makespanS()).isCloseTo(slowestS, within(ROUNDING * slowestS));
            assertThat(round.dropped()).isZero();
        });
    }

    @Test
    void aRoundWithoutSurvivorsIsRecordedAsFailedAndTheRunGoesOn() {
        PlayedRun run = play("deadline", "barrier.deadline=1 ms");

        assertThat(run.rows().rounds()).hasSize(ROUNDS);
        for (RoundRow round : run.rows().rounds()) {
            assertThat(round.failed()).isTrue();
            assertThat(round.unfinished()).isFalse();
            assertThat(round.dropped()).isEqualTo(UDS);
            assertThat(round.completed()).isZero();
            assertThat(round.endS()).isCloseTo(1e-3 * (round.round() + 1), within(1e-12));
        }
        assertThat(VrslRows.figure(run.rows().replication(), "failed_rounds")).isEqualTo(ROUNDS);
        assertThat(VrslRows.figure(run.rows().replication(), "mean_makespan_s")).isNaN();
        assertThat(VrslRows.figure(run.rows().replication(), "end_s")).isCloseTo(1e-3 * ROUNDS, within(1e-12));
    }

    @Test
    void theFirstKEndTheRoundAndTheOthersAreOutrun() {
        PlayedRun run = play("k-of-n", "barrier.k=3");
        Delays delays = delays(run);
        List<Integer> order = byDelay(delays);
        double thirdS = delays.totalS(order.get(2));

        assertThat(run.rows().rounds()).hasSize(ROUNDS).allSatisfy(round -> {
            assertThat(round.makespanS()).isCloseTo(thirdS, within(ROUNDING * thirdS));
            assertThat(round.completed()).isEqualTo(3);
            assertThat(round.straggler().ud()).isEqualTo(order.get(2));
            assertDroppedAtTheEndOf(run, round, order.subList(3, UDS), "outrun");
        });
    }

    @Test
    void withoutABarrierEachGoesOnByItself() {
        PlayedRun run = play("async");
        Delays delays = delays(run);

        assertThat(run.rows().rounds()).hasSize(ROUNDS * UDS);
        assertThat(run.rows().roundUds()).hasSize(ROUNDS * UDS).allSatisfy(row -> {
            double endS = (row.round() + 1) * delays.totalS(row.ud());
            assertThat(row.cohort()).isEqualTo(row.ud());
            assertThat(row.completionS()).isCloseTo(endS, within(ROUNDING * endS));
        });
    }

    @Test
    void stalenessCountsTheRoundsOthersEndedMeanwhile() {
        PlayedRun run = play("async");

        for (RoundUdRow row : run.rows().roundUds()) {
            long meanwhile = run.rows().rounds().stream()
                    .filter(other -> row.startS() < other.endS() && other.endS() < row.completionS())
                    .count();
            assertThat((long) row.stalenessRounds())
                    .as("UD " + row.ud() + ", round " + row.round())
                    .isEqualTo(meanwhile);
        }
        assertThat(run.rows().roundUds()).anyMatch(row -> row.stalenessRounds() > UDS);
    }

    @Test
    void withABarrierForAllNobodyIsStale() {
        assertThat(play("sync").rows().roundUds()).allMatch(row -> row.stalenessRounds() == 0);
    }
}
