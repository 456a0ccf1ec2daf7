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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A player exists before it plays, so that what it plays can be given it; it answers before and after the run. */
class BeforeAndAfterPlayTest {
    private final AtomicInteger asked = new AtomicInteger();

    private Play oneStage() {
        return Play.on(new Discipline.Dedicated())
                .frames(1)
                .cohort(new RoundPlan(List.of(Chain.linear(4, Stage.of("s", 0, 2.5, WorkUnit.BIT))), List.of()))
                .beforeRound(any -> asked.incrementAndGet())
                .build();
    }

    @Test
    void beforeTheRunNothingHasHappenedAndNothingCanBeDropped() {
        Player player = oneStage().player;
        assertThat(player.nowS()).isZero();
        assertThatThrownBy(() -> player.remainingWork(4, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("remaining work: member 4 is in no running round");
        assertThatThrownBy(() -> player.drop(4, DropReason.LEFT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("drop of member 4: only a frame process or a round source may drop");
    }

    /** Every stage is asked for when it starts, so a change that is said before the run moves nothing. */
    @Test
    void ratesChangedBeforeTheRunHasNoEffect() {
        Play plain = oneStage();
        plain.play();
        Play said = oneStage();
        said.player.ratesChanged();
        said.play();
        assertThat(said.tape.facts).isEqualTo(plain.tape.facts).isNotEmpty();
    }

    @Test
    void afterTheRunTheClockStandsAtItsEndAndNothingCanBeDropped() {
        Play play = oneStage();
        RunEnd end = play.play();
        assertThat(play.player.nowS()).isEqualTo(end.endS()).isEqualTo(2.5);
        assertThatThrownBy(() -> play.player.remainingWork(4, 0)).hasMessageContaining("is in no running round");
        assertThatThrownBy(() -> play.player.drop(4, DropReason.LEFT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStopBeforeTheRunBeginsNoFrameAndAsksForNoRound() throws InterruptedException {
        Play play = oneStage();
        Thread other = new Thread(play.player::requestStop);
        other.start();
        other.join();
        assertThat(play.play()).isEqualTo(new RunEnd(0, 0, EndReason.STOPPED));
        assertThat(play.tape.facts).isEmpty();
        assertThat(asked).hasValue(0);
        assertThatThrownBy(play::play)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("play() may be called only once");
    }

    @Test
    void withoutCohortsNothingHasBegunSoItMayBePlayedStill() {
        Play none = Play.on(new Discipline.Dedicated()).build();
        assertThatThrownBy(none::play).hasMessage("round player: cohorts must be >= 1, was 0");
        none.cohort(new RoundPlan(List.of(Chain.linear(0, Stage.of("s", 0, 0.7, WorkUnit.BIT))), List.of()));
        assertThat(none.play().reason()).isEqualTo(EndReason.ROUNDS_DONE);
    }
}
