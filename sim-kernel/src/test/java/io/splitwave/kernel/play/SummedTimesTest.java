package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Round starts are sums of what the rounds before took, frame starts are products. For decimal lengths T of frames and D of
 * rounds, exact decimal arithmetic says which rounds start on a boundary, and in which frame each one starts.
 */
class SummedTimesTest {
    /** What makes a round last D. */
    enum Ending {
        /** Whoever is late is dropped at D. */
        DEADLINE,
        /** The first of two arrives at D, the other is dropped. */
        FIRST_OF_TWO,
        /** Its work takes D. */
        WORK,
        /** Its work takes D on a server with more slots than work. */
        SHARED_WORK,
        /** Two stages, one after the other, take D. */
        TWO_STAGES
    }

    private record Start(long frame, double timeS) {}

    @ParameterizedTest
    @EnumSource
    void roundsOfWholeFramesStartInTheFrameOfTheirBoundary(Ending ending) {
        SplittableRandom random = new SplittableRandom(7);
        for (int pair = 0; pair < 250; pair++) {
            BigDecimal frame = decimal(random, 5000);
            BigDecimal round = frame.multiply(BigDecimal.valueOf(random.nextInt(1, 13)));
            checkStarts(frame, round, 150, ending);
        }
    }

    @ParameterizedTest
    @EnumSource
    void roundsOfAnyDecimalLengthStartWhereExactArithmeticSays(Ending ending) {
        SplittableRandom random = new SplittableRandom(8);
        int onBoundary = 0;
        for (int pair = 0; pair < 250; pair++) {
            BigDecimal frame = decimal(random, 60);
            BigDecimal round = frame.multiply(new BigDecimal(random.nextInt(1, 400)).movePointLeft(2));
            onBoundary += checkStarts(frame, round, 150, ending);
        }
        assertThat(onBoundary).isGreaterThan(1000);
    }

    /** The longest sums between two boundaries that four digits can ask for: every ten-thousandth round starts on one. */
    @Test
    void tenThousandRoundsLieBetweenTwoBoundaries() {
        assertThat(checkStarts(new BigDecimal("1"), new BigDecimal("0.9999"), 30_001, Ending.DEADLINE))
                .isEqualTo(4);
    }

    /** A thousandth of a millionth more is no rounding: each round starts later inside its frame. */
    @Test
    void aDeadlineThatIsLongerIsNotPutOnTheBoundary() {
        List<Start> starts = play(0.7, 0.7000000001, 60, Ending.DEADLINE);
        for (int round = 1; round < 60; round++) {
            assertThat(starts.get(round).timeS()).isGreaterThan(round * 0.7);
            assertThat(starts.get(round).frame()).isEqualTo(round);
        }
    }

    private static BigDecimal decimal(SplittableRandom random, int most) {
        return BigDecimal.valueOf(random.nextInt(1, most), random.nextInt(0, 7));
    }

    /** Compares every start with exact arithmetic; returns how many lie on a boundary. */
    private static int checkStarts(BigDecimal frame, BigDecimal round, int rounds, Ending ending) {
        List<Start> starts = play(frame.doubleValue(), round.doubleValue(), rounds, ending);
        assertThat(starts).hasSize(rounds);
        int onBoundary = 0;
        for (int k = 0; k < rounds; k++) {
            BigDecimal[] exact = round.multiply(BigDecimal.valueOf(k)).divideAndRemainder(frame);
            String what = "frames of " + frame + " s, round " + k + " of " + round + " s";
            assertThat(starts.get(k).frame()).as(what).isEqualTo(exact[0].longValueExact());
            if (exact[1].signum() == 0) {
                onBoundary++;
                assertThat(starts.get(k).timeS())
                        .as(what)
                        .isEqualTo(
                                exact[0].setScale(0, RoundingMode.UNNECESSARY).longValueExact() * frame.doubleValue());
            }
        }
        return onBoundary;
    }

    private static List<Start> play(double frameS, double roundS, int rounds, Ending ending) {
        List<Start> starts = new ArrayList<>();
        Play[] play = new Play[1];
        play[0] = Play.on(
                        ending == Ending.SHARED_WORK ? new Discipline.ProcessorSharing(3) : new Discipline.Dedicated())
                .horizon(new Horizon(frameS, Long.MAX_VALUE, 1000))
                .cohort(Collections.nCopies(rounds, plan(ending, roundS)).toArray(RoundPlan[]::new))
                .observer(new Observer() {
                    @Override
                    public void roundStarted(RoundStarted fact) {
                        starts.add(new Start(play[0].player.frame(), fact.startS()));
                    }
                });
        play[0].go();
        return starts;
    }

    private static RoundPlan plan(Ending ending, double roundS) {
        Chain endless = Chain.linear(1, seconds(1e15));
        Chain exact = Chain.linear(0, seconds(roundS));
        return switch (ending) {
            case DEADLINE -> new RoundPlan(
                    List.of(endless), List.of(new Barrier("b", Map.of(1, 0), new BarrierRule.Deadline(roundS))));
            case FIRST_OF_TWO -> new RoundPlan(
                    List.of(exact, endless), List.of(new Barrier("b", Map.of(0, 0, 1, 0), new BarrierRule.FirstK(1))));
            case WORK, SHARED_WORK -> new RoundPlan(List.of(exact), List.of());
            case TWO_STAGES -> new RoundPlan(
                    List.of(Chain.linear(0, seconds(0.3 * roundS), seconds(0.7 * roundS))), List.of());
        };
    }

    private static Stage seconds(double work) {
        return Stage.of("s", 0, work, WorkUnit.SECOND);
    }

    /** Members who leave at the boundary on which a round starts are not asked to take part in it. */
    @Test
    void whoLeavesAtTheBoundaryIsGoneWhenTheRoundStarts() {
        Set<Long> asked = new HashSet<>();
        long[] latest = {-1};
        Play play = Play.on(new Discipline.Dedicated())
                .horizon(new Horizon(0.05, Long.MAX_VALUE, 1000))
                .atBoundary(player -> latest[0] = player.frame())
                .beforeRound(player -> asked.add(latest[0]))
                .cohort(Collections.nCopies(500, plan(Ending.DEADLINE, 0.2)).toArray(RoundPlan[]::new));
        play.go();
        assertThat(asked).hasSize(501).allMatch(frame -> frame % 4 == 0);
    }
}
