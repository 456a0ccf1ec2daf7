package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not usable stops the run, and the message says who, what, the value and the bound. */
class MisuseTest {
    private static final RoundPlan ONE = plan(0, 1);

    private static RoundPlan plan(int member, double work) {
        return new RoundPlan(List.of(Chain.linear(member, Stage.of("s", 0, work, WorkUnit.BIT))), List.of());
    }

    private static Play dedicated() {
        return Play.on(new Discipline.Dedicated());
    }

    @Test
    void aRateOfZeroForEverIsReported() {
        Play play = dedicated()
                .horizon(new Horizon(0.5, Long.MAX_VALUE, 20))
                .rate((p, m, s) -> 0)
                .cohort(ONE);
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stalled: no progress for 20 frames, up to frame 20 at 10.5 s; "
                        + "cohort 0 round 0: member 0, stage 0 's' is in service at rate 0.0 per s");
    }

    /** 19 frames without a rate are waited out when 20 are allowed, again and again. */
    @Test
    void shortOfTheLimitAStallIsNoStall() {
        Play play = dedicated()
                .horizon(new Horizon(1, Long.MAX_VALUE, 20))
                .rate((player, m, s) -> player.frame() % 20 == 0 ? 1 : 0)
                .cohort(plan(0, 3))
                .go();
        assertThat(play.end.endS()).isEqualTo(41);
    }

    /** Waiting for a deadline is no stall while the deadline is due, but one that no longer matters hides nothing. */
    @Test
    void deadlinesAndStalls() {
        Stage second = Stage.of("second", 0, 1, WorkUnit.BIT);
        Chain chain = Chain.linear(0, Stage.of("first", 0, 1, WorkUnit.BIT), second);
        Horizon horizon = new Horizon(1, Long.MAX_VALUE, 20);
        Play.Rate neverSecond = (p, m, stage) -> stage.kind().equals("first") ? 1 : 0;
        Play due = dedicated()
                .horizon(horizon)
                .rate(neverSecond)
                .cohort(new RoundPlan(
                        List.of(chain), List.of(new Barrier("d", Map.of(0, 1), new BarrierRule.Deadline(1000)))))
                .go();
        assertThat(due.tape.member(0, 0).droppedS()).isEqualTo(1000);
        Play open = dedicated()
                .horizon(horizon)
                .rate(neverSecond)
                .cohort(new RoundPlan(
                        List.of(chain), List.of(new Barrier("d", Map.of(0, 0), new BarrierRule.Deadline(1000)))));
        assertThatThrownBy(open::go).hasMessageContaining("no progress for 20 frames, up to frame 20");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void ratesAndPowersAreChecked(double value) {
        assertThatThrownBy(
                        () -> dedicated().rate((p, m, s) -> value).cohort(ONE).go())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member 0, stage 0 's': rate per s must be finite and >= 0, was " + value + " at 0.0 s");
        assertThatThrownBy(
                        () -> dedicated().power((p, m, s) -> value).cohort(ONE).go())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member 0, stage 0 's': power in W must be finite and >= 0, was " + value + " at 0.0 s");
    }

    @Test
    void unknownResource() {
        RoundPlan plan = new RoundPlan(List.of(Chain.linear(3, Stage.of("s", 1, 1, WorkUnit.BIT))), List.of());
        assertThatThrownBy(() -> dedicated().cohort(plan).go())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort 0 round 0: member 3, stage 's' names resource 1, but there are 1");
    }

    @Test
    void aMemberInTwoRoundsAtOnce() {
        assertThatThrownBy(() -> dedicated().cohort(ONE).cohort(ONE).go())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cohort 1 round 0: member 0 is still in a round of cohort 0");
    }

    @Test
    void roundsThatTakeNoTimeForEver() {
        RoundPlayer player = new RoundPlayer(new Horizon(1, 10, 10));
        RoundSource endless = (cohort, round, timeS) ->
                Optional.of(new RoundPlan(List.of(Chain.leftOut(0, DropReason.INFEASIBLE)), List.of()));
        assertThatThrownBy(() -> player.play(List.of(), 1, noRates(), frames(), endless, new Observer() {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("100000 rounds have started at 0.0 s without time passing");
    }

    private static RateSource noRates() {
        return new RateSource() {
            @Override
            public double ratePerS(int member, Stage stage) {
                return 0;
            }

            @Override
            public double powerW(int member, Stage stage) {
                return 0;
            }
        };
    }

    private static FrameProcess frames() {
        return new FrameProcess() {
            @Override
            public void boundary(long frame, double startS) {}

            @Override
            public void decide(long frame, double startS) {}
        };
    }

    @Test
    void aPlayerPlaysOnce() {
        Play play = dedicated().cohort(ONE).go();
        assertThatThrownBy(play::play).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void observersMayNotDrop() {
        Play play = dedicated().cohort(ONE);
        play.observer(new Observer() {
            @Override
            public void roundStarted(RoundStarted fact) {
                play.player.drop(0, DropReason.LEFT);
            }
        });
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("drop of member 0: only a frame process or a round source may drop");
    }

    /** Nor while a frame process, which may, is dropping. */
    @Test
    void observersMayNotDropInsideADrop() {
        Play play = dedicated().frames(0.1).cohort(ONE).atBoundary(player -> player.drop(0, DropReason.LEFT));
        play.observer(new Observer() {
            @Override
            public void stageEnded(StageEnded fact) {
                play.player.drop(0, DropReason.LEFT);
            }
        });
        assertThatThrownBy(play::go).hasMessageContaining("only a frame process or a round source may drop");
    }

    @Test
    void rateSourcesMayNotSaySoThemselves() {
        Play play = dedicated().cohort(ONE).rate((player, m, s) -> {
            player.ratesChanged();
            return 1;
        });
        assertThatThrownBy(play::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ratesChanged() called by the rate source");
    }

    @Test
    void remainingWorkOfAStranger() {
        assertThatThrownBy(() -> dedicated()
                        .cohort(ONE)
                        .atBoundary(p -> p.remainingWork(5, 0))
                        .go())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("remaining work: member 5 is in no running round");
        assertThatThrownBy(() -> dedicated()
                        .frames(0.1)
                        .cohort(ONE)
                        .atBoundary(p -> {
                            if (p.frame() == 1) {
                                p.remainingWork(0, 1);
                            }
                        })
                        .go())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("remaining work: member 0 has stages 0..0, was 1");
    }

    @Test
    void horizonsAndCohorts() {
        assertThatThrownBy(() -> new Horizon(Double.NaN, 1, 1)).hasMessageContaining("frameLengthS");
        assertThatThrownBy(() -> new Horizon(0, 1, 1)).hasMessageContaining("must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new Horizon(1, 0, 1)).hasMessageContaining("maxFrames must be >= 1, was 0");
        assertThatThrownBy(() -> new Horizon(1, 1, 0)).hasMessageContaining("stallFrames must be >= 1, was 0");
        assertThatThrownBy(() -> dedicated().go()).hasMessageContaining("cohorts must be >= 1, was 0");
    }

    /** An exception of a caller's object reaches the caller of play(). */
    @Test
    void exceptionsPassThrough() {
        RuntimeException own = new RuntimeException("own");
        Play play = dedicated().cohort(plan(0, 5)).atDecision(player -> {
            if (player.frame() == 2) {
                throw own;
            }
        });
        assertThatThrownBy(play::go).isSameAs(own);
        assertThat(play.player.frame()).isEqualTo(2);
    }
}
