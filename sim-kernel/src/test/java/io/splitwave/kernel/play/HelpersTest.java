package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.WhenFull;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.kernel.round.ZeroRate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support chains that work while participants do and are waited for, late, dropped, out of energy or cut off. */
class HelpersTest {
    private static final BarrierRule ALL = new BarrierRule.All();
    private static final int HELPER = 8;
    private static final int AGGREGATOR = 9;

    private static Stage work(double seconds) {
        return Stage.of("work", 0, seconds, WorkUnit.SECOND);
    }

    /** On a resource with one place, held or first in, first out. */
    private static Stage place(double seconds) {
        return Stage.of("place", 1, seconds, WorkUnit.SECOND);
    }

    private static Play play(Discipline second) {
        return Play.on(new Discipline.Dedicated(), second).frames(1);
    }

    private static Play dedicated() {
        return play(new Discipline.Dedicated());
    }

    /** Members 0 and 1 of 2 s and 4 s under a rule, a helper under another one, and 1 s of aggregation after both. */
    private static RoundPlan awaited(BarrierRule ofMembers, BarrierRule ofHelper, Stage... helper) {
        return new RoundPlan(
                List.of(
                        Chain.linear(0, work(2)),
                        Chain.linear(1, work(4)),
                        Chain.support(HELPER, helper),
                        Chain.support(AGGREGATOR, work(1).afterBarriers(0, 1))),
                List.of(
                        new Barrier("members", Map.of(0, 0, 1, 0), ofMembers),
                        new Barrier("helper", Map.of(HELPER, helper.length - 1), ofHelper)));
    }

    /** The later of both barriers: members at 4 s, or at the deadline, or with the first; the helper when it is through. */
    @ParameterizedTest
    @CsvSource({"1, 5", "4, 5", "6, 7"})
    void aHelperIsWaitedForWithoutADeadline(double helperS, double endS) {
        Play all = dedicated().cohort(awaited(ALL, ALL, work(helperS))).go();
        assertThat(all.tape.round(0).endS()).isEqualTo(endS);
        Play late = dedicated()
                .cohort(awaited(new BarrierRule.Deadline(3), ALL, work(helperS)))
                .go();
        assertThat(late.tape.member(0, 1).dropped()).isEqualTo(DropReason.DEADLINE);
        assertThat(late.tape.member(0, HELPER).completionS()).isEqualTo(helperS);
        assertThat(late.tape.round(0).endS()).isEqualTo(Math.max(3, helperS) + 1);
        Play first = dedicated()
                .cohort(awaited(new BarrierRule.FirstK(1), ALL, work(helperS)))
                .go();
        assertThat(first.tape.member(0, 1).dropped()).isEqualTo(DropReason.OUTRUN);
        assertThat(first.tape.round(0).endS()).isEqualTo(Math.max(2, helperS) + 1);
    }

    /** With a deadline of its own a helper is dropped as late, and the round ends without it. */
    @Test
    void aHelperMayHaveADeadlineOfItsOwn() {
        Play play = dedicated()
                .cohort(awaited(ALL, new BarrierRule.Deadline(5), work(9)))
                .go();
        assertThat(play.tape.member(0, HELPER).dropped()).isEqualTo(DropReason.DEADLINE);
        assertThat(play.tape.stage(HELPER, 0).workDone()).isEqualTo(5);
        assertThat(play.tape.round(0).failed()).isFalse();
        assertThat(play.tape.round(0).endS()).isEqualTo(6);
    }

    /** Two of three sites are enough; the third is outrun, and no participant is. */
    @Test
    void theFirstOfSeveralHelpersMayBeEnough() {
        RoundPlan plan = new RoundPlan(
                List.of(
                        Chain.linear(0, work(1)),
                        Chain.support(5, work(3)),
                        Chain.support(6, work(2)),
                        Chain.support(7, work(9)),
                        Chain.support(AGGREGATOR, work(1).afterBarriers(0))),
                List.of(new Barrier("sites", Map.of(5, 0, 6, 0, 7, 0), new BarrierRule.FirstK(2))));
        Play play = dedicated().cohort(plan).go();
        assertThat(play.tape.member(0, 7).dropped()).isEqualTo(DropReason.OUTRUN);
        assertThat(play.tape.round(0).endS()).isEqualTo(4);
    }

    /**
     * All participants are gone at 3 s, late, left, or at 3 J and 1 W out of energy, while the helper is at work or waits for a
     * place: it is cut off without a reason of a drop, and its place is free for the next round at that instant.
     */
    @ParameterizedTest
    @ValueSource(strings = {"DEADLINE", "LEFT", "BATTERY"})
    void aHelperIsCutOffWhenNoParticipantIsLeft(DropReason reason) {
        BarrierRule rule = reason == DropReason.DEADLINE ? new BarrierRule.Deadline(3) : ALL;
        RoundPlan hopeless = new RoundPlan(
                List.of(
                        Chain.linear(0, work(9)),
                        Chain.linear(1, work(9)),
                        Chain.support(7, place(9)),
                        Chain.support(HELPER, place(9)),
                        Chain.support(AGGREGATOR, work(1).afterBarriers(0, 1))),
                List.of(
                        new Barrier("members", Map.of(0, 0, 1, 0), rule),
                        new Barrier("helpers", Map.of(7, 0, HELPER, 0), ALL)));
        RoundPlan next = new RoundPlan(List.of(Chain.linear(2, place(2))), List.of());
        for (Discipline one : List.of(new Discipline.Fifo(1), new Discipline.HeldSlots(1, WhenFull.WAIT))) {
            Play play = play(one)
                    .power((player, member, stage) -> 1)
                    .stores(new EnergyStores(
                            reason == DropReason.BATTERY ? Map.of(0, 3.0, 1, 3.0) : Map.of(), Set.of(0)))
                    .atBoundary(player -> {
                        if (reason == DropReason.LEFT && player.frame() == 3) {
                            player.drop(0, reason);
                            player.drop(1, reason);
                        }
                    })
                    .cohort(hopeless, next)
                    .go();
            assertThat(play.tape.round(0).failed()).isTrue();
            assertThat(play.tape.round(0).endS()).isEqualTo(3);
            assertThat(play.tape.member(0, 0).dropped()).isEqualTo(reason);
            assertThat(play.tape.stage(7, 0).outcome()).isEqualTo(StageOutcome.UNFINISHED);
            assertThat(play.tape.stage(7, 0).workDone()).isEqualTo(3);
            assertThat(play.tape.stage(HELPER, 0).outcome()).isEqualTo(StageOutcome.UNFINISHED);
            assertThat(play.tape.member(0, HELPER).dropped()).isNull();
            assertThat(play.tape.stagesOf(AGGREGATOR)).isEmpty();
            assertThat(play.tape.round(1).endS()).isEqualTo(5);
        }
    }

