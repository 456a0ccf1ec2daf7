package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens exactly on a frame boundary, and in which order. */
class BoundaryTest {
    private static Stage bits(double work) {
        return Stage.of("s", 0, work, WorkUnit.BIT);
    }

    private static Play dedicated() {
        return Play.on(new Discipline.Dedicated());
    }

    /**
     * Stages of a whole number of frames, by members whose rates differ, end on the boundary itself, in the frame before
     * it; their successors start in the new frame. Rounding of the frame length must not push an end across.
     */
    @ParameterizedTest
    @CsvSource({
        "0.1, 1",
        "0.1, 3",
        "0.1, 7",
        "0.1, 999",
        "0.05, 3",
        "0.05, 1201",
        "0.3333333333333333, 3",
        "0.3333333333333333, 1000",
        "0.7, 641",
        "1e-3, 1777",
        "0.02, 2999"
    })
    void stagesOfWholeFramesEndOnTheBoundary(double frameLengthS, int frames) {
        double[] rate = {1, 3, 0.1, 7e6, 1.1e9};
        List<Chain> chains = new ArrayList<>();
        for (int member = 0; member < rate.length; member++) {
            Stage whole = bits(rate[member] * frames * frameLengthS);
            chains.add(Chain.linear(member, whole, whole));
        }
        Play play = dedicated()
                .frames(frameLengthS)
                .rate((player, member, stage) -> rate[member])
                .cohort(new RoundPlan(chains, List.of()))
                .go();
        for (int member = 0; member < rate.length; member++) {
            StageEnded first = play.tape.stage(member, 0);
            assertThat(first.endS()).isEqualTo(frames * frameLengthS);
            assertThat(first.startFrame()).isEqualTo(0);
            assertThat(first.endFrame()).isEqualTo(frames - 1);
            StageEnded second = play.tape.stage(member, 1);
            assertThat(second.startS()).isEqualTo(first.endS());
            assertThat(second.startFrame()).isEqualTo(frames);
            assertThat(second.endFrame()).isEqualTo(2L * frames - 1);
            assertThat(second.endS()).isEqualTo(2 * frames * frameLengthS);
        }
    }

    /** The same with a rate that changes in every frame: 1, 2, 3, 1, 2, 3 ... bit/s; 30 frames carry 60 bit times 0.1. */
    @Test
    void changingRatesStillEndOnTheBoundary() {
        Play play = dedicated()
                .frames(0.1)
                .rate((player, member, stage) -> 1 + player.frame() % 3)
                .cohort(new RoundPlan(List.of(Chain.linear(0, bits(6), bits(6))), List.of()))
                .go();
        assertThat(play.tape.stage(0, 0).endS()).isEqualTo(30 * 0.1);
        assertThat(play.tape.stage(0, 0).endFrame()).isEqualTo(29);
        assertThat(play.tape.stage(0, 1).endFrame()).isEqualTo(59);
    }

    /** A stage that begins exactly on a boundary is asked for its rate after the decisions of the new frame. */
    @Test
    void startsOnTheBoundaryUseTheNewRates() {
        double[] rate = {1};
        Play play = dedicated()
                .frames(1)
                .rate((player, member, stage) -> rate[0])
                .atDecision(player -> rate[0] = player.frame() == 0 ? 1 : 4)
                .cohort(new RoundPlan(List.of(Chain.linear(0, bits(1), bits(1))), List.of()))
                .go();
        assertThat(play.tape.stage(0, 1).startS()).isEqualTo(1);
        assertThat(play.tape.stage(0, 1).endS()).isEqualTo(1.25);
    }

    /** Frames start at n times their length: adding 0.1 up a thousand times would end at 99.9999999999986. */
    @Test
    void framesStartAtProducts() {
        Play play = dedicated()
                .horizon(new Horizon(0.1, 1001, 10))
                .cohort(new RoundPlan(List.of(Chain.linear(0, bits(1e9))), List.of()))
                .go();
        List<Tape.FrameStarted> frames = play.tape.all(Tape.FrameStarted.class);
        assertThat(frames).hasSize(1001);
        for (Tape.FrameStarted frame : frames) {
            assertThat(frame.startS()).isEqualTo(frame.frame() * 0.1);
        }
        assertThat(frames.get(1000).startS()).isEqualTo(100.0);
    }

