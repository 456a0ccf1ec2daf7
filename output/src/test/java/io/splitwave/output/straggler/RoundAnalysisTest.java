package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.FourStages;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundAnalysisTest {
    private static final double NONE = Double.NaN;

    private static StageRow stage(
            int ud,
            int index,
            String kind,
            Place place,
            double requestedS,
            double startS,
            double endS,
            double energyJ) {
        return new StageRow(
                2,
                5,
                0,
                ud,
                index,
                kind,
                place,
                0,
                0,
                requestedS,
                startS,
                endS,
                10,
                10,
                Unit.BIT,
                energyJ,
                Outcome.COMPLETED,
                null);
    }

    /** A chain whose stages follow each other: downlink, compute, uplink, then server after a wait. */
    private static List<StageRow> chain(
            int ud, double t, double down, double compute, double up, double wait, double srv) {
        double a = t + down;
        double b = a + compute;
        double c = b + up;
        return List.of(
                stage(ud, 0, "downlink", Place.AP, t, t, a, 1),
                stage(ud, 1, "compute", ud == 1 ? Place.DT : Place.UD, a, a, b, 10),
                stage(ud, 2, "uplink", Place.UD, b, b, c, 100),
                stage(ud, 3, "server", Place.AP, c, c + wait, c + wait + srv, 1000));
    }

    private static UdFacts done(int ud, double completionS) {
        return new UdFacts(ud, completionS, null, FourStages.adopted(4, ud != 1), 0);
    }

    private static RoundFacts facts(double endS, boolean failed, boolean unfinished, List<UdFacts> uds) {
        return new RoundFacts(2, 0, 5, 10, endS, failed, unfinished, uds);
    }

    @Test
    void threeUserDevicesByHand() {
        List<StageRow> stages = new ArrayList<>();
        stages.addAll(chain(2, 10, 1, 2, 1, 0, 1)); // through at 15
        stages.addAll(chain(0, 10, 1, 1, 1, 0, 1)); // through at 14
        stages.addAll(chain(1, 10, 1, 2, 4, 1, 2)); // through at 20, blame: uplink
        RoundAnalysis analysis = RoundAnalysis.of(
                FourStages.ROUNDS, facts(20, false, false, List.of(done(2, 15), done(1, 20), done(0, 14))), stages);

        RoundRow round = analysis.round();
        assertThat(round.makespanS()).isEqualTo(10);
        assertThat(round.delays().sumS()).isEqualTo(19); // 4 + 5 + 10
        assertThat(round.delays().meanS()).isEqualTo(19.0 / 3);
        assertThat(round.delays().medianS()).isEqualTo(5);
        assertThat(round.delays().p95S()).isEqualTo(5 + 0.9 * 5); // position 2 x 0.95 = 1.9 between 5 and 10
        assertThat(round.delays().idleUdS()).isEqualTo(11); // 6 + 5 + 0
        assertThat(round.stragglerIndex()).isEqualTo(2);
        assertThat(round.straggler()).isEqualTo(new RoundRow.Straggler(1, Numbers.of(1, 2, 4, 2), 1, "uplink"));
        assertThat(round.completed()).isEqualTo(3);
        assertThat(round.energyJ().get(0)).isEqualTo(2 * 110 + 100); // UD 1 computes at its twin
        assertThat(round.energyJ().get(1)).isEqualTo(3 * 1001 + 10);

        assertThat(analysis.uds()).extracting(RoundUdRow::ud).containsExactly(0, 1, 2);
        RoundUdRow straggler = analysis.uds().get(1);
        assertThat(straggler.delayS()).isEqualTo(10);
        assertThat(straggler.slackS()).isZero();
        assertThat(straggler.energyJ().get(1)).isEqualTo(1011);
        assertThat(straggler.adopted()).isEqualTo(FourStages.adopted(4, false));
        assertThat(analysis.uds().get(0).slackS()).isEqualTo(6);
        assertThat(straggler.partS()).isEqualTo(Numbers.of(1, 2, 4, 2));
        double parts = 1 + 2 + 4 + 2 + straggler.queueS();
        assertThat(parts)
                .as("the parts of a chain without a gap make up its delay")
                .isEqualTo(straggler.delayS());
    }

    @Test
    void ofThoseThatCompleteLastTheLowestNumberIsTheStraggler() {
        RoundAnalysis analysis = RoundAnalysis.of(
                FourStages.ROUNDS,
                facts(15, false, false, List.of(done(3, 15), done(1, 15), done(0, 12), done(2, 15))),
                List.of());
        assertThat(analysis.round().straggler().ud()).isEqualTo(1);
    }

    @Test
    void waitingCanBeToBlameAndEqualKindsBlameTheEarlier() {
        assertThat(blame(chain(0, 10, 1, 1, 1, 2, 1))).isEqualTo("queue");
        assertThat(blame(chain(0, 10, 1, 2, 2, 2, 1))).isEqualTo("compute");
        assertThat(blame(List.of())).isNull();
    }

    private static String blame(List<StageRow> stages) {
        return RoundAnalysis.of(FourStages.ROUNDS, facts(20, false, false, List.of(done(0, 16))), stages)
                .round()
                .straggler()
                .blame();
    }

    @Test
    void aDroppedUserDeviceCountsAsDroppedAndNotInTheDelays() {
        UdFacts late = new UdFacts(1, NONE, "deadline", Numbers.of(NONE, NONE), 0);
        List<StageRow> stages = new ArrayList<>(chain(0, 10, 1, 1, 1, 0, 1));
        stages.add(new StageRow(
                2, 5, 0, 1, 0, "uplink", Place.UD, 0, 0, 10, 10, 18, 10, 5, Unit.BIT, 7, Outcome.DROPPED, "deadline"));
        RoundAnalysis analysis =
                RoundAnalysis.of(FourStages.ROUNDS, facts(18, false, false, List.of(done(0, 14), late)), stages);
        assertThat(analysis.round().dropped()).isEqualTo(1);
        assertThat(analysis.round().completed()).isEqualTo(1);
        assertThat(analysis.round().delays().sumS()).isEqualTo(4);
        assertThat(analysis.round().straggler().ud()).isZero();
        assertThat(analysis.round().makespanS()).isEqualTo(8);
        RoundUdRow row = analysis.uds().get(1);
        assertThat(row.dropped()).isTrue();
        assertThat(row.delayS()).isNaN();
        assertThat(row.slackS()).isNaN();
        assertThat(row.adopted().get(0)).isNaN();
        assertThat(row.partS()).isEqualTo(Numbers.of(0, 0, 8, 0));
        assertThat(analysis.round().energyJ().get(0))
                .as("energy spent in vain counts")
                .isEqualTo(110 + 7);
    }

    @Test
    void aFailedRoundHasNoStragglerAndAnUnfinishedOneNoStatistics() {
        UdFacts dropped = new UdFacts(0, NONE, "rate-zero", FourStages.adopted(1, true), 0);
        RoundRow failed = RoundAnalysis.of(FourStages.ROUNDS, facts(12, true, false, List.of(dropped)), List.of())
                .round();
        assertThat(failed.straggler()).isNull();
        assertThat(failed.delays()).isNull();
        assertThat(failed.dropped()).isEqualTo(1);

        UdFacts running = new UdFacts(1, NONE, null, FourStages.adopted(1, true), 0);
        RoundRow unfinished = RoundAnalysis.of(
                        FourStages.ROUNDS, facts(12, false, true, List.of(done(0, 11), running)), List.of())
                .round();
        assertThat(unfinished.delays()).isNull();
        assertThat(unfinished.completed()).isEqualTo(1);
        assertThat(unfinished.dropped()).isZero();
    }

    @Test
    void refusesFactsThatContradictEachOther() {
        assertThatThrownBy(() -> facts(13, false, false, List.of(done(0, 14))))
                .hasMessageContainingAll("round 5", "UD 0 completes at 14.0 s, after the end at 13.0 s");
        assertThatThrownBy(() -> facts(14, true, false, List.of(done(0, 14)))).hasMessageContaining("failed");
        assertThatThrownBy(() -> facts(14, false, false, List.of())).hasMessageContaining("no UD completed");
        assertThatThrownBy(() -> facts(14, false, false, List.of(done(3, 14), done(3, 13))))
                .hasMessageContaining("UD 3 occurs twice");
        RoundFacts other = new RoundFacts(2, 0, 6, 10, 20, false, false, List.of(done(0, 14)));
        assertThatThrownBy(() -> RoundAnalysis.of(FourStages.ROUNDS, other, chain(0, 10, 1, 1, 1, 0, 1)))
                .hasMessageContaining("a stage of UD 0 belongs to round 5");
    }
}
