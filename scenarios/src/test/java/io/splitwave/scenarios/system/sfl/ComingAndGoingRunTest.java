package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that leave, arrive and are late, in each of the three systems. */
class ComingAndGoingRunTest {
    @TempDir
    private Path folder;

    private static List<RoundUdRow> dropped(SflPlay play) {
        return play.rows().roundUds().stream()
                .filter(row -> row.dropReason() != null)
                .toList();
    }

    /** Three UDs at rest by a trace with a sample every 100 s, but for one that may be away between 0 s and 600 s. */
    private SflPlay traced(boolean away) throws IOException {
        StringBuilder trace = new StringBuilder("time_s,ud,x_m,y_m\n");
        for (int timeS = 0; timeS <= 2000; timeS += 100) {
            for (int ud = 0; ud < 3; ud++) {
                if (!(away && ud == 1 && timeS > 0 && timeS < 600)) {
                    trace.append(timeS + "," + ud + "," + (100 + 20 * ud) + ",0\n");
                }
            }
        }
        Path file = Files.writeString(folder.resolve("trace-" + away + ".csv"), trace.toString());
        return SflPlay.constant(
                "sl",
                "ud.count=3",
                "mobility.model=trace",
                "mobility.trace.file=" + file,
                "mobility.trace.maxGap=100 s",
                "horizon.rounds=1",
                "frame.length=1 s");
    }

    /** A fixed stay of 20 s: all that are there at the start leave then, in the middle of the first round. */
    @ParameterizedTest
    @ValueSource(strings = {"fl", "sl", "sfl"})
    void whoLeavesIsDroppedAndTheNextRoundWaitsForSomebody(String preset) {
        SflPlay play = SflPlay.play(
                preset,
                "visits.arrivals=poisson",
                "visits.interval=1000 s",
                "visits.stay=20 s",
                "visits.stayLaw=fixed",
                "horizon.rounds=2",
                "frame.length=1 s");
        RoundRow first = play.rows().rounds().get(0);
        assertThat(first.failed()).isTrue();
        assertThat(first.dropped()).isEqualTo(10);
        assertThat(first.endS()).isEqualTo(20);
        assertThat(dropped(play).stream().filter(row -> row.round() == 0))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.dropReason()).isEqualTo("left"));
        RoundRow second = play.rows().rounds().get(1);
        assertThat(second.startS()).isGreaterThan(20).isEqualTo(Math.rint(second.startS())); // a boundary of frames
        DecisionRow decided = play.rows().decisions().get(1);
        assertThat(decided.values().number("members")).isEqualTo(1);
        assertThat(decided.values().flags("member")).containsOnlyOnce(true);
        // who is alone has the whole band
        for (int ud = 0; ud < 10; ud++) {
            if (decided.values().flags("member")[ud]) {
                assertThat(decided.values().reals("share")[ud]).isEqualTo(1);
            }
        }
    }

    @Test
    void walkersMeetChannelsThatChangeAndRoundsThatDiffer() {
        String[] walking = {
            "channel.fading.direct.time=autoregressive",
            "channel.fading.direct.correlation=1",
            "mobility.model=random-waypoint",
            "mobility.speed=[5 m/s, 10 m/s]",
            "horizon.rounds=4"
        };
        SflPlay play = SflPlay.play("sfl", walking);
        double[] roundS = play.roundS();
        for (int round = 1; round < roundS.length; round++) {
            assertThat(roundS[round]).isNotCloseTo(roundS[round - 1], within(0.1));
            // the plan is that of a channel that stays as it is at the start of the round
            double plannedS = play.rows().decisions().get(round).values().number("planned_s");
            assertThat(roundS[round]).isNotCloseTo(plannedS, within(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fl", "sfl"})
    void whoIsLateIsDroppedAndTheOthersAreAveraged(String preset) {
        double medianS =
                SflPlay.constant(preset).rows().rounds().get(0).delays().medianS();
        SflPlay late = SflPlay.constant(preset, "barrier.rule=deadline", "barrier.deadline=" + medianS + " s");
        for (RoundRow round : late.rows().rounds()) {
            assertThat(round.dropped()).isBetween(1, 9);
            assertThat(round.endS() - round.startS()).isGreaterThan(medianS).isLessThan(medianS + 1e-3); // aggregation
        }
        assertThat(dropped(late)).allSatisfy(row -> assertThat(row.dropReason()).isEqualTo("deadline"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fl", "sfl"})
    void theFirstSevenAreEnough(String preset) {
        SflPlay play = SflPlay.constant(preset, "barrier.rule=k-of-n", "barrier.k=7");
        assertThat(play.rows().rounds())
                .allSatisfy(round -> assertThat(round.completed()).isEqualTo(7));
        assertThat(dropped(play)).allSatisfy(row -> assertThat(row.dropReason()).isEqualTo("outrun"));
    }

    /** The turn of one that has left is left out, and the next begins when the one before has ended. */
    @Test
    void aTurnThatIsLeftOutShortensTheRoundByItsTime() throws IOException {
        SflPlay whole = traced(false);
        SflPlay gap = traced(true);
        assertThat(whole.rows().rounds().get(0).dropped()).isZero();
        assertThat(dropped(gap)).singleElement().satisfies(row -> {
            assertThat(row.ud()).isEqualTo(1);
            assertThat(row.dropReason()).isEqualTo("left");
        });
        double turnS = whole.rows().roundUds().get(1).completionS()
                - whole.rows().roundUds().get(0).completionS();
        assertThat(turnS).isPositive();
        assertThat(gap.roundS()[0]).isCloseTo(whole.roundS()[0] - turnS, within(1e-9 * whole.roundS()[0]));
    }
}