    /**
     * At 2 s, with frames of 1 s: members 1 and 2 complete, member 3 misses a deadline, the frame turns, decisions are
     * taken, the new round of the other cohort is asked for, stages start.
     */
    @Test
    void orderAtEqualTimes() {
        List<String> log = new ArrayList<>();
        RoundPlan timed = new RoundPlan(
                List.of(Chain.linear(2, bits(2), bits(1)), Chain.linear(1, bits(2), bits(1)), Chain.linear(3, bits(5))),
                List.of(new Barrier("d", Map.of(3, 0), new BarrierRule.Deadline(2))));
        RoundPlan other = new RoundPlan(List.of(Chain.linear(0, bits(2))), List.of());
        Play play = dedicated()
                .horizon(new Horizon(1, 100, 10))
                .rate((player, member, stage) -> {
                    log.add(player.nowS() + " rate " + member);
                    return 1;
                })
                .cohort(timed)
                .cohort(other, other)
                .atBoundary(player -> log.add(player.nowS() + " boundary " + player.frame()))
                .atDecision(player -> log.add(player.nowS() + " decide " + player.frame()))
                .beforeRound(player -> log.add(player.nowS() + " round"));
        play.observer(new Observer() {
                    @Override
                    public void frameStarted(long frame, double startS) {
                        log.add(startS + " frame " + frame);
                    }

                    @Override
                    public void stageEnded(StageEnded fact) {
                        log.add(fact.endS() + " " + fact.outcome() + " " + fact.member());
                    }

                    @Override
                    public void barrierOpened(BarrierOpened fact) {
                        log.add(fact.timeS() + " barrier");
                    }

                    @Override
                    public void roundEnded(RoundEnded fact) {
                        log.add(fact.endS() + " round of " + fact.cohort() + " ended");
                    }
                })
                .go();
        assertThat(log.stream().filter(line -> line.startsWith("2.0")))
                .containsExactly(
                        "2.0 COMPLETED 0",
                        "2.0 round of 1 ended",
                        "2.0 COMPLETED 1",
                        "2.0 COMPLETED 2",
                        "2.0 DROPPED 3",
                        "2.0 barrier",
                        "2.0 frame 2",
                        "2.0 boundary 2",
                        "2.0 decide 2",
                        "2.0 round",
                        "2.0 rate 0",
                        "2.0 rate 1",
                        "2.0 rate 2");
    }

    /** 3 bit at 1 bit/s with no rate in frame 1 of 1 s: done at 4 s, one segment at rate 0 in the middle. */
    @Test
    void aRateOfZeroForOneFrameIsWaitedOut() {
        Play play = dedicated()
                .frames(1)
                .rate((player, member, stage) -> player.frame() == 1 ? 0 : 1)
                .cohort(new RoundPlan(List.of(Chain.linear(0, bits(3))), List.of()))
                .go();
        StageEnded end = play.tape.stage(0, 0);
        assertThat(end.endS()).isEqualTo(4);
        assertThat(play.tape.segmentsOf(end))
                .containsExactly(
                        new Segment(0, 0, 0, 0, 0, 1, 1),
                        new Segment(0, 0, 0, 0, 1, 2, 0),
                        new Segment(0, 0, 0, 0, 2, 4, 1));
    }

    /** The horizon ends everything at a boundary and says how far it came. */
    @Test
    void theFrameLimitCutsRoundsOff() {
        Play play = dedicated()
                .horizon(new Horizon(0.5, 3, 10))
                .rate((player, member, stage) -> 2)
                .power((player, member, stage) -> 4)
                .cohort(new RoundPlan(List.of(Chain.linear(0, bits(10), bits(1)), Chain.linear(1, bits(1))), List.of()))
                .go();
        assertThat(play.end).isEqualTo(new RunEnd(1.5, 3, EndReason.FRAME_LIMIT));
        StageEnded cut = play.tape.stage(0, 0);
        assertThat(cut.outcome()).isEqualTo(StageOutcome.UNFINISHED);
        assertThat(cut.workDone()).isCloseTo(3, within(1e-12));
        assertThat(cut.energyJ()).isCloseTo(6, within(1e-12));
        assertThat(cut.endFrame()).isEqualTo(2);
        RoundEnded round = play.tape.round(0);
        assertThat(round.unfinished()).isTrue();
        assertThat(round.failed()).isFalse();
        assertThat(round.members().get(0)).isEqualTo(new MemberOutcome(0, Role.MEMBER, Double.NaN, null, Double.NaN));
        assertThat(round.members().get(1).completionS()).isEqualTo(0.5);
    }

    @Test
    void aStopIsCarriedOutAtTheNextBoundary() {
        Play play =
                dedicated().frames(1).cohort(new RoundPlan(List.of(Chain.linear(0, bits(1.5), bits(100))), List.of()));
        Tape tape = play.tape;
        play.observer(new Observer() {
            @Override
            public void stageEnded(StageEnded fact) {
                tape.stageEnded(fact);
                play.player.requestStop();
            }
        });
        play.go();
        assertThat(play.end).isEqualTo(new RunEnd(2, 2, EndReason.STOPPED));
        assertThat(tape.stage(0, 1).outcome()).isEqualTo(StageOutcome.UNFINISHED);
        assertThat(tape.stage(0, 1).workDone()).isEqualTo(0.5);
    }

    /** A member that leaves at a boundary has moved on to that boundary, at the old rate. */
    @Test
    void leavingAtABoundary() {
        Play play = dedicated()
                .frames(1)
                .rate((player, member, stage) -> 1 + player.frame())
                .atBoundary(player -> {
                    if (player.frame() == 2) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .cohort(new RoundPlan(List.of(Chain.linear(0, bits(100)), Chain.linear(1, bits(10))), List.of()))
                .go();
        StageEnded left = play.tape.stage(0, 0);
        assertThat(left.endS()).isEqualTo(2);
        assertThat(left.workDone()).isEqualTo(1 + 2);
        assertThat(left.reason()).isEqualTo(DropReason.LEFT);
        assertThat(play.tape.member(0, 0)).isEqualTo(new MemberOutcome(0, Role.MEMBER, Double.NaN, DropReason.LEFT, 2));
        assertThat(play.tape.round(0).failed()).isFalse();
    }
}
