package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A leg that is not usable stops the run, and the message says which leg of which round, who, what and the bound. */
class LegMisuseTest {
    private static Stage bits(double work) {
        return Stage.of("s", 0, work, WorkUnit.BIT);
    }

    private static RoundPlan plan(boolean continues, Chain... chains) {
        return new RoundPlan(List.of(chains), List.of(), continues);
    }

    private static Chain chain(int member, double work) {
        return Chain.linear(member, bits(work));
    }

    private static Play play(RoundPlan nextLeg, RoundPlan... firstLegs) {
        return Play.on(new Discipline.Dedicated())
                .frames(1)
                .legs((cohort, round, leg, soFar, timeS) -> nextLeg)
                .cohort(firstLegs);
    }

    @Test
    void aPlanOfTwoComponentsDoesNotContinue() {
        assertThat(new RoundPlan(List.of(chain(0, 1)), List.of())).isEqualTo(plan(false, chain(0, 1)));
        assertThat(new RoundPlan(List.of(chain(0, 1)), List.of()).continues()).isFalse();
    }

    @Test
    void aSourceWithoutLegs() {
        Play play = Play.on(new Discipline.Dedicated()).cohort(plan(false, chain(0, 1)), plan(true, chain(0, 1)));
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cohort 0 round 1: the plan says that the round continues, but its source has no leg 1");
    }

    @Test
    void noPlan() {
        assertThatThrownBy(play(null, plan(true, chain(0, 1)))::go)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("cohort 0 round 0 leg 1: a plan is needed, was null");
    }

    @Test
    void aMemberThatWasDropped() {
        Play play = play(plan(false, chain(0, 1), chain(1, 1)), plan(true, chain(0, 3), chain(1, 3)))
                .atBoundary(player -> {
                    if (player.frame() == 1) {
                        player.drop(1, DropReason.LEFT);
                    }
                });
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cohort 0 round 0 leg 1: member 1 was dropped at 1.0 s (LEFT) and has no part in later legs "
                                + "of the round");
    }

    /** Also where the leg would only leave it out once more. */
    @Test
    void aMemberThatWasDroppedAndIsLeftOut() {
        RoundPlan first = plan(true, chain(0, 3), Chain.leftOut(7, DropReason.NOT_SELECTED));
        assertThatThrownBy(play(plan(false, chain(0, 1), Chain.leftOut(7, DropReason.NOT_SELECTED)), first)::go)
                .hasMessageContaining("leg 1: member 7 was dropped at 0.0 s (NOT_SELECTED)");
    }

    @Test
    void aMemberOfAnotherCohort() {
        Play play = play(plan(false, chain(0, 1), chain(5, 1)), plan(true, chain(0, 1)))
                .cohort(plan(false, chain(5, 9)));
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort 0 round 0 leg 1: member 5 is still in a round of cohort 1");
    }

    /** A member that a leg leaves out is in its round all the same, until that ends. */
    @Test
    void aMemberThatALegLeavesOutIsStillInItsRound() {
        Play play = play(plan(false, chain(0, 9)), plan(true, chain(0, 1), chain(5, 1)))
                .cohort(plan(false, chain(8, 2)), plan(false, chain(5, 1)));
        assertThatThrownBy(play::go).hasMessage("cohort 1 round 1: member 5 is still in a round of cohort 0");
    }

    @Test
    void aMemberWithAnotherRole() {
        RoundPlan second = plan(false, chain(0, 1), Chain.support(1, bits(1)));
        assertThatThrownBy(play(second, plan(true, chain(0, 1), chain(1, 1)))::go)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort 0 round 0 leg 1: member 1 must keep the role MEMBER in the round, was SUPPORT");
    }

    @Test
    void unknownResource() {
        RoundPlan second = plan(false, Chain.linear(0, Stage.of("send", 4, 1, WorkUnit.BIT)));
        assertThatThrownBy(play(second, plan(true, chain(0, 1)))::go)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort 0 round 0 leg 1: member 0, stage 'send' names resource 4, but there are 1");
    }

    @Test
    void legsThatTakeNoTimeForEver() {
        assertThatThrownBy(play(plan(true, chain(0, 0)), plan(true, chain(0, 1)))::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("cohort 0 round 0 leg ")
                .hasMessageContaining("100000 rounds or legs have started at 1.0 s without time passing");
    }

    @Test
    void aStallInALegSaysWhichLeg() {
        Play play = play(plan(false, chain(0, 1)), plan(true, chain(0, 1)))
                .horizon(new Horizon(1, Long.MAX_VALUE, 20))
                .rate((player, member, stage) -> player.nowS() < 1 ? 1 : 0);
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cohort 0 round 0 leg 1: member 0, stage 1 's' is in service at rate 0.0 per s");
    }

    /** Observers may not drop while a leg begins, although the source that was asked just before may. */
    @Test
    void observersMayNotDrop() {
        Play play = play(plan(false, chain(0, 1)), plan(true, chain(0, 1)));
        play.observer(new Observer() {
            @Override
            public void legStarted(LegStarted fact) {
                play.player.drop(0, DropReason.LEFT);
            }
        });
        assertThatThrownBy(play::go).hasMessageContaining("only a frame process or a round source may drop");
    }
}
