package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rounds of several legs, by hand. Stages have their work in seconds at rate 1; frames last 1 s. */
class LegsTest {
    private final List<RoundSoFar> soFar = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private static Stage work(double seconds) {
        return Stage.of("s", 0, seconds, WorkUnit.SECOND);
    }

    private static Chain chain(int member, double... seconds) {
        Stage[] stages = new Stage[seconds.length];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = work(seconds[i]);
        }
        return Chain.linear(member, stages);
    }

    private static RoundPlan more(Chain... chains) {
        return new RoundPlan(List.of(chains), List.of(), true);
    }

    private static RoundPlan last(Chain... chains) {
        return new RoundPlan(List.of(chains), List.of());
    }

    private static Barrier deadline(Map<Integer, Integer> arrivals, double afterRoundStartS) {
        return new Barrier("deadline", arrivals, new BarrierRule.Deadline(afterRoundStartS));
    }

    private static MemberOutcome completed(int member, double atS) {
        return new MemberOutcome(member, Role.MEMBER, atS, null, Double.NaN);
    }

    private static MemberOutcome cutOff(int member) {
        return completed(member, Double.NaN);
    }

    private static MemberOutcome dropped(int member, DropReason why, double atS) {
        return new MemberOutcome(member, Role.MEMBER, Double.NaN, why, atS);
    }

    /** Later legs of every round, the same for all rounds. */
    private Play dedicated(RoundPlan... laterLegs) {
        return on(new Discipline.Dedicated(), laterLegs);
    }

    private Play on(Discipline discipline, RoundPlan... laterLegs) {
        return Play.on(discipline).frames(1).legs((cohort, round, leg, before, timeS) -> {
            soFar.add(before);
            asked.add(cohort + "." + round + "." + leg + " at " + timeS);
            return laterLegs[leg - 1];
        });
    }

    /** 1 and 2 s, then 3 s each: decided at 2 s, over at 5 s. One end of the round, stages counted on. */
    @Test
    void aLegBeginsWhenAllChainsOfTheOneBeforeAreOver() {
        RoundPlan second = last(chain(0, 3), chain(1, 1, 2));
        Play play = dedicated(second).cohort(more(chain(0, 1), chain(1, 2))).go();
        assertThat(asked).containsExactly("0.0.1 at 2.0");
        assertThat(soFar).containsExactly(new RoundSoFar(0, List.of(completed(0, 1), completed(1, 2))));
        assertThat(soFar.get(0).survivors()).containsExactly(0, 1);
        assertThat(play.tape.all(LegStarted.class))
                .containsExactly(new LegStarted(0, 0, 1, 2, second, List.of(1, 1), 0));
        assertThat(play.tape.stagesOf(1)).extracting(StageEnded::stageIndex).containsExactly(0, 1, 2);
        assertThat(play.tape.stagesOf(1)).extracting(StageEnded::endS).containsExactly(2.0, 3.0, 5.0);
        assertThat(play.tape.stage(0, 1).requestedS()).isEqualTo(2);
        assertThat(play.tape.all(RoundStarted.class)).hasSize(1);
        assertThat(play.tape.all(RoundEnded.class))
                .containsExactly(new RoundEnded(0, 0, 0, 5, false, false, List.of(completed(0, 5), completed(1, 5))));
        assertThat(play.end).isEqualTo(new RunEnd(5, 6, EndReason.ROUNDS_DONE));
    }

    /** Barriers are counted on as well, and a stage waits for a barrier of its own leg. */
    @Test
    void barriersAreCountedOn() {
        Barrier first = new Barrier("first", Map.of(0, 0, 1, 0), new BarrierRule.All());
        RoundPlan opening = new RoundPlan(
                List.of(
                        Chain.linear(0, work(1), work(1).afterBarriers(0)),
                        Chain.linear(1, work(2), work(1).afterBarriers(1))),
                List.of(first, first),
                true);
        Barrier later = new Barrier("later", Map.of(0, 0, 1, 0), new BarrierRule.All());
        RoundPlan middle = new RoundPlan(
                List.of(Chain.linear(0, work(1), work(1).afterBarriers(0)), chain(1, 2)), List.of(later), true);
        RoundPlan closing = new RoundPlan(List.of(chain(1, 1), chain(0, 2)), List.of(later));
        Play play = dedicated(middle, closing).cohort(opening).go();
        assertThat(play.tape.all(BarrierOpened.class))
                .containsExactly(
                        new BarrierOpened(0, 0, 0, 2, 2, 0),
                        new BarrierOpened(0, 0, 1, 2, 2, 0),
                        new BarrierOpened(0, 0, 2, 5, 2, 0),
                        new BarrierOpened(0, 0, 3, 8, 2, 0));
        assertThat(play.tape.all(LegStarted.class))
                .extracting(LegStarted::firstBarrier, LegStarted::firstStages)
                .containsExactly(tuple(2, List.of(2, 2)), tuple(3, List.of(3, 4)));
        assertThat(play.tape.stage(0, 3).requestedS()).isEqualTo(5);
    }

    /** At 2 s: completions, boundary, decisions, then legs and rounds by cohort, then stages. */
    @Test
    void aLegIsAskedForWithTheStartsOfItsInstant() {
        List<String> log = new ArrayList<>();
        Play play = Play.on(new Discipline.Dedicated())
                .frames(1)
                .rate((player, member, stage) -> {
                    log.add(player.nowS() + " rate " + member);
                    return 1;
                })
                .atBoundary(player -> log.add(player.nowS() + " boundary"))
                .atDecision(player -> log.add(player.nowS() + " decide"))
                .beforeRound(player -> log.add(player.nowS() + " round"))
                .legs((cohort, round, leg, before, timeS) -> {
                    log.add(timeS + " leg of " + cohort);
                    return last(chain(cohort, 1));
                })
                .cohort(more(chain(0, 2)))
                .cohort(last(chain(1, 2)), last(chain(1, 1)))
                .cohort(more(chain(2, 2)));
        play.go();
        assertThat(log.stream().filter(line -> line.startsWith("2.0")))
                .containsExactly(
                        "2.0 boundary",
                        "2.0 decide",
                        "2.0 leg of 0",
                        "2.0 round",
                        "2.0 leg of 2",
                        "2.0 rate 0",
                        "2.0 rate 1",
                        "2.0 rate 2");
        assertThat(play.tape.stage(0, 1).startFrame()).isEqualTo(2);
    }

    /** Who misses a deadline in the first leg is no survivor of it and keeps its reason to the end. */
    @Test
    void whoIsDroppedStaysDropped() {
        RoundPlan first =
                new RoundPlan(List.of(chain(0, 1), chain(1, 9)), List.of(deadline(Map.of(0, 0, 1, 0), 2.5)), true);
        Play play = dedicated(last(chain(0, 1))).cohort(first).go();
        assertThat(asked).containsExactly("0.0.1 at 2.5");
        assertThat(soFar.get(0).members()).containsExactly(completed(0, 1), dropped(1, DropReason.DEADLINE, 2.5));
        assertThat(soFar.get(0).survivors()).containsExactly(0);
        assertThat(play.tape.round(0).members())
                .containsExactly(completed(0, 3.5), dropped(1, DropReason.DEADLINE, 2.5));
        assertThat(play.tape.round(0).failed()).isFalse();
    }

    /** In the last leg a member that is left out is finished: it keeps its completion and cannot be dropped. */
    @Test
    void whoIsLeftOutOfTheLastLegIsFinished() {
        Play play = dedicated(last(chain(1, 2.5)))
                .cohort(more(chain(0, 1), chain(1, 2)))
                .atBoundary(player -> {
                    if (player.frame() == 3) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .go();
        assertThat(play.tape.round(0))
                .isEqualTo(new RoundEnded(0, 0, 0, 4.5, false, false, List.of(completed(0, 1), completed(1, 4.5))));
    }

    /** In an earlier leg a member that is left out can be dropped, and one that has not been can come back. */
    @Test
    void whoIsLeftOutOfALegMayBeDroppedOrComeBack() {
        RoundPlan[] later = {more(chain(2, 2)), last(chain(0, 1, 1))};
        Play play = dedicated(later)
                .cohort(more(chain(0, 1), chain(1, 1), chain(2, 1)))
                .atBoundary(player -> {
                    if (player.frame() == 2) {
                        player.drop(1, DropReason.LEFT);
                    }
                })
                .go();
        assertThat(soFar.get(1).members())
                .containsExactly(completed(0, 1), dropped(1, DropReason.LEFT, 2), completed(2, 3));
        assertThat(play.tape.stagesOf(0)).extracting(StageEnded::stageIndex).containsExactly(0, 1, 2);
        assertThat(play.tape.all(LegStarted.class))
                .extracting(LegStarted::firstStages)
                .containsExactly(List.of(1), List.of(1));
        assertThat(play.tape.round(0).members())
                .containsExactly(completed(0, 5), dropped(1, DropReason.LEFT, 2), completed(2, 3));
    }

    /** Devices in turn, one a leg: each joins with its leg; helpers join likewise and do not count as survivors. */
    @Test
    void membersJoinWithTheirLeg() {
        RoundPlan[] later = {
            more(chain(1, 2)), new RoundPlan(List.of(chain(2, 1), Chain.support(9, work(3))), List.of())
        };
        Play play = dedicated(later).cohort(more(chain(0, 1))).go();
        assertThat(asked).containsExactly("0.0.1 at 1.0", "0.0.2 at 3.0");
        assertThat(play.tape.round(0))
                .isEqualTo(new RoundEnded(
                        0,
                        0,
                        0,
                        6,
                        false,
                        false,
                        List.of(
                                completed(0, 1),
                                completed(1, 3),
                                completed(2, 4),
                                new MemberOutcome(9, Role.SUPPORT, 6, null, Double.NaN))));
        assertThat(play.tape.stage(9, 0).startS()).isEqualTo(3);
    }

    /** A member that waits for the others at the end of a leg is still in the round: it can leave. */
    @Test
    void droppedWhileItWaitsForTheOthers() {
        Play play = dedicated(last(chain(1, 1)))
                .cohort(more(chain(0, 0.5), chain(1, 2.5)))
                .atBoundary(player -> {
                    if (player.frame() == 1) {
                        player.drop(0, DropReason.LEFT);
                        player.drop(0, DropReason.INFEASIBLE); // it is dropped already
                    }
                })
                .go();
        assertThat(soFar.get(0).members()).containsExactly(dropped(0, DropReason.LEFT, 1), completed(1, 2.5));
        assertThat(play.tape.round(0).members()).containsExactly(dropped(0, DropReason.LEFT, 1), completed(1, 3.5));
        assertThat(play.tape.stagesOf(0)).hasSize(1);
    }

    /** Between the legs, at the boundary of the instant at which one is over and the next is not yet asked for. */
    @Test
    void droppedBetweenLegs() {
        Play play = dedicated(last(chain(1, 1)))
                .cohort(more(chain(0, 2), chain(1, 2)))
                .atBoundary(player -> {
                    if (player.frame() == 2) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .go();
        assertThat(soFar.get(0).members()).containsExactly(dropped(0, DropReason.LEFT, 2), completed(1, 2));
        assertThat(play.tape.round(0).endS()).isEqualTo(3);
    }

    /** The last one dropped between the legs: the round has failed, no leg is asked for, the next round begins. */
    @Test
    void allDroppedBetweenLegs() {
        Play play = dedicated(last(chain(0, 1)))
                .cohort(more(chain(0, 2)), last(chain(0, 1)))
                .atBoundary(player -> {
                    if (player.frame() == 2) {
                        player.drop(0, DropReason.LEFT);
                    }
                })
                .go();
        assertThat(asked).isEmpty();
        assertThat(play.tape.round(0))
                .isEqualTo(new RoundEnded(0, 0, 0, 2, true, false, List.of(dropped(0, DropReason.LEFT, 2))));
        assertThat(play.tape.round(1).startS()).isEqualTo(2);
    }

    /** A source may drop while it plans a leg; if no participant is left, what it returns is not played. */
    @Test
    void droppedByTheSourceOfTheLeg() {
        Play some = Play.on(new Discipline.Dedicated());
        some.legs((cohort, round, leg, before, timeS) -> {
                    some.player.drop(0, DropReason.INFEASIBLE);
                    return last(chain(1, 1));
                })
                .cohort(more(chain(0, 1), chain(1, 1)))
                .go();
        assertThat(some.tape.round(0).members()).containsExactly(dropped(0, DropReason.INFEASIBLE, 1), completed(1, 2));

        Play all = Play.on(new Discipline.Dedicated());
        all.legs((cohort, round, leg, before, timeS) -> {
                    all.player.drop(0, DropReason.INFEASIBLE);
                    return last(chain(0, 1));
                })
                .cohort(more(chain(0, 1)), last(chain(0, 2)))
                .go();
        assertThat(all.tape.round(0).failed()).isTrue();
        assertThat(all.tape.all(LegStarted.class)).isEmpty();
        assertThat(all.tape.round(1).endS()).isEqualTo(3);
    }

    /** No decision can serve one of them: its leg leaves it out with the reason. If that is all, the round has failed. */
    @Test
    void excludedFromALeg() {
        RoundPlan without = last(Chain.leftOut(0, DropReason.INFEASIBLE), chain(1, 1));
        Play play = dedicated(without).cohort(more(chain(0, 1), chain(1, 2))).go();
        assertThat(play.tape.round(0).members()).containsExactly(dropped(0, DropReason.INFEASIBLE, 2), completed(1, 3));

        Play none = dedicated(more(Chain.leftOut(0, DropReason.INFEASIBLE)))
                .cohort(more(chain(0, 1)))
                .go();
        assertThat(none.tape.round(0).failed()).isTrue();
        assertThat(none.tape.round(0).endS()).isEqualTo(1);
        assertThat(asked).containsExactly("0.0.1 at 2.0", "0.0.1 at 1.0");
    }

    /** The one member of a leg is dropped; the round continues with those that an earlier leg has left. */
    @Test
    void aLegMayLoseAllItsMembersWhileOthersSurvive() {
        RoundPlan[] later = {more(chain(1, 5)), last(chain(0, 1))};
        Play play = dedicated(later)
                .cohort(more(chain(0, 1)))
                .atBoundary(player -> {
                    if (player.frame() == 3) {
                        player.drop(1, DropReason.LEFT);
                    }
                })
                .go();
        assertThat(asked).containsExactly("0.0.1 at 1.0", "0.0.2 at 3.0");
        assertThat(play.tape.round(0))
                .isEqualTo(new RoundEnded(
                        0, 0, 0, 4, false, false, List.of(completed(0, 4), dropped(1, DropReason.LEFT, 3))));
    }

    /** Deadlines count from the start of the round, here the second one, which starts at 1.5 s. */
    @Test
    void deadlinesCountFromTheStartOfTheRound() {
        RoundPlan late = new RoundPlan(List.of(chain(0, 1), chain(1, 9)), List.of(deadline(Map.of(0, 0, 1, 0), 4)));
        Play play = dedicated(late)
                .cohort(last(chain(0, 1.5)), more(chain(0, 2), chain(1, 2)))
                .go();
        assertThat(play.tape.member(1, 1)).isEqualTo(dropped(1, DropReason.DEADLINE, 5.5));
        assertThat(play.tape.stage(1, 1, 1).workDone()).isEqualTo(2);
        assertThat(play.tape.round(1).endS()).isEqualTo(5.5);
    }

    /** A deadline of 3 s in a leg that begins at 4 s: those that arrive at it are late before they begin. */
    @Test
    void aDeadlineMayBeOverWhenItsLegBegins() {
        RoundPlan late = new RoundPlan(
                List.of(chain(0, 1), chain(1, 1), Chain.linear(2, work(0))), List.of(deadline(Map.of(0, 0, 2, 0), 3)));
        Play play = dedicated(late)
                .cohort(more(chain(0, 4), chain(1, 4), chain(2, 4)))
                .go();
        assertThat(play.tape.round(0).members())
                .containsExactly(
                        dropped(0, DropReason.DEADLINE, 4), completed(1, 5), dropped(2, DropReason.DEADLINE, 4));
        assertThat(play.tape.stagesOf(0)).hasSize(1);
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 4, 0, 2));
    }

    /** A deadline at the very start of the leg: what passes without work is in time, the rest is ready and late. */
    @Test
    void aDeadlineMayBeTheStartOfItsLeg() {
        RoundPlan late = new RoundPlan(
                List.of(chain(0, 1), Chain.linear(2, work(0), work(1))), List.of(deadline(Map.of(0, 0, 2, 0), 4)));
        Play play = dedicated(late).cohort(more(chain(0, 4), chain(2, 4))).go();
        assertThat(play.tape.round(0).members()).containsExactly(dropped(0, DropReason.DEADLINE, 4), completed(2, 5));
        assertThat(play.tape.stage(0, 1).requestedS()).isEqualTo(4);
        assertThat(play.tape.stage(0, 1).startS()).isNaN();
    }

    /** In a leg that another was to follow no member has completed; in the last leg those have that are done. */
    @Test
    void theHorizonEndsInALeg() {
        Play early = dedicated(last(chain(0, 9)))
                .horizon(new Horizon(1, 3, 10))
                .cohort(more(chain(0, 1), chain(1, 5)))
                .go();
        assertThat(early.tape.round(0))
                .isEqualTo(new RoundEnded(0, 0, 0, 3, false, true, List.of(cutOff(0), cutOff(1))));
        assertThat(early.tape.stage(1, 0).outcome()).isEqualTo(StageOutcome.UNFINISHED);

        Play late = dedicated(last(chain(0, 1), chain(1, 5)))
                .horizon(new Horizon(1, 3, 10))
                .cohort(more(chain(0, 1), chain(1, 1), chain(2, 0.5)))
                .go();
        assertThat(late.tape.round(0))
                .isEqualTo(new RoundEnded(
                        0, 0, 0, 3, false, true, List.of(completed(0, 2), cutOff(1), completed(2, 0.5))));
        assertThat(late.tape.stage(1, 1).workDone()).isEqualTo(2);
    }

    /** The horizon ends at the instant at which a leg is over: the boundary comes first and no leg is asked for. */
    @Test
    void theHorizonEndsBetweenLegs() {
        Play play = dedicated(last(chain(0, 9)))
                .horizon(new Horizon(1, 3, 10))
                .cohort(more(chain(0, 3)))
                .go();
        assertThat(asked).isEmpty();
        assertThat(play.tape.round(0)).isEqualTo(new RoundEnded(0, 0, 0, 3, false, true, List.of(cutOff(0))));
    }

    @Test
    void remainingWorkCountsStagesThroughTheLegs() {
        List<Double> left = new ArrayList<>();
        dedicated(last(chain(0, 2, 4)))
                .cohort(more(chain(0, 1)))
                .atBoundary(player -> {
                    if (player.frame() == 2) {
                        for (int stage = 0; stage < 3; stage++) {
                            left.add(player.remainingWork(0, stage));
                        }
                    }
                })
                .go();
        assertThat(left).containsExactly(0.0, 1.0, 4.0);
    }

    /** One slot held over both stages of a leg and given back at its end, not at the end of the round. */
    @Test
    void aHeldSlotIsGivenBackAtTheEndOfTheLeg() {
        Play play = on(new Discipline.HeldSlots(1, WhenFull.WAIT), last(chain(1, 1), chain(0, 1)))
                .cohort(more(chain(0, 1, 1), chain(1, 1)))
                .go();
        assertThat(play.tape.stagesOf(0)).extracting(StageEnded::startS).containsExactly(0.0, 1.0, 3.0);
        assertThat(play.tape.stagesOf(1)).extracting(StageEnded::startS).containsExactly(2.0, 4.0);
    }

    /** Another cohort's request that came first is served first, across the legs. */
    @Test
    void aQueueOutlivesALeg() {
        Play play = on(new Discipline.Fifo(1), last(chain(0, 1)))
                .cohort(more(chain(0, 1)))
                .cohort(last(chain(1, 2)), last(chain(1, 2)))
                .go();
        assertThat(play.tape.stagesOf(0)).extracting(StageEnded::startS).containsExactly(0.0, 3.0);
        assertThat(play.tape.stage(0, 1).requestedS()).isEqualTo(1);
    }
}
