package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldSlotsTest {
    private static Stage think(double seconds) {
        return Stage.of("think", 0, seconds, WorkUnit.SECOND);
    }

    private static Stage send(double bit) {
        return Stage.of("send", 1, bit, WorkUnit.BIT);
    }

    private static Play oneSlot(WhenFull whenFull) {
        return Play.on(new Discipline.Dedicated(), new Discipline.HeldSlots(1, whenFull));
    }

    /**
     * One slot: member 0 sends 0..1, thinks 1..3, sends 3..4 and holds the slot all the time, so member 1 sends 4..5. The
     * last stage of member 0 needs no slot and runs at the same time.
     */
    @Test
    void aSlotIsHeldBetweenTheStages() {
        Play play = oneSlot(WhenFull.WAIT)
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, send(1), think(2), send(1), think(9)), Chain.linear(1, send(1))),
                        List.of()))
                .go();
        assertThat(play.tape.stage(0, 2).endS()).isEqualTo(4);
        assertThat(play.tape.stage(1, 0).startS()).isEqualTo(4);
        assertThat(play.tape.stage(1, 0).endS()).isEqualTo(5);
    }

    /** Slots are given first in, first out, and to the lowest member of those who come together. */
    @Test
    void waitingIsFirstInFirstOut() {
        Play play = oneSlot(WhenFull.WAIT)
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, send(5)),
                                Chain.linear(3, think(1), send(1)),
                                Chain.linear(2, think(2), send(1)),
                                Chain.linear(1, think(2), send(1))),
                        List.of()))
                .go();
        assertThat(play.tape.stage(3, 1).startS()).isEqualTo(5);
        assertThat(play.tape.stage(1, 1).startS()).isEqualTo(6);
        assertThat(play.tape.stage(2, 1).startS()).isEqualTo(7);
    }

    /** Two branches of one member share its slot: both wait for it and start together when it comes. */
    @Test
    void branchesShareTheSlot() {
        Chain branching = new Chain(1, Role.MEMBER, List.of(send(2), send(3)), null);
        Play play = oneSlot(WhenFull.WAIT)
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, send(1)), branching, Chain.linear(2, send(1))), List.of()))
                .go();
        assertThat(play.tape.stage(1, 0).startS()).isEqualTo(1);
        assertThat(play.tape.stage(1, 1).startS()).isEqualTo(1);
        assertThat(play.tape.stage(2, 0).startS()).isEqualTo(4);
    }

    /** A dropped holder gives its slot back at once, even between two stages on it. */
    @Test
    void aDropBetweenTheStagesFreesTheSlot() {
        Play play = oneSlot(WhenFull.WAIT)
                .frames(2)
                .atDecision(player -> {
                    if (player.frame() == 1) {
                        player.drop(0, DropReason.INFEASIBLE);
                    }
                })
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, send(1), think(9), send(1)), Chain.linear(1, send(1))), List.of()))
                .go();
        assertThat(play.tape.stage(0, 1).reason()).isEqualTo(DropReason.INFEASIBLE);
        assertThat(play.tape.stage(1, 0).startS()).isEqualTo(2);
        assertThat(play.tape.stage(1, 0).endS()).isEqualTo(3);
    }

    /** A member dropped while it waits is passed over: member 0 sends 0..3, member 1 leaves at 2, member 2 sends 3..4. */
    @Test
    void aDropWhileWaitingIsPassedOver() {
        Play play = oneSlot(WhenFull.WAIT)
                .frames(2)
                .atBoundary(player -> {
                    if (player.frame() == 1) {
                        player.drop(1, DropReason.LEFT);
                    }
                })
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, send(3)), Chain.linear(1, send(1)), Chain.linear(2, send(1))),
                        List.of()))
                .go();
        assertThat(play.tape.stage(1, 0).startS()).isNaN();
        assertThat(play.tape.stage(2, 0).startS()).isEqualTo(3);
        assertThat(play.tape.stage(2, 0).endS()).isEqualTo(4);
    }

    /** A slot that becomes free at the very instant is not full: member 0 sends 0..2, member 1 comes at 2. */
    @Test
    void aSlotFreedAtTheSameInstantIsFree() {
        Play play = oneSlot(WhenFull.DROP)
                .cohort(new RoundPlan(List.of(Chain.linear(0, send(2)), Chain.linear(1, think(2), send(1))), List.of()))
                .go();
        assertThat(play.tape.stage(1, 1).endS()).isEqualTo(3);
    }

    /** When several come together the lowest members get the slots and the others are turned away. */
    @Test
    void theLowestMembersWin() {
        Play play = oneSlot(WhenFull.DROP)
                .cohort(new RoundPlan(
                        List.of(Chain.linear(2, send(1)), Chain.linear(1, send(1)), Chain.linear(0, send(1))),
                        List.of()))
                .go();
        assertThat(play.tape.member(0, 0).completionS()).isEqualTo(1);
        assertThat(play.tape.member(0, 1).dropped()).isEqualTo(DropReason.NO_SLOT);
        assertThat(play.tape.member(0, 2).dropped()).isEqualTo(DropReason.NO_SLOT);
    }

    /** Stages without work pass without a slot. */
    @Test
    void noWorkNeedsNoSlot() {
        Play play = oneSlot(WhenFull.DROP)
                .cohort(new RoundPlan(List.of(Chain.linear(0, send(5)), Chain.linear(1, send(0), think(1))), List.of()))
                .go();
        assertThat(play.tape.member(0, 1).completionS()).isEqualTo(1);
    }

    /**
     * A holder that waits at a barrier for another that waits for its slot: a circle of waits through a resource, which no
     * plan can show and the run reports.
     */
    @Test
    void waitingInACircleIsReported() {
        Play play = oneSlot(WhenFull.WAIT)
                .horizon(new Horizon(1, Long.MAX_VALUE, 4))
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, send(1), send(1).afterBarriers(0)),
                                Chain.linear(1, send(1), send(1).afterBarriers(0))),
                        List.of(new Barrier("both", Map.of(0, 0, 1, 0), new BarrierRule.All()))));
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no progress for 4 frames")
                .hasMessageContaining("member 1, stage 0 'send' waits for a place on 'resource 1'")
                .hasMessageContaining("barrier 'both' waits for 1 of its members");
    }
}