    /** 5 J at 1 W; the round does without it from 5 s on, when both members have long been through. */
    @Test
    void aHelperWithoutEnergyIsDroppedAndTheRoundCloses() {
        Play play = dedicated()
                .power((player, member, stage) -> 1)
                .stores(new EnergyStores(Map.of(HELPER, 5.0), Set.of(0)))
                .cohort(awaited(ALL, ALL, work(1), work(9)))
                .go();
        assertThat(play.tape.member(0, HELPER).dropped()).isEqualTo(DropReason.BATTERY);
        assertThat(play.tape.stage(HELPER, 1).energyJ()).isEqualTo(4);
        assertThat(play.tape.round(0).failed()).isFalse();
        assertThat(play.tape.round(0).endS()).isEqualTo(6);
        assertThat(play.player.energyLeftJ(HELPER)).isZero();
        assertThat(play.player.energyLeftJ(AGGREGATOR)).isInfinite();
    }

    /** A participant whose chain is over draws nothing while the helper is at work, and stays a survivor. */
    @Test
    void aParticipantThatIsThroughKeepsItsEnergyAndItsPlace() {
        Play play = dedicated()
                .power((player, member, stage) -> 1)
                .stores(new EnergyStores(Map.of(0, 2.5, 1, 4.0), Set.of(0)))
                .atBoundary(player -> {
                    if (player.frame() == 6) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .cohort(awaited(ALL, ALL, work(9)))
                .go();
        assertThat(play.tape.member(0, 0).completionS()).isEqualTo(2);
        assertThat(play.tape.member(0, 1).completionS()).isEqualTo(4);
        assertThat(play.player.energyLeftJ(0)).isEqualTo(0.5);
        assertThat(play.tape.round(0).endS()).isEqualTo(10);
    }

    /** Dropped by its source, or for a rate of 0; the aggregation begins at once, or when the members are through. */
    @Test
    void aHelperThatIsDroppedIsNotWaitedFor() {
        Play gone = dedicated()
                .atBoundary(player -> {
                    if (player.frame() == 6) {
                        player.drop(HELPER, DropReason.LEFT);
                    }
                })
                .cohort(awaited(ALL, ALL, work(9)))
                .go();
        assertThat(gone.tape.member(0, HELPER).droppedS()).isEqualTo(6);
        assertThat(gone.tape.round(0).endS()).isEqualTo(7);
        Play halted = dedicated()
                .rate((player, member, stage) -> member == HELPER && player.frame() >= 1 ? 0 : 1)
                .cohort(awaited(ALL, ALL, work(9).atZeroRate(ZeroRate.DROP)))
                .go();
        assertThat(halted.tape.member(0, HELPER).dropped()).isEqualTo(DropReason.RATE_ZERO);
        assertThat(halted.tape.round(0).endS()).isEqualTo(5);
    }

    @Test
    void aHelperThatNeverEndsIsAStallAndIsNamed() {
        Play play = dedicated()
                .horizon(new Horizon(1, 1000, 20))
                .rate((player, member, stage) -> member == HELPER ? 0 : 1)
                .cohort(awaited(ALL, ALL, work(9)));
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("member 8, stage 0 'work' is in service at rate 0.0 per s")
                .hasMessageContaining("barrier 'helper' waits for 1 of its members");
    }

    /** The decision waits for the helper of the first leg, and is not asked for when no participant is left. */
    @ParameterizedTest
    @CsvSource({"false, 7", "true, 4"})
    void aDecisionWaitsForTheHelperOfALeg(boolean leaves, double endS) {
        RoundPlan first =
                new RoundPlan(List.of(Chain.linear(0, work(2)), Chain.support(HELPER, work(6))), List.of(), true);
        Play play = dedicated()
                .atBoundary(player -> {
                    if (leaves && player.frame() == 4) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .legs((cohort, round, leg, soFar, timeS) -> {
                    assertThat(timeS).isEqualTo(6);
                    assertThat(soFar.survivors()).containsExactly(0);
                    return new RoundPlan(List.of(Chain.linear(0, work(1))), List.of());
                })
                .cohort(first)
                .go();
        assertThat(play.tape.round(0).endS()).isEqualTo(endS);
        assertThat(play.tape.round(0).failed()).isEqualTo(leaves);
        assertThat(play.tape.all(LegStarted.class)).hasSize(leaves ? 0 : 1);
    }
}
