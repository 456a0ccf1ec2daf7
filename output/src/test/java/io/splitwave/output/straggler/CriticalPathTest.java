package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.FourStages;
import io.splitwave.output.SampleRuns;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    private static StageRow stage(
            int ud, int index, String kind, Place place, double requested, double start, double end) {
        return new StageRow(
                0,
                0,
                0,
                ud,
                index,
                kind,
                place,
                0,
                0,
                requested,
                start,
                end,
                1,
                1,
                Unit.SECOND,
                0,
                Outcome.COMPLETED,
                null);
    }

    private static RoundRow round(List<StageRow> stages, UdFacts... uds) {
        return RoundAnalysis.of(FourStages.ROUNDS, new RoundFacts(0, 0, 0, 0, 9, false, false, List.of(uds)), stages)
                .round();
    }

    private static UdFacts done(int ud, double atS) {
        return new UdFacts(ud, atS, null, FourStages.adopted(1, true), 0);
    }

    @Test
    void withoutWaitingItIsTheStragglersOwnChain() {
        List<StageRow> stages = List.of(
                stage(1, 0, "compute", Place.UD, 0, 0, 2),
                stage(0, 0, "compute", Place.UD, 0, 0, 4),
                stage(1, 1, "uplink", Place.UD, 2, 2, 5),
                stage(0, 1, "uplink", Place.UD, 4, 4, 9));
        assertThat(CriticalPath.of(round(stages, done(0, 9), done(1, 5)), stages)
                        .steps())
                .containsExactly(
                        new CriticalPath.Step(stages.get(1), false), new CriticalPath.Step(stages.get(3), false));
    }

    @Test
    void whoWaitsForAServerHangsOnWhoeverWasBeforeIt() {
        // UD 0 is ready for the one slot at 3, UD 1 holds it from 2 to 6: the end hangs on UD 1's uplink, not on UD 0's
        List<StageRow> stages = List.of(
                stage(1, 0, "uplink", Place.UD, 0, 0, 2),
                stage(0, 0, "uplink", Place.UD, 0, 0, 3),
                stage(1, 1, "server", Place.AP, 2, 2, 6),
                stage(0, 1, "server", Place.AP, 3, 6, 9));
        CriticalPath path = CriticalPath.of(round(stages, done(0, 9), done(1, 6)), stages);
        assertThat(path.steps())
                .containsExactly(
                        new CriticalPath.Step(stages.get(0), false),
                        new CriticalPath.Step(stages.get(2), false),
                        new CriticalPath.Step(stages.get(3), false));
    }

    @Test
    void aWaitThatNobodyExplainsIsAStepOfItsOwn() {
        List<StageRow> stages =
                List.of(stage(0, 0, "uplink", Place.UD, 0, 0, 3), stage(0, 1, "server", Place.AP, 3, 6, 9));
        List<CriticalPath.Step> steps =
                CriticalPath.of(round(stages, done(0, 9)), stages).steps();
        assertThat(steps).extracting(CriticalPath.Step::queued).containsExactly(false, true, false);
        assertThat(steps).extracting(CriticalPath.Step::fromS).containsExactly(0.0, 3.0, 6.0);
        assertThat(steps).extracting(CriticalPath.Step::toS).containsExactly(3.0, 6.0, 9.0);
    }

    @Test
    void aStageAfterABarrierHangsOnTheLastToArrive() {
        // UD 0's second stage is ready at 5, when UD 1 arrives, though its own first ended at 2
        List<StageRow> stages = List.of(
                stage(0, 0, "compute", Place.UD, 0, 0, 2),
                stage(1, 0, "compute", Place.UD, 0, 0, 5),
                stage(0, 1, "uplink", Place.UD, 5, 5, 9));
        assertThat(CriticalPath.of(round(stages, done(0, 9), done(1, 5)), stages)
                        .steps())
                .extracting(step -> step.stage().ud())
                .containsExactly(1, 0);
    }

    @Test
    void stagesOfNoLengthAreVisitedOnce() {
        List<StageRow> stages = List.of(
                stage(0, 0, "downlink", Place.AP, 0, 0, 0),
                stage(0, 1, "compute", Place.UD, 0, 0, 9),
                stage(0, 2, "uplink", Place.UD, 9, 9, 9),
                stage(1, 0, "uplink", Place.UD, 9, 9, 9));
        assertThat(CriticalPath.of(round(stages, done(0, 9), done(1, 9)), stages)
                        .steps())
                .extracting(step -> step.stage().stage())
                .containsExactly(0, 1, 2);
    }

    @Test
    void aPathLeavesNoGapFromStartToEndOfItsRound() {
        ReplicationRows rows = SampleRuns.replication(2, 12, 6);
        int hops = 0;
        for (RoundRow round : rows.rounds()) {
            List<StageRow> own = rows.stages().stream()
                    .filter(stage -> stage.round() == round.round())
                    .toList();
            List<CriticalPath.Step> steps = CriticalPath.of(round, own).steps();
            double atS = round.startS();
            for (CriticalPath.Step step : steps) {
                assertThat(step.fromS()).isEqualTo(atS);
                atS = step.toS();
                hops += step.stage().ud() == round.straggler().ud() ? 0 : 1;
            }
            assertThat(atS).isEqualTo(round.endS());
        }
        // a server with one slot and twelve UDs: somebody waits
        assertThat(hops).isPositive();
    }

    @Test
    void aRoundWithoutAStragglerHasNoPath() {
        RoundRow failed = FourStages.round(0, 0, 0, 1, true, null, null, 0, 1, 0, 0);
        assertThat(CriticalPath.of(failed, List.of()).steps()).isEmpty();
    }
}
