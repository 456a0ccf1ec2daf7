package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resource 0 is paid by the members, resource 1 is not; all rates are 1 unless said, so that work is seconds. */
class BatteryTest {
    private static Stage own(double seconds) {
        return Stage.of("own", 0, seconds, WorkUnit.SECOND);
    }

    private static Stage foreign(double seconds) {
        return Stage.of("foreign", 1, seconds, WorkUnit.SECOND);
    }

    private static Chain atOnce(Stage... stages) {
        return new Chain(0, Role.MEMBER, List.of(stages), null);
    }

    private static EnergyStores stores(Map<Integer, Double> storeJ) {
        return new EnergyStores(storeJ, Set.of(0));
    }

    private static Play play(double powerW, Map<Integer, Double> storeJ, Chain... chains) {
        return Play.on(new Discipline.Dedicated(), new Discipline.Dedicated())
                .power((player, member, stage) -> powerW)
                .stores(stores(storeJ))
                .cohort(new RoundPlan(List.of(chains), List.of()));
    }

    private static void assertDied(Play play, int member, double atS) {
        MemberOutcome outcome = play.tape.member(0, member);
        assertThat(outcome.dropped()).isEqualTo(DropReason.BATTERY);
        assertThat(outcome.droppedS()).isEqualTo(atS);
    }

