package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.WhenFull;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.kernel.round.ZeroRate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarrierAndDropTest {
    private static Stage work(double seconds) {
        return Stage.of("work", 0, seconds, WorkUnit.SECOND);
    }

    private static Play dedicated() {
        return Play.on(new Discipline.Dedicated());
    }

    /** Three times 0.1 s is not 0.3 s in floating point, yet it is in time for a deadline of 0.3 s. */
    @Test
    void arrivingExactlyAtTheDeadlineIsInTime() {
        assertThat(0.1 + 0.1 + 0.1).isGreaterThan(0.3);
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, work(0.1), work(0.1), work(0.1)), Chain.linear(1, work(0.3 + 1e-9))),
                        List.of(new Barrier("d", Map.of(0, 2, 1, 0), new BarrierRule.Deadline(0.3)))))
                .go();
        assertThat(play.tape.member(0, 0).completionS()).isEqualTo(0.3);
        assertThat(play.tape.member(0, 1).dropped()).isEqualTo(DropReason.DEADLINE);
        assertThat(play.tape.member(0, 1).droppedS()).isEqualTo(0.3);
    }

    /** A stage without work behind one that ends at the deadline passes before the deadline does. */
    @Test
    void aStageWithoutWorkIsInTimeToo() {
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, work(2), work(0))),
                        List.of(new Barrier("d", Map.of(0, 1), new BarrierRule.Deadline(2)))))
                .go();
        assertThat(play.tape.round(0).failed()).isFalse();
        assertThat(play.tape.member(0, 0).completionS()).isEqualTo(2);
    }

    /** When all are there a deadline is not waited for, and it does no harm when it would have come. */
    @Test
    void aDeadlineBarrierOpensWithTheLastArrival() {
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, work(1), work(5).afterBarriers(0)), Chain.linear(1, work(2))),
                        List.of(new Barrier("d", Map.of(0, 0, 1, 0), new BarrierRule.Deadline(3)))))
                .go();
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 2, 2, 0));
        assertThat(play.tape.stage(0, 1).endS()).isEqualTo(7);
    }

    /** Deadlines count from the start of their round: the second round starts at 2, its deadline of 3 s is at 5. */
    @Test
    void deadlinesCountFromTheRoundStart() {
        RoundPlan plan = new RoundPlan(
                List.of(Chain.linear(0, work(2)), Chain.linear(1, work(2.5), work(2))),
                List.of(new Barrier("d", Map.of(0, 0, 1, 1), new BarrierRule.Deadline(3))));
        Play play = dedicated().cohort(plan, plan).go();
        assertThat(play.tape.round(0).endS()).isEqualTo(3);
        assertThat(play.tape.member(1, 1).droppedS()).isEqualTo(6);
    }

    /** Two of three are enough: the third is dropped with half its work done; what waits goes on at 2 s. */
    @Test
    void firstTwoOfThree() {
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, work(4)),
                                Chain.linear(1, work(1)),
                                Chain.linear(2, work(2)),
                                Chain.support(9, work(1).afterBarriers(0))),
                        List.of(new Barrier("k", Map.of(0, 0, 1, 0, 2, 0), new BarrierRule.FirstK(2)))))
                .go();
        StageEnded outrun = play.tape.stage(0, 0);
        assertThat(outrun.reason()).isEqualTo(DropReason.OUTRUN);
        assertThat(outrun.endS()).isEqualTo(2);
        assertThat(outrun.workDone()).isCloseTo(2, within(1e-12));
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 2, 2, 1));
        assertThat(play.tape.round(0).endS()).isEqualTo(3);
    }

    @Test
    void ofEqualArrivalsTheLowestMembersCount() {
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(Chain.linear(5, work(1)), Chain.linear(3, work(1)), Chain.linear(1, work(1))),
                        List.of(new Barrier("k", Map.of(5, 0, 3, 0, 1, 0), new BarrierRule.FirstK(2)))))
                .go();
        assertThat(play.tape.member(0, 1).dropped()).isNull();
        assertThat(play.tape.member(0, 3).dropped()).isNull();
        assertThat(play.tape.member(0, 5).dropped()).isEqualTo(DropReason.OUTRUN);
    }

    /** With fewer than k left the barrier opens when all of those are there. */
    @Test
    void fewerThanKLeft() {
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, work(1)),
                                new Chain(1, Role.MEMBER, List.of(work(1)), DropReason.NOT_SELECTED),
                                Chain.linear(2, work(3))),
                        List.of(new Barrier("k", Map.of(0, 0, 1, 0, 2, 0), new BarrierRule.FirstK(3)))))
                .go();
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 3, 2, 1));
        assertThat(play.tape.stagesOf(1)).isEmpty();
    }

    /**
     * A member that has arrived and is dropped before the barrier opens no longer counts: it leaves at 2 s, one of its
     * two branches had arrived at 1 s; the barrier needs two and gets the second from member 2 at 4 s.
     */
    @Test
    void anArrivalIsTakenBackByADrop() {
        Chain branching = new Chain(0, Role.MEMBER, List.of(work(1), work(9)), null);
        Play play = dedicated()
                .frames(2)
                .atBoundary(player -> {
                    if (player.frame() == 1) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .cohort(new RoundPlan(
                        List.of(
                                branching,
                                Chain.linear(1, work(3)),
                                Chain.linear(2, work(4)),
                                Chain.linear(3, work(8))),
                        List.of(new Barrier("k", Map.of(0, 0, 1, 0, 2, 0, 3, 0), new BarrierRule.FirstK(2)))))
                .go();
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 4, 2, 2));
    }

    /** When every member of a barrier is dropped it opens, and others who waited for it go on. */
    @Test
    void aBarrierWithoutMembersLeftOpens() {
        Play play = dedicated()
                .frames(1)
                .atBoundary(player -> {
                    if (player.frame() == 2) {
                        player.drop(0, DropReason.LEFT);
                        player.drop(1, DropReason.LEFT);
                    }
                })
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, work(9)),
                                Chain.linear(1, work(9)),
                                Chain.linear(2, work(1).afterBarriers(0))),
                        List.of(new Barrier("gone", Map.of(0, 0, 1, 0), new BarrierRule.All()))))
                .go();
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 2, 0, 2));
        assertThat(play.tape.stage(2, 0).startS()).isEqualTo(2);
        assertThat(play.tape.round(0).failed()).isFalse();
    }

    /** Also when they are all left out from the start. */
    @Test
    void aBarrierOfExcludedMembersOpensWithTheRound() {
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(
                                new Chain(0, Role.MEMBER, List.of(work(1)), DropReason.NOT_SELECTED),
                                Chain.linear(1, work(2).afterBarriers(0))),
                        List.of(new Barrier("gone", Map.of(0, 0), new BarrierRule.All()))))
                .go();
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 0, 0, 1));
        assertThat(play.tape.round(0).endS()).isEqualTo(2);
    }

    /** A drop leaves every later barrier, so one deadline may open others on the spot; all of it ends at that instant. */
    @Test
    void aDropLeavesEveryLaterBarrier() {
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, work(1), work(1).afterBarriers(0), work(1).afterBarriers(1)),
                                Chain.linear(1, work(9), work(1), work(1))),
                        List.of(
                                new Barrier("one", Map.of(0, 0, 1, 0), new BarrierRule.Deadline(2)),
                                new Barrier("two", Map.of(0, 1, 1, 1), new BarrierRule.All()))))
                .go();
        assertThat(play.tape.all(BarrierOpened.class))
                .extracting(
                        BarrierOpened::barrier, BarrierOpened::timeS, BarrierOpened::arrived, BarrierOpened::dropped)
                .containsExactly(tuple(0, 2.0, 1, 1), tuple(1, 3.0, 1, 1));
        assertThat(play.tape.stagesOf(1)).hasSize(1);
        assertThat(play.tape.round(0).endS()).isEqualTo(4);
    }

    /** A stage that does not wait for a rate takes its member out of the round the moment its rate is 0. */
    @Test
    void rateZeroDropsWhereTheStageSaysSo() {
        Play play = dedicated()
                .frames(1)
                .rate((player, member, stage) -> member == 0 && player.frame() == 2 ? 0 : 1)
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, work(5).atZeroRate(ZeroRate.DROP)), Chain.linear(1, work(3))),
                        List.of()))
                .go();
        StageEnded dropped = play.tape.stage(0, 0);
        assertThat(dropped.reason()).isEqualTo(DropReason.RATE_ZERO);
        assertThat(dropped.endS()).isEqualTo(2);
        assertThat(dropped.workDone()).isEqualTo(2);
    }

    /** Also when the rate is 0 from the beginning, behind which the next in line starts at once. */
    @Test
    void rateZeroAtTheStartGivesTheServerToTheNext() {
        Play play = Play.on(new Discipline.Fifo(1))
                .rate((player, member, stage) -> member == 0 ? 0 : 1)
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, work(5).atZeroRate(ZeroRate.DROP)), Chain.linear(1, work(3))),
                        List.of()))
                .go();
        assertThat(play.tape.stage(0, 0).endS()).isEqualTo(0);
        assertThat(play.tape.stage(1, 0).startS()).isEqualTo(0);
        assertThat(play.tape.stage(1, 0).endS()).isEqualTo(3);
    }

    /** Whatever the reason, member 0 is out of the round and the round continues without it. */
    @ParameterizedTest
    @EnumSource(DropReason.class)
    void everyReasonIsRecorded(DropReason reason) {
        Chain out = new Chain(0, Role.MEMBER, List.of(work(1)), reason);
        Play play = dedicated()
                .cohort(new RoundPlan(
                        List.of(out, Chain.linear(1, work(2))),
                        List.of(new Barrier("all", Map.of(0, 0, 1, 0), new BarrierRule.All()))))
                .go();
        assertThat(play.tape.member(0, 0).dropped()).isEqualTo(reason);
        assertThat(play.tape.stagesOf(0)).isEmpty();
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 2, 1, 1));
        assertThat(play.tape.round(0).endS()).isEqualTo(2);
    }

    /** No member selected: the round fails at the instant it starts, and the next starts there. */
    @Test
    void aRoundOfNobodyFailsAtOnce() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.HeldSlots(1, WhenFull.WAIT))
                .cohort(
                        new RoundPlan(
                                List.of(
                                        Chain.leftOut(0, DropReason.NOT_SELECTED),
                                        Chain.leftOut(1, DropReason.INFEASIBLE),
                                        Chain.support(2, work(3))),
                                List.of()),
                        new RoundPlan(List.of(Chain.linear(0, work(1))), List.of()))
                .go();
        assertThat(play.tape.round(0).failed()).isTrue();
        assertThat(play.tape.round(0).endS()).isEqualTo(0);
        assertThat(play.tape.stagesOf(2)).isEmpty();
        assertThat(play.tape.round(1).endS()).isEqualTo(1);
    }

    /**
     * When the last participant leaves, the barrier opens, but the round fails before what waited for it begins: not even a
     * stage without work passes.
     */
    @Test
    void nothingBeginsInAFailedRound() {
        Play play = dedicated()
                .frames(2)
                .atBoundary(player -> player.drop(0, DropReason.LEFT))
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, work(5)), Chain.support(9, work(0).afterBarriers(0), work(1))),
                        List.of(new Barrier("models", Map.of(0, 0), new BarrierRule.All()))))
                .go();
        assertThat(play.tape.round(0).endS()).isEqualTo(2);
        assertThat(play.tape.stage(9, 0).outcome()).isEqualTo(StageOutcome.UNFINISHED);
        assertThat(play.tape.stagesOf(9)).hasSize(1);
    }

    /** A round that has failed at 1 s is over: the deadline it had set for 3 s has no effect. */
    @Test
    void aFailedRoundLeavesNoDeadlineBehind() {
        Play play = dedicated()
                .frames(1)
                .atBoundary(player -> {
                    if (player.frame() == 1) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .cohort(
                        new RoundPlan(
                                List.of(Chain.linear(0, work(9)), Chain.support(9, work(9))),
                                List.of(new Barrier("d", Map.of(9, 0), new BarrierRule.Deadline(3)))),
                        new RoundPlan(List.of(Chain.linear(0, work(9))), List.of()))
                .go();
        assertThat(play.tape.round(0).endS()).isEqualTo(1);
        assertThat(play.tape.all(BarrierOpened.class)).isEmpty();
        assertThat(play.tape.stagesOf(9)).hasSize(1);
        assertThat(play.tape.round(1).endS()).isEqualTo(10);
    }

    /** A member dropped in its last round is free for the next one; a drop between rounds or of a stranger does nothing. */
    @Test
    void dropsOfMembersThatDoNotPlayHaveNoEffect() {
        Play play = dedicated()
                .frames(1)
                .atBoundary(player -> {
                    player.drop(77, DropReason.LEFT);
                    if (player.frame() == 2) {
                        player.drop(1, DropReason.LEFT); // complete since 1 s
                    }
                })
                .cohort(new RoundPlan(List.of(Chain.linear(0, work(3)), Chain.linear(1, work(1))), List.of()))
                .go();
        assertThat(play.tape.member(0, 1).completionS()).isEqualTo(1);
        assertThat(play.tape.member(0, 1).dropped()).isNull();
    }
}