    /** 5 J at 2 W last 2.5 s, however long the frames are; 2 W on a resource that it does not pay cost it nothing. */
    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.7, 2.5, 1000})
    void atConstantPower(double frameS) {
        Play play = play(2, Map.of(0, 5.0), Chain.linear(0, foreign(1), own(4)))
                .frames(frameS)
                .go();
        assertDied(play, 0, 3.5);
        StageEnded last = play.tape.stage(0, 1);
        assertThat(last.outcome()).isEqualTo(StageOutcome.DROPPED);
        assertThat(last.reason()).isEqualTo(DropReason.BATTERY);
        assertThat(last.energyJ()).isEqualTo(5);
        assertThat(last.workDone()).isEqualTo(2.5);
        assertThat(play.player.energyLeftJ(0)).isZero();
    }

    /** Frames of 1 s with 1, 2, 3, ... W: 1 + 2 J are drawn after 2 s; the 1.5 J left of 4.5 J last 0.5 s at 3 W. */
    @Test
    void withPowerThatChangesAtTheBoundaries() {
        Play play = play(0, Map.of(0, 4.5), Chain.linear(0, own(10)))
                .power((player, member, stage) -> player.frame() + 1)
                .frames(1)
                .go();
        assertDied(play, 0, 2.5);
        assertThat(play.tape.stage(0, 0).energyJ()).isCloseTo(4.5, within(1e-15));
    }

    /** Two stages of 2 W at once, one of them for 1 s: 4 J of 7 J are drawn at 1 s, the other 3 J last 1.5 s. */
    @Test
    void withTwoStagesAtOnce() {
        Play play = play(2, Map.of(0, 7.0), atOnce(own(1), own(10))).go();
        assertDied(play, 0, 2.5);
        assertThat(play.tape.stage(0, 0).energyJ()).isEqualTo(2);
        assertThat(play.tape.stage(0, 1).energyJ()).isEqualTo(5);
    }

    /** Both die in service: the last of the store is theirs by what each has drawn, 3 W and 1 W for 2 s. */
    @Test
    void theLastOfTheStoreIsSharedByWhatEachHasDrawn() {
        Play play = play(0, Map.of(0, 8.0), atOnce(own(9), own(10)))
                .power((player, member, stage) -> stage.work() == 9 ? 3 : 1)
                .go();
        assertDied(play, 0, 2);
        assertThat(play.tape.stage(0, 0).energyJ()).isEqualTo(6);
        assertThat(play.tape.stage(0, 1).energyJ()).isEqualTo(2);
    }

    /**
     * One place shared, 6 W alone. Member 0 is alone for 1 s (6 J); then two share, 3 W each, until its 9 J are drawn at 2 s;
     * member 1 then goes on alone.
     */
    @Test
    void onASharedResource() {
        Play play = Play.on(new Discipline.ProcessorSharing(1), new Discipline.Dedicated())
                .power((player, member, stage) -> stage.resource() == 0 ? 6 : 0)
                .stores(stores(Map.of(0, 9.0)))
                .cohort(new RoundPlan(List.of(Chain.linear(0, own(5)), Chain.linear(1, foreign(1), own(5))), List.of()))
                .go();
        assertDied(play, 0, 2);
        assertThat(play.tape.stage(0, 0).energyJ()).isCloseTo(9, within(1e-14));
        assertThat(play.tape.stage(0, 0).workDone()).isEqualTo(1.5);
        assertThat(play.tape.member(0, 1).completionS()).isEqualTo(6.5);
        assertThat(play.player.energyLeftJ(1)).isInfinite();
    }

    /** A rate change in mid-frame: 1 W until 1.5 s, then 5 W; of 4 J 2.5 J are left, which last 0.5 s. */
    @Test
    void withPowerThatChangesInMidFrame() {
        Play play = play(0, Map.of(0, 4.0), Chain.linear(0, own(10)), Chain.linear(1, foreign(1.5)))
                .frames(100)
                .power((player, member, stage) -> player.nowS() < 1.5 ? 1 : 5);
        play.observer(new Observer() {
            @Override
            public void stageEnded(StageEnded fact) {
                play.tape.stageEnded(fact);
                if (fact.member() == 1) {
                    play.player.ratesChanged();
                }
            }

            @Override
            public void roundEnded(RoundEnded fact) {
                play.tape.roundEnded(fact);
            }
        });
        play.go();
        assertDied(play, 0, 2);
    }

    /** What completes as the store runs out is complete; with nothing more to do the member completes its round. */
    @ParameterizedTest
    @CsvSource({"0.1,3,0.3", "1,2,2", "0.7,0.3,0.21", "7,3,21"})
    void aCompletionAtTheInstantComesFirst(double powerW, double seconds, double storeJ) {
        Play play =
                play(powerW, Map.of(0, storeJ), Chain.linear(0, own(seconds))).go();
        assertThat(play.tape.member(0, 0).dropped()).isNull();
        assertThat(play.tape.member(0, 0).completionS()).isEqualTo(seconds);
        assertThat(play.tape.stage(0, 0).energyJ()).isEqualTo(storeJ);
        assertThat(play.player.energyLeftJ(0)).isZero();
    }

    /** The same to rounding only: fifteen stages of 0.7 s do not add up to 10.5 s in doubles. */
    @Test
    void aCompletionAtTheInstantToRoundingComesFirst() {
        Stage[] stages = new Stage[15];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = own(0.7);
        }
        Play play = play(0.3, Map.of(0, 15 * 0.7 * 0.3), Chain.linear(0, stages))
                .frames(4)
                .go();
        assertThat(play.tape.member(0, 0).dropped()).isNull();
        assertThat(play.player.energyLeftJ(0)).isZero();
        double drawnJ =
                play.tape.stagesOf(0).stream().mapToDouble(StageEnded::energyJ).sum();
        assertThat(drawnJ).isCloseTo(15 * 0.7 * 0.3, within(1e-15 * 15));
    }

    /** A member with more to do, if only on a resource that others pay, is dropped after the completion. */
    @Test
    void aMemberWithMoreToDoIsDroppedAfterTheCompletion() {
        Play play = play(2, Map.of(0, 4.0), Chain.linear(0, own(2), foreign(1))).go();
        assertThat(play.tape.stage(0, 0).outcome()).isEqualTo(StageOutcome.COMPLETED);
        assertDied(play, 0, 2);
        assertThat(play.tape.stage(0, 1).outcome()).isEqualTo(StageOutcome.DROPPED);
        assertThat(play.tape.stage(0, 1).energyJ()).isZero();
    }

    /** 0.3 J at 0.1 W are empty at the boundary of 3 s: before it, so that the frame process finds nothing to drop. */
    @Test
    void anEmptyStoreComesBeforeTheBoundaryAndTheDeadline() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated())
                .power((player, member, stage) -> 0.1)
                .frames(1)
                .stores(stores(Map.of(0, 0.3)))
                .atBoundary(player -> {
                    if (player.frame() == 3) {
                        assertThat(player.energyLeftJ(0)).isZero();
                        player.drop(0, DropReason.LEFT);
                        player.drop(1, DropReason.LEFT);
                    }
                })
                .cohort(new RoundPlan(
                        List.of(Chain.linear(0, own(9)), Chain.linear(1, own(9)), Chain.linear(2, own(1))),
                        List.of(new Barrier("d", Map.of(0, 0), new BarrierRule.Deadline(3)))))
                .go();
        assertDied(play, 0, 3);
        assertThat(play.tape.stage(0, 0).endFrame()).isEqualTo(2);
        assertThat(play.tape.member(0, 1).dropped()).isEqualTo(DropReason.LEFT);
    }

    /** The barrier does not wait for a member that has died: it opens at 2 s, not at 9 s. */
    @Test
    void aBarrierOpensWithoutTheDead() {
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated())
                .power((player, member, stage) -> 1)
                .stores(stores(Map.of(0, 2.0)))
                .cohort(new RoundPlan(
                        List.of(
                                Chain.linear(0, own(9)),
                                Chain.linear(1, own(1), foreign(1).afterBarriers(0))),
                        List.of(new Barrier("all", Map.of(0, 0, 1, 0), new BarrierRule.All()))))
                .go();
        assertThat(play.tape.all(BarrierOpened.class)).containsExactly(new BarrierOpened(0, 0, 0, 2, 1, 1));
        assertThat(play.tape.member(0, 1).completionS()).isEqualTo(3);
    }

    /** The last member dies: the round fails; the next one drops it as it starts, with nothing drawn, and fails as well. */
    @Test
    void withoutSurvivorsTheRoundFails() {
        RoundPlan plan = new RoundPlan(List.of(Chain.linear(0, foreign(1), own(3))), List.of());
        Play play = Play.on(new Discipline.Dedicated(), new Discipline.Dedicated())
                .power((player, member, stage) -> 1)
                .stores(stores(Map.of(0, 2.0)))
                .cohort(plan, plan)
                .go();
        assertThat(play.tape.round(0).failed()).isTrue();
        assertThat(play.tape.round(0).endS()).isEqualTo(3);
        assertThat(play.tape.round(1).failed()).isTrue();
        assertThat(play.tape.member(1, 0).dropped()).isEqualTo(DropReason.BATTERY);
        assertThat(play.tape.stage(1, 0, 1).endS()).isEqualTo(4);
        assertThat(play.tape.stage(1, 0, 1).energyJ()).isZero();
        assertThat(play.end.reason()).isEqualTo(EndReason.ROUNDS_DONE);
    }

    /** A store lasts over rounds; the source sees what is left: 5 J, 3 J and 1 J before rounds of 2 J. */
    @Test
    void theStoreLastsOverRounds() {
        RoundPlan plan = new RoundPlan(List.of(Chain.linear(0, own(2))), List.of());
        List<Double> leftJ = new ArrayList<>();
        Play play = Play.on(new Discipline.Dedicated())
                .power((player, member, stage) -> 1)
                .stores(stores(Map.of(0, 5.0)))
                .beforeRound(player -> leftJ.add(player.energyLeftJ(0)))
                .cohort(plan, plan, plan)
                .go();
        assertThat(leftJ).containsExactly(5.0, 3.0, 1.0, 0.0);
        assertThat(play.tape.member(2, 0).droppedS()).isEqualTo(5);
    }

    /** A member whose store is 0 from the start is dropped by its first stage with power. */
    @Test
    void aStoreOfZero() {
        Play play = play(1, Map.of(0, 0.0), Chain.linear(0, foreign(2), own(1))).go();
        assertDied(play, 0, 2);
        assertThat(play.tape.stage(0, 1).energyJ()).isZero();
    }

    /** A stage without a rate that draws power is no stall: the store ends it, far beyond the frames of a stall. */
    @Test
    void anEmptyStoreEndsAWaitWithoutARate() {
        Play play = play(1, Map.of(0, 50.0), Chain.linear(0, own(2)))
                .rate((player, member, stage) -> 0)
                .horizon(new Horizon(1, 1000, 5))
                .go();
        assertDied(play, 0, 50);
    }

    @Test
    void misuse() {
        assertThatThrownBy(() -> stores(Map.of(3, -1.0)))
                .hasMessageContaining("member 3")
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> stores(Map.of(3, Double.NaN))).hasMessageContaining("NaN");
        assertThatThrownBy(() -> stores(Map.of(-2, 1.0))).hasMessageContaining("-2");
        assertThatThrownBy(() -> new EnergyStores(Map.of(), Set.of(-1))).hasMessageContaining("-1");
        Play play = play(1, Map.of(), Chain.linear(0, own(1))).stores(new EnergyStores(Map.of(), Set.of(2)));
        assertThatThrownBy(play::go).hasMessageContaining("resource 2, but there are 2");
        assertThatThrownBy(() -> new RoundPlayer(new Horizon(1, 1, 1)).energyLeftJ(4))
                .hasMessageContaining("member 4");
    }
}
